import { createHash } from 'node:crypto';
import { transact, type Tx, type Writer } from '../../db/handle.ts';
import { append, type Appended } from '../../db/ledger.ts';
import { correctionOf, entryById } from '../../db/queries/entries.ts';
import { addPicture } from '../../db/queries/pictures.ts';
import { openPromises, takenPromiseCodes } from '../../db/queries/promises.ts';
import { TENGE } from '../../shop/currency.ts';
import type { Category, Product, Sku } from '../../shop/catalogue.ts';
import { decideCorrection, decideGift, decidePurchase, decideSettlement, isCorrectable } from '../../shop/decisions.ts';
import type { Actor, DraftOf, EntryDraft, EntryKind } from '../../shop/ledger/entries.ts';
import { money, type Money } from '../../shop/money.ts';
import { promiseCode } from '../../shop/promise-code.ts';
import type { MoneyTender, Settings, Tender } from '../../shop/schemas.ts';
import { businessDate, businessDateAt, utcMs, type UtcMs } from '../../shop/time.ts';
import { random, type Random } from './random.ts';

/* Ledgers for tests of db/: every kind of entry, decided by the functions of shop/, the same for the same seed. */

const FIRST_MOMENT = Date.parse('2026-09-01T03:00:00Z');
const ZONE = 'Asia/Almaty';

export const SETTINGS: Settings = {
  language: 'kk',
  school: '№ 27 мектеп-лицей',
  stand: 'Бірінші қабат',
  currency: { ...TENGE, notes: [...TENGE.notes], coins: [...TENGE.coins] },
  timeZone: ZONE,
  hours: { week: Array.from({ length: 7 }, () => ({ opens: 480, closes: 1080 })), closedOn: [] },
  standOpen: true,
  campaign: {
    title: { kk: 'Кітаптар', ru: 'Книги', en: 'Books' },
    picture: 'books',
    goal: money(40_000_000),
    startedOn: businessDate('2026-09-01'),
  },
  phonePayment: null,
  promiseDays: 7,
  fewLeft: 5,
  theme: 'light',
  sound: true,
};

const SHELVES: readonly Category[] = ['drinks', 'bakery', 'sweets', 'stationery'];

export const PRODUCTS: readonly Product[] = Array.from({ length: 12 }, (_, i) => ({
  sku: `ТОҚАШ-${i + 10}` as Sku,
  category: SHELVES[i % SHELVES.length] ?? 'other',
  name: { kk: `Тоқаш ${i}`, ru: `Булочка «${i}»`, en: `Bun "${i}" \\ 100%` },
  price: money((i + 1) * 5000),
  cost: money(i * 3000),
  barcode: i % 2 ? '2000000000015' : null,
  picture: null,
  allergens: i % 3 ? ['gluten', 'milk'] : [],
}));

