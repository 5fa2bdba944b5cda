import { uuidv7 } from 'uuidv7';
import { CATEGORIES, type Product, type Sku } from '../../shop/catalogue.ts';
import { decidePurchase } from '../../shop/decisions.ts';
import type { DraftOf } from '../../shop/ledger/entries.ts';
import { money, type Money } from '../../shop/money.ts';
import type { Settings, Tender } from '../../shop/schemas.ts';
import { addDays, businessDate, utcMs, type BusinessDate } from '../../shop/time.ts';

/* The made-up shop that the bench trades in: the same on every run but for the days, which end yesterday. */

const TENGE = 100;

/** A shop that is open all day and every day, so that the bench can run at any hour. */
export const SETTINGS: Settings = {
  language: 'ru',
  school: 'Школа-гимназия № 12',
  stand: 'Первый этаж',
  currency: {
    code: 'KZT',
    digits: 2,
    notes: [200, 500, 1000, 2000, 5000, 10000, 20000].map((n) => money(n * TENGE)),
    coins: [5, 10, 20, 50, 100, 200].map((n) => money(n * TENGE)),
  },
  timeZone: 'Asia/Almaty',
  hours: { week: Array.from({ length: 7 }, () => ({ opens: 0, closes: 1440 })), closedOn: [] },
  standOpen: true,
  campaign: {
    title: { kk: 'Кітапханаға кітаптар', ru: 'Книги для библиотеки', en: 'Books for the library' },
    picture: 'books',
    goal: money(50_000_000 * TENGE),
    startedOn: businessDate('2024-01-01'),
  },
  phonePayment: { type: 'link', template: 'https://pay.example/adal?sum={amount}' },
  promiseDays: 7,
  fewLeft: 5,
  theme: 'light',
  sound: false,
};

const PICTURES = [
  'water',
  'apple-juice',
  'ayran',
  'tea-with-lemon',
  'baursak',
  'jam-bun',
  'potato-pasty',
  'biscuits',
  'eraser',
];

/** `count` kinds of goods, spread over the categories. */
export function products(count: number): readonly Product[] {
  return Array.from({ length: count }, (_, i): Product => {
    const category = CATEGORIES[i % (CATEGORIES.length - 1)] ?? 'other';
    return {
      sku: `B-${String(i + 1).padStart(3, '0')}` as Sku,
      category,
      name: { kk: `Тауар № ${i + 1}`, ru: `Товар номер ${i + 1}`, en: `Product number ${i + 1}` },
      price: money((100 + (i % 12) * 50) * TENGE),
      cost: money((60 + (i % 12) * 40) * TENGE),
      barcode: null,
      picture: PICTURES[i % PICTURES.length] ?? null,
      allergens: i % 3 === 0 ? ['gluten', 'milk'] : [],
    };
  });
}

/** What the page would send for the `n`th purchase: two lines, paid in cash with change. */
export function basket(goods: readonly Product[], n: number) {
  const lines = [n * 7, n * 7 + 3].map((k) => {
    const { sku, price } = at(goods, k);
    return { sku, units: 1, price };
  });
  const paid = money(lines.reduce((sum, { price }) => sum + price, 0));
  const putIn = money(2000 * TENGE);
  const tender: Tender = {
    type: 'cash',
    putIn,
    change: money(putIn - paid),
    pieces: [{ value: money(1000 * TENGE), count: 2 }],
  };
  return { id: uuidv7(), lines, paid, tender };
}

/** The same purchase as an entry that is ready to be stored. */
export function purchaseDraft(goods: readonly Product[], n: number, on: Moment): DraftOf<'purchase-recorded'> {
  const asked = basket(goods, n);
  const shelf = new Map(goods.map(({ sku, price }): [Sku, Shelf] => [sku, { sku, price, retired: false }]));
  const decision = decidePurchase(asked, (sku) => shelf.get(sku));
  if (!decision.ok) throw new Error(`The bench made up a purchase that is refused: ${decision.refusal.code}`);
  return {
    id: asked.id,
    kind: 'purchase-recorded',
    actor: 'kiosk',
    at: on.at,
    businessDate: on.date,
    body: decision.body,
  };
}

type Shelf = { readonly sku: Sku; readonly price: Money; readonly retired: boolean };

/** A moment and the shop's day that it falls on. */
export type Moment = { readonly at: ReturnType<typeof utcMs>; readonly date: BusinessDate };

/** Ten in the morning in Almaty of the day `days` before today. */
export function daysAgo(days: number): Moment {
  const date = addDays(businessDate(new Date().toISOString().slice(0, 10)), -days);
  return { at: utcMs(Date.parse(`${date}T05:00:00Z`)), date };
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('The shop of the bench has no goods');
  return item;
}

/** Makes `count` of what the timed calls need beforehand and hands it out one by one. */
export function made<Item>(count: number, make: (n: number) => Item): () => Item {
  const items = Array.from({ length: count }, (_, n) => make(n)).values();
  return () => {
    const next = items.next();
    if (next.done) throw new Error('The bench made too few purchases');
    return next.value;
  };
}
