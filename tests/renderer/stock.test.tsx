import { ORPCError } from '@orpc/client';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { StockMove } from '../../shop/contract/stock-views.ts';
import { money } from '../../shop/money.ts';
import { businessDate } from '../../shop/time.ts';
import { SHOP } from './helpers/kiosk.tsx';
import { JUICE, openStock, scan, WATER } from './helpers/stock.ts';

// Asking every element whether it is visible would be most of the time.
configure({ defaultHidden: true });

const SECTION = 'Received and written off';
const saved = () => vi.fn<(input: unknown) => Promise<unknown>>(() => Promise.resolve({ id: 'x', seq: 7 }));
const units = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name: `How many: ${name}` });
const lines = () => within(screen.getByRole('list', { name: 'Goods' }));
const press = (name: string) => screen.findByRole('button', { name });
const listening = () => screen.findByRole('textbox', { name: 'Name or barcode' });

describe('what comes in', () => {
  test('each scan adds one unit, and what it typed stays nowhere', async () => {
    const { user } = await openStock(SECTION, {});
    const find = await listening();
    await user.click(find);
    for (const { barcode } of [WATER, JUICE, WATER, WATER]) scan(barcode ?? '');
    expect((await units('Water')).value).toBe('3');
    expect((await units('Juice')).value).toBe('1');
    expect(find).toHaveProperty('value', '');
  });

  test('is recorded with where it came from, how many and what one cost', async () => {
    const receive = saved();
    const { user } = await openStock(SECTION, { goods: { receive } });
    await listening();
    scan('2000000000015');
    scan('2000000000060');
    await user.click(screen.getByRole('radio', { name: /Bought from the fund/ }));
    const [samsaCost, waterCost] = lines().getAllByRole('textbox', { name: 'One cost' });
    expect(waterCost).toHaveProperty('value', '120');
    await user.type(samsaCost as HTMLElement, '99,50');
    await user.clear(await units('Water'));
    await user.type(await units('Water'), '24');
    await user.click(await press('One more: Samsa'));
    expect(screen.getByText('₸3,079 out of the safe')).toBeTruthy();
    await user.click(screen.getByRole('switch', { name: /Remember these costs/ }));
    await user.click(await press('Record what came'));
    expect(await screen.findByText('Recorded: 26 units came in.')).toBeTruthy();
    expect(receive.mock.calls[0]?.[0]).toMatchObject({
      source: 'fund',
      keepCosts: true,
      lines: [
        { sku: 'BA-01', units: 2, unitCost: 9_950 },
        { sku: 'DR-01', units: 24, unitCost: 12_000 },
      ],
    });
    expect(screen.getByText('Scan the goods one after another')).toBeTruthy();
  });

  test('where all of the fund is given, it buys no goods', async () => {
    const settings = { ...SHOP.settings, goodsPolicy: 'all-to-charity' as const };
    await openStock(SECTION, { kiosk: { shop: () => Promise.resolve({ ...SHOP, settings }) } });
    await listening();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Bought from the fund/ }).disabled).toBe(true);
    expect(screen.getByText('In this shop all of the fund is given.')).toBeTruthy();
  });

  test('what was given has no cost', async () => {
    const receive = saved();
    const { user } = await openStock(SECTION, { goods: { receive } });
    await listening();
    scan('2000000000015');
    await user.click(screen.getByRole('radio', { name: /Given/ }));
    expect(screen.queryByRole('textbox', { name: 'One cost' })).toBeNull();
    await user.click(await press('Record what came'));
    await screen.findByText('Recorded: 1 unit came in.');
    expect(receive.mock.calls[0]?.[0]).toMatchObject({
      source: 'given',
      lines: [{ sku: 'DR-01', units: 1, unitCost: 0 }],
    });
  });

  test('is found by name and tapped too; what is no longer sold is not offered', async () => {
    const { user } = await openStock(SECTION, {});
    await user.type(await listening(), 'jui');
    await user.click(await press('Juice'));
    expect((await units('Juice')).value).toBe('1');
    await user.type(await listening(), 'old pen');
    expect(await screen.findByText('Nothing by that name. Try fewer letters.')).toBeTruthy();
    await user.clear(await listening());
    await user.type(await listening(), 'samsa{Enter}');
    expect((await units('Samsa')).value).toBe('1');
  });

  test('is sent only when it is whole, and the first thing that is wrong is shown', async () => {
    const receive = saved();
    const { user } = await openStock(SECTION, { goods: { receive } });
    await listening();
    scan('2000000000015');
    await user.clear(await units('Water'));
    await user.click(await press('Record what came'));
    expect(await screen.findByText('Please say where the goods came from.')).toBeTruthy();
    expect(screen.getByText('A whole number, at most 100 000.')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: /Bought outside/ }));
    await user.type(await units('Water'), '100001');
    const cost = screen.getByRole('textbox', { name: 'One cost' });
    await user.clear(cost);
    await user.type(cost, '1.2.3');
    await user.click(await press('Record what came'));
    expect(screen.getByText('This is not a sum.')).toBeTruthy();
    expect(receive).not.toHaveBeenCalled();
  });

  test('a safe that is too small is said, and all that was typed stays', async () => {
    const receive = () =>
      Promise.reject(new ORPCError('safe-too-small', { defined: true, status: 409, data: { safe: 0 } }));
    const { user } = await openStock(SECTION, { goods: { receive } });
    await listening();
    scan('2000000000015');
    await user.click(screen.getByRole('radio', { name: /Bought from the fund/ }));
    await user.click(await press('Record what came'));
    expect(await screen.findByText(/The safe does not hold that much/)).toBeTruthy();
    expect((await units('Water')).value).toBe('1');
  });

  test('an unknown barcode and one that was not read well are said', async () => {
    await openStock(SECTION, {});
    await listening();
    scan('4006381333931');
    expect(await screen.findByText(/No product has this barcode/)).toBeTruthy();
    scan('4006381333932');
    expect(await screen.findByText(/did not read that well/)).toBeTruthy();
  });

  test('what is typed is there again when the same person comes back', async () => {
    const { go, lockAndComeBack } = await openStock(SECTION, {});
    await listening();
    scan('2000000000015');
    await lockAndComeBack();
    await go(SECTION);
    expect((await units('Water')).value).toBe('1');
  });
});

