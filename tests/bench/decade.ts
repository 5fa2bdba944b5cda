import { uuidv7 } from 'uuidv7';
import { daysFrom, isSchoolDay } from '../../scripts/simulate/school-calendar.ts';
import { countBody, decideSealing } from '../../shop/box-count.ts';
import type { Product, Sku } from '../../shop/catalogue.ts';
import { decideGift, decidePurchase, decideSettlement, type Decision, type OpenPromise } from '../../shop/decisions.ts';
import { decideBanking, decideGiving } from '../../shop/fund.ts';
import type { Actor, DraftOf, EntryDraft, EntryKind } from '../../shop/ledger/entries.ts';
import { money, NO_MONEY, type Money } from '../../shop/money.ts';
import { promiseCode } from '../../shop/promise-code.ts';
import type { Tender } from '../../shop/schemas.ts';
import { decidePhoneConfirmation } from '../../shop/settling.ts';
import { addDays, utcMs, weekday, type BusinessDate } from '../../shop/time.ts';
import { daysAgo, products, SETTINGS } from './trade.ts';

/* Ten years of a school's stand, up to yesterday: purchases on school days, counts each Friday, stocktakes every other one. */

const YEARS = 10;
const FRIDAY = 4;
const STAFF: Actor = 'person:admin';

type Stand = {
  readonly goods: readonly Product[];
  readonly shelf: ReadonlyMap<Sku, Product>;
  readonly stock: Map<Sku, number>;
  seq: number;
  bought: number;
  box: number;
  phone: number;
  claims: number;
  safe: number;
  bank: number;
  promises: OpenPromise[];
};

/** The entries of ten years with so many purchases of so many kinds of goods. */
export function* decade(size: { readonly purchases: number; readonly products: number }): Generator<EntryDraft> {
  const last = daysAgo(1).date;
  const first = addDays(last, 1 - Math.round(YEARS * 365.25));
  const goods = products(size.products);
  const stand: Stand = {
    goods,
    shelf: new Map(goods.map((product) => [product.sku, product])),
    stock: new Map(goods.map(({ sku }) => [sku, 0])),
    seq: 0,
    bought: 0,
    box: 0,
    phone: 0,
    claims: 0,
    safe: 0,
    bank: 0,
    promises: [],
  };
  const days = daysFrom(first, last).filter(isSchoolDay);
  for (const made of opening(goods, first)) yield numbered(stand, made);
  let fridays = 0;
  for (const [index, day] of days.entries()) {
    const until = Math.round((size.purchases * (index + 1)) / days.length);
    for (const made of traded(stand, day, until)) yield numbered(stand, made);
    if (weekday(day) !== FRIDAY) continue;
    fridays += 1;
    for (const made of reckoned(stand, day, fridays)) yield numbered(stand, made);
  }
}

function numbered(stand: Stand, made: EntryDraft): EntryDraft {
  stand.seq += 1;
  return made;
}

/** An entry of a day; `share` (0 to 1) says when between nine and four it was. */
function entry<K extends EntryKind>(
  kind: K,
  body: DraftOf<K>['body'],
  { day, share, actor }: { readonly day: BusinessDate; readonly share: number; readonly actor: Actor },
): DraftOf<K> {
  const at = utcMs(Date.parse(`${day}T04:00:00Z`) + Math.floor(share * 7 * 3_600_000));
  return { id: uuidv7(), kind, actor, at, businessDate: day, body };
}

function must<Body>(decided: Decision<Body, { readonly code: string }>): Body {
  if (!decided.ok) throw new Error(`The bench made up what is refused: ${decided.refusal.code}`);
  return decided.body;
}

function* opening(goods: readonly Product[], day: BusinessDate): Generator<EntryDraft> {
  const on = { day, share: 0, actor: STAFF };
  const administrator = { id: 'admin', name: 'Айгүл Серікқызы' };
  const settings = { ...SETTINGS, campaign: { ...SETTINGS.campaign, startedOn: day } };
  yield entry('shop-opened', { v: 1, postings: [], settings, administrator }, on);
  for (const product of goods) {
    const saved = { ...product, allergens: [...product.allergens] };
    yield entry('product-saved', { v: 1, postings: [], product: saved }, on);
  }
}

