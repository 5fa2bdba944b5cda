import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  aimAt,
  aimAtPutIn,
  exactMoney,
  FIRST_CHOICE,
  MAX_PIECES,
  moneyTenderOf,
  reckon,
  stepAim,
  tapPiece,
  untapLast,
  type Choice,
} from '../../renderer/kiosk/pay/reckoning.ts';
import { cash } from '../../shop/schemas.ts';
import { decideGift } from '../../shop/decisions.ts';
import { money } from '../../shop/money.ts';
import { TENGE } from '../../shop/currency.ts';

const tenge = (amount: number) => money(amount * 100);
const put = (...amounts: number[]) => amounts.reduce((choice, amount) => tapPiece(choice, tenge(amount)), FIRST_CHOICE);

test('with nothing tapped, cash is exactly the suggested sum', () => {
  expect(reckon(tenge(1070), FIRST_CHOICE)).toEqual({
    toPay: tenge(1070),
    putIn: tenge(1070),
    change: 0,
    missing: 0,
    paid: tenge(1070),
    gift: 0,
    exact: true,
  });
  expect(moneyTenderOf(tenge(1070), FIRST_CHOICE)).toEqual({
    type: 'cash',
    putIn: tenge(1070),
    change: 0,
    pieces: [],
  });
});

test('more than the sum gives change, and says which pieces were put in', () => {
  const choice = put(500, 1000);
  expect(reckon(tenge(1070), choice)).toMatchObject({ putIn: tenge(1500), change: tenge(430), paid: tenge(1070) });
  expect(moneyTenderOf(tenge(1070), choice)).toEqual({
    type: 'cash',
    putIn: tenge(1500),
    change: tenge(430),
    pieces: [
      { value: tenge(1000), count: 1 },
      { value: tenge(500), count: 1 },
    ],
  });
});

test('less than the sum is what is paid, and says what is missing', () => {
  expect(reckon(tenge(1070), put(500, 50))).toMatchObject({ paid: tenge(550), missing: tenge(520), change: 0 });
});

test('all that was put in can stay: the change becomes a gift', () => {
  expect(reckon(tenge(1070), aimAtPutIn(put(500, 1000)))).toMatchObject({
    toPay: tenge(1500),
    change: 0,
    gift: tenge(430),
    paid: tenge(1500),
  });
});

test('a gift alone is whatever is put in, and no change comes back', () => {
  expect(reckon(money(0), put(500, 200))).toMatchObject({ paid: tenge(700), gift: tenge(700), change: 0 });
  expect(reckon(money(0), FIRST_CHOICE)).toMatchObject({ paid: 0, exact: true });
});

test('undo takes the last piece back, exact money takes all of them', () => {
  expect(untapLast(put(500, 50)).taps).toEqual([tenge(500)]);
  expect(untapLast(FIRST_CHOICE).taps).toEqual([]);
  expect(reckon(tenge(1070), exactMoney(tenge(1070), put(500)))).toMatchObject({ exact: true, paid: tenge(1070) });
});

test('a sum of the buyer’s own does not outlive the goods it was chosen for', () => {
  const choice = aimAt(tenge(1070), FIRST_CHOICE, tenge(1100));
  expect(reckon(tenge(1070), choice).toPay).toBe(tenge(1100));
  expect(reckon(tenge(1570), choice).toPay).toBe(tenge(1570));
});

test('steps never go below nothing', () => {
  const choice = stepAim(tenge(5), FIRST_CHOICE, -tenge(10));
  expect(reckon(tenge(5), choice)).toMatchObject({ toPay: 0, paid: 0 });
});

test('pieces on the screen do not count when paying by phone', () => {
  const choice: Choice = { ...put(500, 1000), method: 'qr' };
  expect(reckon(tenge(1070), choice)).toMatchObject({ paid: tenge(1070), change: 0 });
  expect(moneyTenderOf(tenge(1070), choice)).toEqual({ type: 'qr' });
});

test('no more pieces of a kind than a call may name', () => {
  let choice = FIRST_CHOICE;
  for (let n = 0; n <= MAX_PIECES; n += 1) choice = tapPiece(choice, tenge(5));
  expect(choice.taps).toHaveLength(MAX_PIECES);
});

test('whatever is touched, the call is one that the ledger accepts', () => {
  const value = fc.constantFrom(...TENGE.notes, ...TENGE.coins);
  const act = fc.oneof(
    value.map((v) => (_: number, c: Choice) => tapPiece(c, v)),
    fc.constant((_: number, c: Choice) => untapLast(c)),
    fc.constant((_: number, c: Choice) => aimAtPutIn(c)),
    fc.constant((b: number, c: Choice) => exactMoney(money(b), c)),
    fc.integer({ min: -5000, max: 5000 }).map((n) => (b: number, c: Choice) => stepAim(money(b), c, n)),
    fc.nat(2_000_000).map((n) => (b: number, c: Choice) => aimAt(money(b), c, money(n))),
  );
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.array(act, { maxLength: 30 }), (base, acts) => {
      const choice = acts.reduce((now, step) => step(base, now), FIRST_CHOICE);
      const { paid, gift } = reckon(money(base), choice);
      const tender = cash.parse(moneyTenderOf(money(base), choice));
      expect(decideGift({ paid, tender }).ok).toBe(true);
      expect(gift).toBe(Math.max(0, paid - base));
    }),
  );
});
