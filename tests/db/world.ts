import { transact, type Writer } from '../../db/handle.ts';
import { head } from '../../db/head.ts';
import { append } from '../../db/ledger.ts';
import { correctionOf, entriesAfter } from '../../db/queries/entries.ts';
import { boxBalanceAfter, lastCount } from '../../db/queries/box-counts.ts';
import { openPromises } from '../../db/queries/promises.ts';
import type { Category } from '../../shop/catalogue.ts';
import { decideGift, decidePurchase, decideSettlement } from '../../shop/decisions.ts';
import { balanced, reversed, type Posting } from '../../shop/ledger/accounts.ts';
import type { DraftOf, EntryDraft, EntryKind } from '../../shop/ledger/entries.ts';
import { money } from '../../shop/money.ts';
import { promiseCode } from '../../shop/promise-code.ts';
import type { MoneyTender, Tender } from '../../shop/schemas.ts';
import { draft, PRODUCTS, STAFF, testId } from './sample-ledger.ts';

/*
 * A stand with real goods, a box with real money and a bank, and beside them the ledger that people keep of them, not always
 * rightly. What the ledger's figures come to can then be held against what really happened.
 */

export type World = ReturnType<typeof createWorld>;

const product = (which: number) => {
  const found = PRODUCTS[which % PRODUCTS.length];
  if (!found) throw new Error('No products');
  return found;
};