/** An id as a caller makes it (UUID of version 7), the same for the same number. */
export function testId(n: number): string {
  const digits = createHash('sha256').update(String(n)).digest('hex');
  const time = (FIRST_MOMENT + n).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8, 12)}-7${digits.slice(0, 3)}-8${digits.slice(3, 6)}-${digits.slice(6, 18)}`;
}

/** A draft with its moment: entry number n is n quarters of an hour after the first. */
export function draft<K extends EntryKind>(
  n: number,
  kind: K,
  body: DraftOf<K>['body'],
  actor: Actor = 'kiosk',
): DraftOf<K> {
  const at: UtcMs = utcMs(FIRST_MOMENT + n * 900_000);
  return { id: testId(n), kind, actor, at, businessDate: businessDateAt(at, ZONE), body };
}

/** Appends in a transaction of its own. */
export function record(db: Writer, entry: EntryDraft): Appended {
  return transact(db, (tx) => append(tx, entry));
}

const STAFF: Actor = 'person:aigul';

/** The set-up: the shop, its products, their first stock, a photo. Takes the numbers from 1 on; answers the next one. */
export function openSampleShop(db: Writer): number {
  return transact(db, (tx) => {
    const administrator = { id: 'aigul', name: 'Айгүл Сәрсенова' };
    append(tx, draft(1, 'shop-opened', { v: 1, postings: [], settings: SETTINGS, administrator }, 'system'));
    let n = 2;
    for (const product of PRODUCTS) {
      append(
        tx,
        draft(
          n,
          'product-saved',
          { v: 1, postings: [], product: { ...product, allergens: [...product.allergens] } },
          STAFF,
        ),
      );
      n += 1;
    }
    const lines = PRODUCTS.map(({ sku, cost }) => ({ sku, units: 40, unitCost: cost }));
    append(tx, draft(n, 'stock-received', { v: 1, postings: [], source: 'given', lines }, STAFF));
    const bytes = Buffer.from('a picture, as far as the ledger is concerned');
    addPicture(tx, createHash('sha256').update(bytes).digest('hex'), { mediaType: 'image/png', bytes });
    return n + 1;
  });
}

/** A shop with at least `entries` entries of all kinds. */
export function fillSampleLedger(
  db: Writer,
  { entries, seed }: { readonly entries: number; readonly seed: number },
): void {
  const chance = random(seed);
  let n = openSampleShop(db);
  const acts = ACTS;
  for (let i = 0; n <= entries; i += 1) {
    // The first round goes through every act, so that no kind is left out.
    const act = acts[i] ?? chance.pick(acts);
    const made = transact(db, (tx) => {
      const entry = act(tx, n, chance);
      if (entry) append(tx, entry);
      return entry !== null;
    });
    if (made) n += 1;
  }
}

/** Decides one more entry from what is in the shop; null when there is nothing for it. */
type Act = (tx: Tx, n: number, chance: Random) => EntryDraft | null;

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

const receive: Act = (_tx, n, chance) => {
  const { sku, cost } = chance.pick(PRODUCTS);
  const lines = [{ sku, units: 10 + chance.below(20), unitCost: cost }];
  return draft(n, 'stock-received', { v: 1, postings: [], source: 'bought', lines }, STAFF);
};

const writeOff: Act = (_tx, n, chance) => {
  const lines = [{ sku: chance.pick(PRODUCTS).sku, units: 1 + chance.below(3) }];
  return draft(n, 'stock-written-off', { v: 1, postings: [], reason: 'spoiled', lines }, STAFF);
};

const change: Act = (_tx, n, chance) =>
  draft(
    n,
    'settings-changed',
    { v: 1, postings: [], changes: { fewLeft: chance.below(20), sound: chance.chance(0.5) } },
    STAFF,
  );

const reprice: Act = (_tx, n, chance) => {
  const product = chance.pick(PRODUCTS);
  const anew = { ...product, price: money(product.price + 1000), allergens: [...product.allergens] };
  return draft(n, 'product-saved', { v: 1, postings: [], product: anew }, STAFF);
};

const retire: Act = (_tx, n, chance) =>
  draft(n, 'product-retired', { v: 1, postings: [], sku: chance.pick(PRODUCTS).sku }, STAFF);

const tell: Act = (_tx, n, chance) => {
  const sku = chance.chance(0.5) ? chance.pick(PRODUCTS).sku : null;
  return draft(n, 'notice-raised', {
    v: 1,
    postings: [],
    about: chance.pick(['sold-out', 'box-full', 'no-change']),
    sku,
  });
};

const handle: Act = (tx, n) => {
  const notice = tx.one<{ id: string }>('SELECT id FROM notice WHERE handled_at IS NULL ORDER BY id LIMIT 1');
  return notice ? draft(n, 'notice-handled', { v: 1, postings: [], notice: notice.id }, STAFF) : null;
};

// Those that others rest on come first; buying is the most of it.
const ACTS: readonly Act[] = [
  buy,
  undo,
  promise,
  settle,
  give,
  tell,
  handle,
  receive,
  writeOff,
  change,
  reprice,
  retire,
  ...Array.from({ length: 12 }, () => buy),
];