describe('what is written off', () => {
  test('is recorded with its reason, retired products too', async () => {
    const writeOff = saved();
    const { user } = await openStock(SECTION, { goods: { writeOff } });
    await user.click(await press('Written off'));
    await user.type(await listening(), 'old pen{Enter}');
    await user.click(await press('Write off'));
    expect(await screen.findByText('Please say why.')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Damaged' }));
    await user.click(await press('Write off'));
    expect(await screen.findByText('Recorded: 1 unit written off.')).toBeTruthy();
    expect(writeOff.mock.calls[0]?.[0]).toMatchObject({ reason: 'damaged', lines: [{ sku: 'OT-09', units: 1 }] });
  });
});

describe('recent ones', () => {
  const move = (id: string, more: Partial<StockMove> = {}): StockMove => ({
    id,
    seq: 5,
    day: businessDate('2026-11-19'),
    minutes: 615,
    by: 'A. Serikova',
    corrects: null,
    kind: 'stock-received',
    source: 'bought',
    lines: [{ sku: WATER.sku, units: 24, unitCost: money(12_000) }],
    ...(more as object),
  });
  const after = move('b', {
    corrects: 'a',
    lines: [{ sku: WATER.sku, units: -4, unitCost: money(12_000) }],
  });

  test('are listed with when, by whom and what', async () => {
    const moves = () => Promise.resolve({ moves: [after, move('a')], more: false });
    const { user } = await openStock(SECTION, { stock: { moves } });
    await user.click(await press('Recent ones'));
    expect(await screen.findAllByText('Came in: Bought outside')).toHaveLength(2);
    expect(screen.getByText('Puts an earlier entry right')).toBeTruthy();
    expect(screen.getAllByText('19 November, 10:15, A. Serikova')).toHaveLength(2);
    expect(screen.getByText('−4')).toBeTruthy();
    // Only the entry itself can be put right, not what puts it right.
    expect(screen.getAllByRole('button', { name: /^Put right/ })).toHaveLength(1);
  });

  test('a slip is put right by the difference to what it comes to by now', async () => {
    const moves = () => Promise.resolve({ moves: [after, move('a')], more: false });
    const putRight = saved();
    const { user } = await openStock(SECTION, { stock: { moves, putRight } });
    await user.click(await press('Recent ones'));
    await user.click(await screen.findByRole('button', { name: /^Put right/ }));
    expect((await units('Water')).value).toBe('20');
    await user.click(await press('Record the difference'));
    expect(await screen.findByText('This is what is recorded already.')).toBeTruthy();
    expect(putRight).not.toHaveBeenCalled();
    await user.clear(await units('Water'));
    await user.type(await units('Water'), '0');
    await user.click(await press('Record the difference'));
    await waitFor(() => expect(putRight).toHaveBeenCalledOnce());
    expect(putRight.mock.calls[0]?.[0]).toMatchObject({
      corrects: 'a',
      lines: [{ sku: 'DR-01', units: -20, unitCost: 12_000 }],
    });
    expect(await screen.findAllByText('Came in: Bought outside')).toHaveLength(2);
  });
});
