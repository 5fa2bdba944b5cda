import { createHash, hash } from 'node:crypto';
import { ENTRY_COLUMNS, type EntryRow } from '../../db/entry-row.ts';
import { openSnapshot } from '../../db/open.ts';
import { verifyAll } from '../../db/verify/verify.ts';
import { inTurns, type Row } from './figures.ts';
import { removeFolder, shopFolder } from './ledgers.ts';

const ENTRIES = 300_000;
const BATCH = 10_000;

/**
 * (b) Checking a ledger of 300,000 purchases, against SHA-256 over the bytes that its hashes are taken over. Those are in
 * memory for the yardstick; the check has to read them from the file first.
 */
export async function verifyRows(): Promise<readonly Row[]> {
  const folder = shopFolder({ purchases: ENTRIES, products: 300 });
  try {
    const texts = hashedTexts(folder);
    const bytes = texts.map((some) => Buffer.from(some.join('')));
    const check = (chainOnly: boolean) => () => {
      const report = verifyAll(folder, { chainOnly });
      if (!report?.ok) throw new Error(`The ledger of the bench does not verify: ${JSON.stringify(report)}`);
    };
    const inOne = {
      name: 'one SHA-256 over all the bytes',
      once: () => {
        const digest = createHash('sha256');
        for (const some of bytes) digest.update(some);
        digest.digest('hex');
      },
    };
    const each = {
      name: 'a SHA-256 for each entry, over the same bytes',
      once: () => {
        for (const some of texts) for (const text of some) hash('sha256', text);
      },
    };
    const chain = { name: 'chain', once: check(true) };
    const all = { name: 'all', once: check(false) };
    const quick = await inTurns([inOne, chain, each], { rounds: 7, each: 1 });
    const slow = await inTurns([inOne, all, each], { rounds: 2, each: 1 });
    const row = (what: string, took: typeof quick, name: string, yardstick: string, aim: string | null): Row => ({
      part: 'b',
      what,
      ours: took(name),
      yardstick: { name: yardstick, figure: took(yardstick) },
      aim,
    });
    return [
      row('verify, the chain alone, 300,000 purchases', quick, chain.name, each.name, 'at most 3 times'),
      row('the same', quick, chain.name, inOne.name, null),
      row('verify, everything (bodies, replay, tables, file)', slow, all.name, each.name, null),
      row('the same', slow, all.name, inOne.name, null),
    ];
  } finally {
    removeFolder(folder);
  }
}

/** What docs/ledger-format.md says that each hash is taken over, some entries at a time. */
function hashedTexts(path: string): readonly (readonly string[])[] {
  const opened = openSnapshot(path);
  if (!opened.ok) throw new Error(opened.message);
  const { db, close } = opened.folder;
  const texts: string[][] = [];
  for (let last = 0; ; last += BATCH) {
    const rows = db.all<EntryRow>(
      `SELECT ${ENTRY_COLUMNS} FROM ledger WHERE seq > ? ORDER BY seq LIMIT ?`,
      last,
      BATCH,
    );
    if (rows.length === 0) break;
    texts.push(rows.map(hashedText));
  }
  close();
  return texts;
}

function hashedText({ seq, id, at, business_date, kind, actor, prev, body }: EntryRow): string {
  return ['adal-ledger-1', seq, id, at, business_date, kind, actor, prev, body].join('\n');
}
