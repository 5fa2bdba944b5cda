import { configure, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Sku } from '../../shop/catalogue.ts';
import { JUICE, openStock, SAMSA, scan, stocktakeServer, THINGS, WATER } from './helpers/stock.ts';

configure({ defaultHidden: true });

const STOCK = { 'DR-01': 20, 'DR-02': 10, 'BA-01': 4 };
const press = (name: string | RegExp) => screen.findByRole('button', { name });
const units = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name: `How many: ${name}` });
const row = async (name: string) => (await units(name)).closest('li') as HTMLElement;
const atHand = () => (document.activeElement as HTMLElement | null)?.getAttribute('aria-label');

async function counting(server = stocktakeServer(STOCK, { begun: true }), products = THINGS) {
  const office = await openStock('Stocktake', { stocktake: server.calls }, products);
  await office.user.click(await press('Go on counting'));
  await screen.findByRole('button', { name: 'Pause' });
  return { ...office, server };
}

describe('beginning', () => {
  test('takes one shelf or all, and only shelves that have goods', async () => {
    const { user } = await openStock('Stocktake', { stocktake: stocktakeServer(STOCK).calls });
    expect(await screen.findByRole('radio', { name: /All shelves.*3 products/ })).toHaveProperty('checked', true);
    expect(screen.queryByRole('radio', { name: /Other/ })).toBeNull();
    await user.click(screen.getByRole('radio', { name: /Drinks.*2 products/ }));
    await user.click(await press('Begin'));
    expect(await units('Water')).toBeTruthy();
    expect(screen.queryByText('Samsa')).toBeNull();
  });

  test('goes on where somebody paused, or gives it up', async () => {
    const server = stocktakeServer(STOCK, { begun: true });
    server.otherScreen('DR-01', 20);
    const { user } = await openStock('Stocktake', { stocktake: server.calls });
    expect(await screen.findByText('Begun 20 November at 10:00 by A. Serikova')).toBeTruthy();
    expect(screen.getByText('1 of 3 products counted')).toBeTruthy();
    await user.click(await press('Give it up'));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Give it up' }));
    expect(await press('Begin')).toBeTruthy();
  });
});