/** Begins where `openSampleShop` ends: 40 units of each product, nothing in the box. `first` is the next entry's number. */
export function createWorld(db: Writer, first: number) {
  const shelf = new Map(PRODUCTS.map(({ sku }) => [sku, 40]));
  let n = first;
  let box = 0;
  let code = 0;
  const really = { value: 0, units: 0, cash: 0, phone: 0 };
  let paper: { readonly which: number; readonly units: number; readonly seq: number }[] = [];

  const put = <K extends EntryKind>(kind: K, body: DraftOf<K>['body'], day?: DraftOf<K>['businessDate']): string => {
    const entry = draft(n, kind, body, STAFF);
    transact(db, (tx) => append(tx, { ...entry, ...(day && { businessDate: day }) } as EntryDraft));
    n += 1;
    return entry.id;
  };
  const take = (which: number, units: number): number => {
    const { sku } = product(which);
    const there = shelf.get(sku) ?? 0;
    const taken = Math.min(there, units);
    shelf.set(sku, there - taken);
    return taken;
  };
  const taken = (which: number, units: number): number => {
    const gone = take(which, units);
    really.units += gone;
    really.value += gone * product(which).price;
    return gone;
  };
  const intoBox = (sum: number): void => {
    box += sum;
    really.cash += sum;
  };
  const pay = (tender: Tender | MoneyTender, sum: number): void => {
    if (tender.type === 'cash') intoBox(sum);
    if (tender.type === 'qr') really.phone += sum;
  };
  const cash = (sum: number): MoneyTender => ({ type: 'cash', putIn: money(sum), change: money(0), pieces: [] });
  const moneyTender = (how: 'cash' | 'qr', sum: number): MoneyTender => (how === 'cash' ? cash(sum) : { type: 'qr' });

  return {
    /** Nothing happens for so many quarters of an hour. */
    wait: (quarters: number) => {
      n += quarters;
    },
    today: () => draft(n, 'goods-ordered', { v: 1, postings: [], skus: [] }).businessDate,
    /** What ever left the shelf other than spoiled, at its labels' prices, and what money ever came. */
    really: () => ({ ...really }),

    buy: (which: number, units: number, how: 'cash' | 'qr' | 'promise', share: number) => {
      const gone = taken(which, units);
      if (gone === 0) return;
      const { sku, price } = product(which);
      const paid = Math.max(1, Math.round((gone * price * share) / 100) * 100);
      code += 1;
      const tender: Tender = how === 'promise' ? { type: 'promise', code: promiseCode(code) } : moneyTender(how, paid);
      const decided = decidePurchase({ lines: [{ sku, units: gone, price }], paid: money(paid), tender }, () => ({
        ...product(which),
        retired: false,
      }));
      if (!decided.ok) throw new Error(decided.refusal.code);
      put('purchase-recorded', decided.body);
      pay(tender, paid);
    },
    /** Somebody takes goods and tells nobody. */
    takeUnseen: (which: number, units: number) => void taken(which, units),
    /** The record says that cash came, and it did not; or money was put in and nobody recorded it. */
    slip: (sum: number) => {
      intoBox(Math.max(-box, sum));
    },
    give: (sum: number, how: 'cash' | 'qr') => {
      const decided = decideGift({ paid: money(sum), tender: moneyTender(how, sum) });
      if (!decided.ok) throw new Error(decided.refusal.code);
      put('gift-recorded', decided.body);
      pay(moneyTender(how, sum), sum);
    },
    settle: (sum: number, how: 'cash' | 'qr') => {
      const [promise] = openPromises(db);
      if (!promise) return;
      const decided = decideSettlement({ paid: money(sum), tender: moneyTender(how, sum) }, promise);
      if (!decided.ok) throw new Error(decided.refusal.code);
      put('promise-settled', decided.body);
      pay(moneyTender(how, sum), sum);
    },
    letGo: () => {
      const [promise] = openPromises(db);
      if (!promise) return;
      const { purchase, code: said, open } = promise;
      const postings = balanced([
        ['assets:promises', money(-open)],
        ['expenses:promises', open],
      ]);
      put('promise-let-go', {
        v: 1,
        postings: [...postings],
        purchase,
        code: said,
        open,
        reason: 'too-old',
        note: null,
      });
    },
    receive: (which: number, units: number) => {
      const { sku, cost } = product(which);
      shelf.set(sku, (shelf.get(sku) ?? 0) + units);
      put('stock-received', { v: 1, postings: [], source: 'bought', lines: [{ sku, units, unitCost: cost }] });
    },
    spoil: (which: number, units: number) => {
      const gone = take(which, units);
      if (gone === 0) return;
      const lines = [{ sku: product(which).sku, units: gone }];
      put('stock-written-off', { v: 1, postings: [], reason: 'spoiled', lines });
    },
    /** The kiosk is not there: goods go, cash comes, and it stands on a sheet of paper. */
    writeDown: (which: number, units: number) => {
      const gone = taken(which, units);
      if (gone === 0) return;
      intoBox(gone * product(which).price);
      paper = [...paper, { which, units: gone, seq: head(db).seq }];
    },
    /** The sheets are typed in, each with the day before; a count may have found their cash already. */
    typeIn: () => {
      for (const { which, units, seq } of paper) {
        const { sku, price } = product(which);
        const suggested = money(units * price);
        const foundByCount = (lastCount(db)?.openedSeq ?? 0) >= seq;
        const postings = balanced([
          [foundByCount ? 'income:surplus' : 'assets:box', suggested],
          ['income:goods', money(-suggested)],
        ]);
        const yesterday = draft(n - 96, 'goods-ordered', { v: 1, postings: [], skus: [] }).businessDate;
        const lines = [{ sku, units, price }];
        const sums = { suggested, cash: suggested, phone: money(0) };
        put('tally-recorded', { v: 1, postings: [...postings], lines, ...sums, foundByCount, note: null }, yesterday);
      }
      paper = [];
    },
    /** One of the last purchases was no purchase: nothing really changes, and the record is taken back. */
    correct: (back: number) => {
      const seq = head(db).seq - back;
      const [entry] = entriesAfter(db, seq - 1, 1);
      if (!entry || entry.kind !== 'purchase-recorded' || correctionOf(db, entry.id) !== undefined) return;
      const { tender } = entry.body;
      if (tender.type === 'promise' && openPromises(db).every(({ purchase }) => purchase !== entry.id)) return;
      const open = openPromises(db).find(({ purchase }) => purchase === entry.id)?.open ?? 0;
      if (tender.type === 'promise' && open !== entry.body.paid) return;
      const counted = (lastCount(db)?.openedSeq ?? 0) >= entry.seq;
      const postings = reversed(entry.body.postings).map(([account, amount]): Posting => [
        counted && account === 'assets:box' ? 'expenses:shortage' : account,
        amount,
      ]);
      put('entry-corrected', {
        v: 1,
        postings: [...balanced(postings)],
        corrects: entry.id,
        kind: 'purchase-recorded',
        reason: 'mistake',
        returned: entry.body.lines,
        promise: tender.type === 'promise' ? { purchase: entry.id, open: money(-open) } : null,
      });
    },
    count: () => {
      const openedSeq = head(db).seq;
      const expected = boxBalanceAfter(db, openedSeq);
      const counted = money(box);
      const postings = balanced([
        ['assets:box', money(counted - expected)],
        [counted > expected ? 'income:surplus' : 'expenses:shortage', money(expected - counted)],
      ]);
      put('box-counted', {
        v: 1,
        postings: [...postings],
        box: '1',
        seal: null,
        sealState: 'none',
        openedAt: draft(n, 'goods-ordered', { v: 1, postings: [], skus: [] }).at,
        openedSeq,
        pieces: counted > 0 ? [{ value: counted, count: 1 }] : [],
        counted,
        expected,
        signers: ['aigul', 'aigul'],
        apart: false,
        recounts: null,
      });
      const moved = balanced([
        ['assets:box', money(-counted)],
        ['assets:safe', counted],
      ]);
      put('box-sealed', {
        v: 1,
        postings: [...moved],
        count: testId(n - 1),
        left: money(0),
        leftPieces: [],
        moved: counted,
        bag: '1',
        seal: null,
        reason: null,
        note: null,
      });
      box = 0;
    },
    /** Everything that came by phone is on the bank's statement. `sofar`: what earlier ones had. */
    confirm: (sofar: number) => {
      const through = draft(n, 'goods-ordered', { v: 1, postings: [], skus: [] }).businessDate;
      const row = db.one<{ claimed: number }>(
        'SELECT coalesce(sum(amount), 0) AS claimed FROM phone_claim WHERE confirmed_by IS NULL AND business_date <= ?',
        through,
      );
      const claimed = money(row?.claimed ?? 0);
      const confirmed = money(really.phone - sofar);
      const postings = balanced([
        ['assets:phone', money(-claimed)],
        ['assets:bank', confirmed],
        [confirmed > claimed ? 'income:surplus' : 'expenses:shortage', money(claimed - confirmed)],
      ]);
      put('phone-confirmed', {
        v: 1,
        postings: [...postings],
        through,
        claimed,
        confirmed,
        statement: null,
        reason: confirmed === claimed ? null : 'unknown',
        note: null,
      });
    },
    stocktake: (category: Category | null): string => {
      const rows = db.all<{ sku: string; units: number }>('SELECT sku, units FROM stock');
      const recorded = new Map(rows.map(({ sku, units }) => [sku, units]));
      const counted = PRODUCTS.filter((each) => category === null || each.category === category);
      return put('stocktake-recorded', {
        v: 1,
        postings: [],
        category,
        startedAt: draft(n, 'goods-ordered', { v: 1, postings: [], skus: [] }).at,
        lines: counted.map(({ sku, price }) => ({
          sku,
          recorded: recorded.get(sku) ?? 0,
          counted: shelf.get(sku) ?? 0,
          price,
          again: false,
        })),
      });
    },
  };
}
