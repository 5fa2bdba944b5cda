import { createHash } from 'node:crypto';
import { transact, type Writer } from '../../db/handle.ts';
import { append, type Appended } from '../../db/ledger.ts';
import { addDocument } from '../../db/queries/documents.ts';
import { addPicture } from '../../db/queries/pictures.ts';
import { TENGE } from '../../shop/currency.ts';
import type { Category, Product, Sku } from '../../shop/catalogue.ts';
import type { Actor, DraftOf, EntryDraft, EntryKind } from '../../shop/ledger/entries.ts';
import { money } from '../../shop/money.ts';
import type { Settings } from '../../shop/schemas.ts';
import { businessDate, businessDateAt, utcMs, type BusinessDate, type UtcMs } from '../../shop/time.ts';

/* The sample shop for tests of db/. */

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

/** Entry number n is n quarters of an hour after the first. */
export function momentOf(n: number): { readonly at: UtcMs; readonly businessDate: BusinessDate } {
  const at = utcMs(FIRST_MOMENT + n * 900_000);
  return { at, businessDate: businessDateAt(at, ZONE) };
}

/** A draft with its id and its moment. */
export function draft<K extends EntryKind>(
  n: number,
  kind: K,
  body: DraftOf<K>['body'],
  actor: Actor = 'kiosk',
): DraftOf<K> {
  return { id: testId(n), kind, actor, ...momentOf(n), body };
}

/** Appends in a transaction of its own. */
export function record(db: Writer, entry: EntryDraft): Appended {
  return transact(db, (tx) => append(tx, entry));
}

/** Whoever opened the sample shop. */
export const STAFF: Actor = 'person:aigul';

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
    const paper = Buffer.from('a paper, as far as the ledger is concerned');
    addDocument(tx, createHash('sha256').update(paper).digest('hex'), { mediaType: 'application/pdf', bytes: paper });
    return n + 1;
  });
}