describe('counting', () => {
  test('goes along the shelf by Enter, from shelf to shelf, and shows what is recorded only beside a count', async () => {
    const { user } = await counting();
    expect(atHand()).toBe('How many: Water');
    expect((await row('Water')).textContent).not.toMatch(/\d/);
    await user.keyboard('20{Enter}');
    expect(atHand()).toBe('How many: Juice');
    expect(await within(await row('Water')).findByText('as recorded')).toBeTruthy();
    await user.keyboard('9{Enter}');
    // The next shelf.
    expect(await units('Samsa')).toBeTruthy();
    expect(atHand()).toBe('How many: Samsa');
    await user.keyboard('4{Enter}');
    expect(await screen.findByText('All is counted. You can finish.')).toBeTruthy();
  });

  test('works with the pad alone', async () => {
    const { user } = await counting();
    for (const key of ['2', '3', 'Delete the last', '0']) await user.click(await press(key));
    expect((await units('Water')).value).toBe('20');
    await user.click(await press('Next product'));
    await waitFor(() => expect(atHand()).toBe('How many: Juice'));
    expect(await within(await row('Water')).findByText('as recorded')).toBeTruthy();
  });

  test('comes back to what is far off, empty and blind, and takes the second count as it is', async () => {
    const { user } = await counting();
    await user.keyboard('2{Enter}');
    expect(await screen.findByText('Water: please count once more.')).toBeTruthy();
    expect(atHand()).toBe('How many: Water');
    expect((await units('Water')).value).toBe('');
    expect((await row('Water')).textContent).not.toContain('−18');
    await user.keyboard('2{Enter}');
    expect(await within(await row('Water')).findByText('−18')).toBeTruthy();
    expect(atHand()).toBe('How many: Juice');
  });

  test('jumps to what is scanned, and keeps what was typed before', async () => {
    const { user } = await counting();
    await user.keyboard('19');
    scan(SAMSA.barcode ?? '');
    await waitFor(() => expect(atHand()).toBe('How many: Samsa'));
    expect((await units('Samsa')).value).toBe('');
    scan(JUICE.barcode ?? '');
    await waitFor(() => expect(atHand()).toBe('How many: Juice'));
    expect(await within(await row('Water')).findByText('−1')).toBeTruthy();
  });

  test('says when what was scanned is on another shelf', async () => {
    const server = stocktakeServer(STOCK);
    const { user } = await openStock('Stocktake', { stocktake: server.calls });
    await user.click(await screen.findByRole('radio', { name: /Bakery/ }));
    await user.click(await press('Begin'));
    await units('Samsa');
    scan(WATER.barcode ?? '');
    expect(await screen.findByText(/Water is on another shelf/)).toBeTruthy();
  });

  test('a count that was not stored is said, stays typed and can be sent again', async () => {
    const server = stocktakeServer(STOCK, { begun: true });
    const { count } = server.calls;
    let down = true;
    server.calls.count = (input) => (down ? Promise.reject(new Error('no network')) : count(input));
    const { user } = await counting(server);
    await user.keyboard('20{Enter}');
    expect(await screen.findByText(/^Water: /)).toBeTruthy();
    await waitFor(() => expect(atHand()).toBe('How many: Water'));
    expect((await units('Water')).value).toBe('20');
    expect(within(await row('Water')).queryByText('as recorded')).toBeNull();
    down = false;
    await user.keyboard('{Enter}');
    expect(await within(await row('Water')).findByText('as recorded')).toBeTruthy();
  });

  test('takes a count back when its field is emptied', async () => {
    const { user } = await counting();
    await user.keyboard('20{Enter}');
    await within(await row('Water')).findByText('as recorded');
    await user.keyboard('{ArrowUp}{Backspace}{Backspace}{Enter}');
    await waitFor(async () => expect(within(await row('Water')).queryByText('as recorded')).toBeNull());
    expect(screen.getByText('0 / 3')).toBeTruthy();
  });

  test('sends what is typed before it pauses', async () => {
    const { user, server } = await counting();
    await user.keyboard('20');
    await user.click(await press('Pause'));
    expect(await screen.findByText('1 of 3 products counted')).toBeTruthy();
    expect((await server.calls.state())?.lines[0]).toMatchObject({ state: 'counted', counted: 20 });
  });

  test('that was ended on another screen says so', async () => {
    const { user, server } = await counting();
    server.endedElsewhere();
    await user.keyboard('20{Enter}');
    expect(await screen.findByText(/finished or given up on another screen/)).toBeTruthy();
  });

  test('shows a dozen of five hundred, and walks through all of them', async () => {
    const many = Array.from({ length: 500 }, (_, n) => ({
      ...WATER,
      sku: `W-${n}` as Sku,
      name: { kk: `W${n}`, ru: `W${n}`, en: `W${n}` },
      barcode: null,
    }));
    const { user } = await counting(stocktakeServer({}, { begun: true, products: many }), many);
    expect(screen.getAllByRole('textbox')).toHaveLength(12);
    await user.click(screen.getAllByRole('button', { name: 'Next' })[0] as HTMLElement);
    expect(await units('W12')).toBeTruthy();
    expect(atHand()).toBe('How many: W12');
    await user.click(await units('W23'));
    await user.keyboard('0{Enter}');
    expect(await units('W24')).toBeTruthy();
    expect(atHand()).toBe('How many: W24');
  });
});

describe('finishing', () => {
  test('names what was not counted and what is far off, and leaves it out unless none are left', async () => {
    const { user, server } = await counting();
    await user.keyboard('2{Enter}');
    await screen.findByText('Water: please count once more.');
    await user.click(await press('Finish'));
    expect(await screen.findByText('2 products are not counted')).toBeTruthy();
    expect(screen.getByText('1 product is far off and was counted only once:')).toBeTruthy();
    await user.click(await press('None left: Juice'));
    await user.click(await press('Record the stocktake'));
    expect(await screen.findByRole('heading', { name: 'What the stocktake found' })).toBeTruthy();
    expect(server.finished).toEqual([{ noneLeft: ['DR-02'] }]);
    expect(await screen.findByText('28 units')).toBeTruthy();
    expect(screen.getByText('₸5,600')).toBeTruthy();
    const table = within(screen.getByRole('table', { name: 'Differences' }));
    expect(table.getByRole('row', { name: /Water.*20.*2.*−18.*−₸3,600/ })).toBeTruthy();
    expect(table.getByRole('row', { name: /Together.*−28.*−₸5,600/ })).toBeTruthy();
    await user.click(await press('All stocktakes'));
    expect(await screen.findByText('28 missing, worth ₸5,600')).toBeTruthy();
  });

  test('shows what somebody else counted meanwhile before anything is recorded', async () => {
    const { user, server } = await counting();
    await user.keyboard('20{Enter}');
    await within(await row('Water')).findByText('as recorded');
    await user.click(await press('Finish'));
    await screen.findByText('2 products are not counted');
    server.otherScreen('BA-01', 4);
    await user.click(await press('Record the stocktake'));
    expect(await screen.findByText(/Somebody counted something meanwhile/)).toBeTruthy();
    expect(await screen.findByText('1 product is not counted')).toBeTruthy();
    expect(server.finished).toEqual([]);
    await user.click(await press('Record the stocktake'));
    expect(await screen.findByText('Everything that was counted is as recorded.')).toBeTruthy();
  });
});
