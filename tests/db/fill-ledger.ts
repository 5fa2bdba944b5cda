import { transact, type Tx, type Writer } from '../../db/handle.ts';
import { append } from '../../db/ledger.ts';
import { correctionOf, entryById } from '../../db/queries/entries.ts';
import { openPromises, takenPromiseCodes } from '../../db/queries/promises.ts';
import { decideCorrection, decideGift, decidePurchase, decideSettlement, isCorrectable } from '../../shop/decisions.ts';
import { money, type Money } from '../../shop/money.ts';
import { promiseCode } from '../../shop/promise-code.ts';
import type { MoneyTender, Tender } from '../../shop/schemas.ts';
import { random, type Random } from './random.ts';
import { draft, openSampleShop, PRODUCTS, testId } from './sample-ledger.ts';
import { STAFF_ACTS, type Act } from './staff-acts.ts';

/* Ledgers for tests of db/: every kind of entry, decided by the functions of shop/, the same for the same seed. */

/** In quarters of an hour, which is what entries stand apart. */
const A_MONTH = 31 * 96;

/** A shop with at least `entries` entries of all kinds. */
export function fillSampleLedger(
  db: Writer,
  { entries, seed }: { readonly entries: number; readonly seed: number },
): void {
  const chance = random(seed);
  let n = openSampleShop(db);
  const acts = ACTS;
  let left = entries - n;
  for (let i = 0; left >= 0; i += 1) {
    // Then a month goes by, which is over once something is bought in the next one.
    if (i === acts.length) n += A_MONTH;
    // The first round goes through every act, so that no kind is left out.
    const act = acts[i] ?? chance.pick(acts);
    const made = transact(db, (tx) => {
      const entry = act(tx, n, chance);
      if (entry) append(tx, entry);
      return entry !== null;
    });
    if (!made) continue;
    n += 1;
    left -= 1;
  }
}

const buy: Act = (tx, n, chance) => {
  const products = PRODUCTS.filter(() => chance.chance(0.2));
  const taken = products.length > 0 ? products : PRODUCTS.slice(0, 1);
  const lines = taken.map(({ sku, price }) => ({ sku, units: 1 + chance.below(3), price }));
  const suggested = lines.reduce((sum, line) => sum + line.units * line.price, 0);
  const paid = money(Math.max(5000, suggested + (chance.below(3) - 1) * 5000));
  const decided = decidePurchase({ lines, paid, tender: anyTender(tx, paid, chance) }, (sku) => {
    const product = PRODUCTS.find((one) => one.sku === sku);
    return product && { ...product, retired: false };
  });
  return decided.ok ? draft(n, 'purchase-recorded', decided.body) : null;
};

function anyTender(tx: Tx, paid: Money, chance: Random): Tender {
  if (chance.chance(0.7)) return moneyTender(paid, chance);
  const taken = takenPromiseCodes(tx);
  const code = promiseCode(chance.below(4000));
  return taken.has(code) ? { type: 'qr' } : { type: 'promise', code };
}

function moneyTender(paid: Money, chance: Random): MoneyTender {
  if (chance.chance(0.3)) return { type: 'qr' };
  const note = money(10_000_000);
  if (chance.chance(0.5)) return { type: 'cash', putIn: paid, change: money(0), pieces: [] };
  return { type: 'cash', putIn: note, change: money(note - paid), pieces: [{ value: note, count: 1 }] };
}

const promise: Act = (_tx, n, chance) => {
  const [product] = PRODUCTS;
  if (!product) return null;
  const { sku, price } = product;
  const asked = {
    lines: [{ sku, units: 2, price }],
    paid: money(2 * price),
    tender: { type: 'promise', code: promiseCode(4000 + chance.below(300)) },
  } as const;
  const decided = decidePurchase(asked, () => ({ ...product, retired: false }));
  return decided.ok ? draft(n, 'purchase-recorded', decided.body) : null;
};

const give: Act = (_tx, n, chance) => {
  const paid = money(1000 * (1 + chance.below(50)));
  const decided = decideGift({ paid, tender: moneyTender(paid, chance) });
  return decided.ok ? draft(n, 'gift-recorded', decided.body) : null;
};

const settle: Act = (tx, n, chance) => {
  const [open] = openPromises(tx);
  if (!open) return null;
  const paid = money(chance.chance(0.3) ? Math.ceil(open.open / 2) : open.open + chance.below(2) * 1000);
  const decided = decideSettlement({ paid, tender: moneyTender(paid, chance) }, open);
  return decided.ok ? draft(n, 'promise-settled', decided.body) : null;
};

/** Takes back the entry before, if it can be taken back and was not. */
const undo: Act = (tx, n) => {
  const last = entryById(tx, testId(n - 1));
  if (!last || !isCorrectable(last) || correctionOf(tx, last.id)) return null;
  return draft(n, 'entry-corrected', decideCorrection(last, 'undone-by-buyer'));
};

const tell: Act = (_tx, n, chance) => {
  const sku = chance.chance(0.5) ? chance.pick(PRODUCTS).sku : null;
  return draft(n, 'notice-raised', {
    v: 1,
    postings: [],
    about: chance.pick(['sold-out', 'box-full', 'no-change']),
    sku,
  });
};

// Those that others rest on come first; buying is the most of it.
const ACTS: readonly Act[] = [
  buy,
  undo,
  promise,
  settle,
  promise,
  give,
  tell,
  ...STAFF_ACTS,
  ...Array.from({ length: 12 }, () => buy),
];
