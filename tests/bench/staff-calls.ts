import { randomInt } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { transact, type Reader } from '../../db/handle.ts';
import { historyPage, type HistoryQuery } from '../../db/queries/history.ts';
import { currentSettings } from '../../db/queries/settings.ts';
import { createCore } from '../../server/core.ts';
import { importList, previewImport } from '../../server/goods-import.ts';
import type { Sku } from '../../shop/catalogue.ts';
import { goodsCsv } from '../../shop/goods-csv.ts';
import { utcMs } from '../../shop/time.ts';
import { inTurns, type Row, type Timed } from './figures.ts';
import { opened, removeFolder, shopFolder } from './ledgers.ts';
import { daysAgo, products, SETTINGS } from './trade.ts';

const ENTRIES = 300_000;
const PAGE = 50;
const GOODS = 5000;
const IMPORTS = 5;

/** (e) What staff ask of the server: pages of a long history, and a long list of goods. */
export async function staffCallRows(): Promise<readonly Row[]> {
  return [...(await historyRows()), ...(await importRows())];
}

const ANYTHING: HistoryQuery = {
  before: null,
  limit: PAGE,
  kinds: null,
  person: null,
  sku: null,
  from: null,
  to: null,
};

async function historyRows(): Promise<readonly Row[]> {
  const path = shopFolder({ purchases: ENTRIES, products: 300 });
  const folder = opened(path);
  try {
    const { db } = folder;
    const day = daysAgo(300).date;
    const filters: Readonly<Record<string, Partial<HistoryQuery>>> = {
      'the newest page': {},
      'a page half way down': { before: ENTRIES / 2 },
      'filtered by a rare kind': { kinds: ['product-saved'] },
      'filtered by a product': { sku: 'B-007' as Sku },
      'filtered by a day long ago': { from: day, to: day },
    };
    const cases = Object.entries(filters).map(([name, filter]): Timed => {
      return { name, once: () => wholePage(db, { ...ANYTHING, ...filter }) };
    });
    const bare = { name: 'bare: the newest rows, parsed', once: () => barePage(db) };
    const nowhere = { name: 'one call', once: () => historyPage(db, { ...ANYTHING, sku: 'NOBODY-1' as Sku }) };
    const everywhere = { name: 'bare: a look through all rows', once: () => bareSearch(db, 'NOBODY-1') };
    const took = await inTurns([...cases, bare, nowhere, everywhere], { rounds: 15, each: 1 });
    const row = (what: string, name: string, yardstick: string): Row => ({
      part: 'e',
      what,
      ours: took(name),
      yardstick: { name: yardstick.replace('bare: ', ''), figure: took(yardstick) },
      aim: null,
    });
    return [
      ...cases.map(({ name }) => row(`50 of 300,000 entries: ${name}`, name, bare.name)),
      row('the longest that one call of a search keeps a buyer waiting', nowhere.name, everywhere.name),
    ];
  } finally {
    folder.close();
    removeFolder(path);
  }
}

/** What the screen does to fill a page: it asks on until it has one. */
function wholePage(db: Reader, query: HistoryQuery): void {
  let found = 0;
  let before = query.before;
  do {
    const { entries, next } = historyPage(db, { ...query, before, limit: PAGE - found });
    found += entries.length;
    before = next;
  } while (found < PAGE && before !== null);
  if (found !== PAGE) throw new Error(`The history has ${found} entries of ${JSON.stringify(query)}`);
}

function barePage(db: Reader): void {
  const rows = db.all<{ body: string }>('SELECT * FROM ledger ORDER BY seq DESC LIMIT ?', PAGE);
  for (const { body } of rows) JSON.parse(body);
}

function bareSearch(db: Reader, sku: string): void {
  db.one('SELECT count(*) FROM ledger WHERE instr(body, ?) > 0', sku);
}

async function importRows(): Promise<readonly Row[]> {
  const csv = goodsCsv(
    products(GOODS).map((product) => ({ ...product, stock: 40 })),
    { currency: SETTINGS.currency, language: 'ru' },
  );
  const beds = Array.from({ length: IMPORTS + 1 }, () => bed());
  try {
    const importing = beds.values();
    const storing = beds.values();
    const took = await inTurns(
      [
        { name: 'preview', once: () => previewImport(first(beds).core.db, first(beds).settings, csv) },
        { name: 'import', once: () => taken(importing).importing(csv) },
        { name: 'bare', once: () => taken(storing).storing(csv) },
      ],
      { rounds: IMPORTS, each: 1 },
    );
    const yardstick = { name: 'the text parsed, its rows stored in one transaction', figure: took('bare') };
    return [
      { part: 'e', what: 'a CSV of 5,000 new goods, previewed', ours: took('preview'), yardstick, aim: null },
      { part: 'e', what: 'the same, imported', ours: took('import'), yardstick, aim: null },
    ];
  } finally {
    for (const { clear } of beds) clear();
  }
}

/** A small shop for one import, and a table for the bare rows. */
function bed() {
  const path = shopFolder({ purchases: 1000, products: 1 });
  const folder = opened(path);
  const settings = currentSettings(folder.db);
  if (!settings) throw new Error('The shop of the bench has no settings');
  const core = createCore(folder.db, {
    clock: () => utcMs(Date.now()),
    uptime: () => performance.now(),
    random: (bound) => randomInt(bound),
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  transact(folder.db, (tx) => tx.run('CREATE TABLE bare (line INTEGER PRIMARY KEY, cells TEXT NOT NULL) STRICT'));
  return {
    core,
    settings,
    importing: (csv: string) => {
      const { added } = importList(core, 'person:admin', settings, csv);
      if (added < GOODS - 1) throw new Error(`Only ${added} goods were imported`);
    },
    storing: (csv: string) => {
      const lines = parse(csv, { delimiter: ';', bom: true });
      transact(folder.db, (tx) => {
        for (const [line, cells] of lines.entries()) {
          tx.run('INSERT INTO bare (line, cells) VALUES (?, ?)', line, JSON.stringify(cells));
        }
      });
    },
    clear: () => {
      folder.close();
      removeFolder(path);
    },
  };
}

type Bed = ReturnType<typeof bed>;

function first(beds: readonly Bed[]): Bed {
  return taken(beds.values());
}

function taken(beds: Iterator<Bed>): Bed {
  const { value, done } = beds.next();
  if (done) throw new Error('The bench has no shop left');
  return value;
}