/** A day's trade: promises of the day before are kept, and of a hundred purchases 68 are cash, 30 by phone, 2 promised. */
function* traded(stand: Stand, day: BusinessDate, until: number): Generator<EntryDraft> {
  const on = (share: number) => ({ day, share, actor: 'kiosk' as const });
  for (const promise of stand.promises) {
    const tender = exactly(promise.open);
    stand.box += promise.open;
    yield entry('promise-settled', must(decideSettlement({ paid: promise.open, tender }, promise)), on(0));
  }
  stand.promises = [];
  const first = stand.bought;
  for (; stand.bought < until; stand.bought += 1) {
    const n = stand.bought;
    const share = (n - first) / (until - first);
    const lines = [n * 7, n * 7 + 3].map((k) => {
      const { sku, price } = stand.goods[k % stand.goods.length] as Product;
      stand.stock.set(sku, (stand.stock.get(sku) ?? 0) - 1);
      return { sku, units: 1, price };
    });
    const paid = money(lines.reduce((sum, { price }) => sum + price, 0));
    const tender = tenderOf(n, paid);
    const body = must(decidePurchase({ lines, paid, tender }, (sku) => shelved(stand, sku)));
    const bought = entry('purchase-recorded', body, on(share));
    if (tender.type === 'cash') stand.box += paid;
    else if (tender.type === 'qr') [stand.phone, stand.claims] = [stand.phone + paid, stand.claims + 1];
    else stand.promises.push({ purchase: bought.id, code: tender.code, open: paid });
    yield bought;
  }
  const gift = money(50_000);
  stand.box += gift;
  yield entry('gift-recorded', must(decideGift({ paid: gift, tender: exactly(gift) })), on(1));
}

function tenderOf(n: number, paid: Money): Tender {
  if (n % 50 === 7) return { type: 'promise', code: promiseCode(((n / 50) % 4000) | 0) };
  return n % 10 < 3 ? { type: 'qr' } : exactly(paid);
}

function exactly(paid: Money) {
  return { type: 'cash' as const, putIn: paid, change: NO_MONEY, pieces: [] };
}

function shelved({ shelf }: Stand, sku: Sku) {
  const product = shelf.get(sku);
  return product && { ...product, retired: false };
}

/** A Friday evening: the box is counted 5 tenge short and emptied, the bank confirms, goods come; at times more. */
function* reckoned(stand: Stand, day: BusinessDate, fridays: number): Generator<EntryDraft> {
  const on = { day, share: 1, actor: STAFF };
  const counting = entry('box-counted', countOf(stand, utcMs(Date.parse(`${day}T11:00:00Z`))), on);
  yield counting;
  const { counted: found, expected } = counting.body;
  const seal = { count: counting.id, leftPieces: [], bag: '1', seal: null, reason: 'unknown' as const, note: null };
  yield entry('box-sealed', must(decideSealing(seal, { counted: found, expected })), on);
  [stand.box, stand.safe] = [0, stand.safe + found];
  const claimed = money(stand.phone);
  const told = { claims: stand.claims, claimed, confirmed: claimed, statement: null, reason: null, note: null };
  yield entry('phone-confirmed', must(decidePhoneConfirmation({ through: day, ...told })), on);
  [stand.phone, stand.claims, stand.bank] = [0, 0, stand.bank + claimed];
  if (fridays % 2 === 0) yield takenStock(stand, day);
  const lines = stand.goods.map(({ sku, cost }) => ({ sku, units: 20, unitCost: cost }));
  for (const { sku } of lines) stand.stock.set(sku, (stand.stock.get(sku) ?? 0) + 20);
  yield entry('stock-received', { v: 1, postings: [], source: 'given', lines }, on);
  if (fridays % 4 === 0) {
    const amount = money(stand.safe);
    yield entry('money-banked', must(decideBanking({ amount, slip: String(fridays) }, { safe: amount })), on);
    [stand.safe, stand.bank] = [0, stand.bank + amount];
    yield given(stand, on);
  }
}

function countOf(stand: Stand, openedAt: ReturnType<typeof utcMs>): DraftOf<'box-counted'>['body'] {
  const expected = money(stand.box);
  const rows = [{ value: money(Math.max(1, stand.box - 500)), count: 1 }];
  const box = { box: '1', seal: null, sealState: 'none' as const, apart: false, recounts: null };
  return countBody({ ...box, openedAt, openedSeq: stand.seq, signers: ['admin', 'second'], rows }, expected);
}

/** One unit of every tenth product is missing. */
function takenStock(stand: Stand, day: BusinessDate): EntryDraft {
  const lines = stand.goods.map(({ sku, price }, n) => {
    const recorded = stand.stock.get(sku) ?? 0;
    const there = Math.max(0, recorded - (n % 10 === 0 ? 1 : 0));
    stand.stock.set(sku, there);
    return { sku, recorded, counted: there, price, again: false };
  });
  const on = { day, share: 1, actor: STAFF };
  const startedAt = utcMs(Date.parse(`${day}T11:00:00Z`));
  return entry('stocktake-recorded', { v: 1, postings: [], category: null, startedAt, lines }, on);
}

function given(stand: Stand, on: Parameters<typeof entry>[2]): EntryDraft {
  const amount = money(Math.floor(stand.bank / 2));
  const gift = { charity: 'Балалар үйі', purpose: 'Кітаптар', amount, from: 'bank' as const, campaign: 'c1' };
  const papers = { document: null, receipt: null, note: null };
  const there = { safe: money(stand.safe), bank: money(stand.bank), left: money(stand.bank) };
  stand.bank -= amount;
  return entry('money-given', must(decideGiving({ ...gift, ...papers }, there)), on);
}
