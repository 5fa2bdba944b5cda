import { ORPCError } from '@orpc/client';
import { expect, test, vi } from 'vitest';
import { createCheckout, type Payment } from '../../renderer/kiosk/pay/checkout.ts';
import { money } from '../../shop/money.ts';
import { APPLE } from './helpers/goods.ts';
import { fakeClient, RECORDED } from './helpers/kiosk.tsx';

const pay = (paid: number): Payment => ({
  what: 'purchase',
  lines: [{ sku: APPLE.sku, units: 1, price: APPLE.price }],
  paid: money(paid),
  tender: { type: 'cash', putIn: money(paid), change: money(0), pieces: [] },
});

const lost = () => new TypeError('Failed to fetch');
const conflict = () => new ORPCError('entry-conflict', { defined: true });

/** A server that remembers like the real one: by id, and refuses other content under an id it has. Answers may be lost. */
function rememberingServer(loses: (call: number) => boolean) {
  const ledger = new Map<string, string>();
  let calls = 0;
  const recordPurchase = vi.fn<(input: { id: string; paid: number }) => Promise<typeof RECORDED>>(async (input) => {
    calls += 1;
    const { id, ...body } = input;
    const told = JSON.stringify(body);
    const known = ledger.get(id);
    if (known !== undefined && known !== told) throw conflict();
    ledger.set(id, told);
    if (loses(calls)) throw lost();
    return { ...RECORDED, id, replayed: known !== undefined };
  });
  let ids = 0;
  const checkout = createCheckout(fakeClient({ kiosk: { recordPurchase } }), () => `id-${(ids += 1)}`);
  return { checkout, ledger, recordPurchase };
}

test('a payment whose answer was lost is sent again under its id and stored once', async () => {
  const { checkout, ledger } = rememberingServer((call) => call <= 2);
  const { record } = checkout.getState();
  expect(await record(pay(12_000))).toMatchObject({ ok: false });
  expect(await record(pay(12_000))).toMatchObject({ ok: false });
  expect(await record(pay(12_000))).toMatchObject({ ok: true, paid: { recorded: { replayed: true } } });
  expect([...ledger.keys()]).toEqual(['id-1']);
});

test('when the buyer changes the sum after a lost answer, what was stored is shown and nothing is paid twice', async () => {
  const { checkout, ledger } = rememberingServer((call) => call === 1);
  const { record } = checkout.getState();
  await record(pay(12_000));
  const outcome = await record(pay(20_000));
  expect(outcome).toMatchObject({ ok: true, paid: { payment: { paid: 12_000 } } });
  expect(ledger.size).toBe(1);
});

test('the next payment has an id of its own', async () => {
  const { checkout, ledger } = rememberingServer(() => false);
  const { record } = checkout.getState();
  await record(pay(12_000));
  await record(pay(12_000));
  expect([...ledger.keys()]).toEqual(['id-1', 'id-2']);
});

test('the next buyer does not go on with the one before, even when an answer comes late', async () => {
  const { checkout, ledger } = rememberingServer((call) => call === 1);
  const first = checkout.getState().record(pay(12_000));
  checkout.getState().forget();
  await first;
  expect(await checkout.getState().record(pay(20_000))).toMatchObject({
    ok: true,
    paid: { payment: { paid: 20_000 } },
  });
  expect([...ledger.keys()]).toEqual(['id-1', 'id-2']);
});

test('a refused payment may be changed under the same id', async () => {
  const recordPurchase = vi
    .fn<(input: { id: string; paid: number }) => Promise<typeof RECORDED>>()
    .mockRejectedValueOnce(new ORPCError('sum-too-large', { defined: true }))
    .mockResolvedValue(RECORDED);
  const checkout = createCheckout(fakeClient({ kiosk: { recordPurchase } }), () => 'id-1');
  await checkout.getState().record(pay(12_000));
  expect(await checkout.getState().record(pay(9_000))).toMatchObject({ ok: true, paid: { payment: { paid: 9_000 } } });
  expect(recordPurchase.mock.calls.map(([{ id, paid }]) => [id, paid])).toEqual([
    ['id-1', 12_000],
    ['id-1', 9_000],
  ]);
});

test('while one payment is on its way another does nothing', async () => {
  const { checkout, recordPurchase } = rememberingServer(() => false);
  const first = checkout.getState().record(pay(12_000));
  expect(await checkout.getState().record(pay(12_000))).toBeNull();
  await first;
  expect(recordPurchase).toHaveBeenCalledTimes(1);
});
