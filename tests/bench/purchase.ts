import { randomInt } from 'node:crypto';
import { transact } from '../../db/handle.ts';
import { append } from '../../db/ledger.ts';
import { currentSettings } from '../../db/queries/settings.ts';
import type { Product } from '../../shop/catalogue.ts';
import { utcMs } from '../../shop/time.ts';
import { createCore } from '../../server/core.ts';
import { createPromiseCodes } from '../../server/promise-codes.ts';
import { recordPurchase } from '../../server/purchases.ts';
import { bareRows, bareWrite } from './bare-rows.ts';
import { inTurns, type Row, type Timed } from './figures.ts';
import { benchFolder, opened, removeFolder, shopFolder } from './ledgers.ts';
import { basket, daysAgo, made, products, purchaseDraft } from './trade.ts';

/** How many purchases are there already when the measured ones are recorded. */
export const SIZES = [1000, 300_000] as const;
export const KINDS = 300;

const ROUNDS = 30;
const EACH = 40;
const NEEDED = (ROUNDS + 1) * EACH;

/** What is timed at one size, and how to leave no trace of it. */
type Bed = { readonly cases: readonly Timed[]; readonly clear: () => void };

/** (a) One purchase of two lines, stored durably, without a transport. */
export async function purchaseRows(): Promise<readonly Row[]> {
  const beds = SIZES.map(bed);
  const disk = bareWrite(benchFolder());
  try {
    const write = { name: 'a bare 4 KiB write and fdatasync', once: disk.write };
    const took = await inTurns([...beds.flatMap(({ cases }) => cases), write], { rounds: ROUNDS, each: EACH });
    const rows = SIZES.flatMap((size): readonly Row[] => {
      const yardstick = { name: 'bare rows', figure: took(bare(size)) };
      const there = `${size.toLocaleString('en')} there already`;
      return [
        { part: 'a', what: `the use case, ${there}`, ours: took(byUseCase(size)), yardstick, aim: 'at most 1.5 times' },
        { part: 'a', what: `the ledger's append alone, ${there}`, ours: took(appended(size)), yardstick, aim: null },
      ];
    });
    const [small, large] = [took(byUseCase(SIZES[0])), took(byUseCase(SIZES[1]))];
    return [
      ...rows,
      {
        part: 'a',
        what: 'the use case, 300,000 there already',
        ours: large,
        yardstick: { name: 'the same at 1,000', figure: small },
        aim: 'same cost',
      },
      {
        part: 'a',
        what: 'the use case, 1,000 there already',
        ours: small,
        yardstick: { name: write.name, figure: took(write.name) },
        aim: null,
      },
    ];
  } finally {
    disk.close();
    for (const { clear } of beds) clear();
  }
}

const byUseCase = (size: number) => `use case, ${size}`;
const appended = (size: number) => `append, ${size}`;
const bare = (size: number) => `bare rows, ${size}`;

function bed(size: number): Bed {
  const folders = [0, 1, 2].map(() => shopFolder({ purchases: size, products: KINDS }));
  const [forUseCase = '', forAppend = '', forBare = ''] = folders;
  const goods = products(KINDS);
  const shop = opened(forUseCase);
  const ledger = opened(forAppend);
  const rows = bareRows(forBare);

  const core = createCore(shop.db, {
    clock: () => utcMs(Date.now()),
    uptime: () => performance.now(),
    random: (bound) => randomInt(bound),
    log: { info: () => {}, warn: () => {}, error: () => {} },
  });
  const codes = createPromiseCodes(core);
  const settings = currentSettings(shop.db);
  if (!settings) throw new Error('The shop of the bench has no settings');

  const asked = made(NEEDED, (n) => basket(goods, n));
  const toAppend = drafts(goods);
  const toStore = drafts(goods);
  const cases: readonly Timed[] = [
    {
      name: byUseCase(size),
      once: () => {
        const outcome = recordPurchase(core, codes, settings, 'bench', asked());
        if (!outcome.ok) throw new Error(`A purchase was refused: ${outcome.refusal.code}`);
      },
    },
    {
      name: appended(size),
      once: () => {
        const draft = toAppend();
        transact(ledger.db, (tx) => append(tx, draft));
      },
    },
    { name: bare(size), once: () => rows.store(toStore()) },
  ];
  const clear = () => {
    shop.close();
    ledger.close();
    rows.close();
    for (const folder of folders) removeFolder(folder);
  };
  return { cases, clear };
}

function drafts(goods: readonly Product[]) {
  const today = daysAgo(0);
  return made(NEEDED, (n) => purchaseDraft(goods, n, today));
}
