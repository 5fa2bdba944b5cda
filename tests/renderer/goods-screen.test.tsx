import { ORPCError } from '@orpc/client';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { goodsQuery } from '../../renderer/api/queries.ts';
import { GOODS as GOODS_SCREEN } from '../../renderer/stores/screen.ts';
import type { StandProduct } from '../../shop/contract/outputs.ts';
import { money } from '../../shop/money.ts';
import { APPLE, GOODS, JUICE, product, SAMSA } from './helpers/goods.ts';
import { renderKiosk, type KioskOptions } from './helpers/kiosk.tsx';

/** The goods screen as a buyer finds it after "Start". */
async function goodsScreen(options: KioskOptions = {}) {
  const kiosk = renderKiosk(options);
  await kiosk.user.click(await screen.findByRole('button', { name: 'Start' }));
  return kiosk;
}

const card = (name: RegExp) => within(screen.getByRole('list', { name: 'Goods' })).findByRole('button', { name });
const basket = () => screen.getByRole('region', { name: 'Basket' });
/** As a scanner sends it: a key every 10 ms, by the keys' own clock, and each digit lands in the field that has the focus. */
function scan(digits: string): void {
  [...digits, 'Enter'].forEach((key, index) => {
    const target = document.activeElement ?? document.body;
    const code = key === 'Enter' ? key : `Digit${key}`;
    const event = new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true });
    Object.defineProperty(event, 'timeStamp', { value: 5_000 + index * 10 });
    if (fireEvent(target, event) && target instanceof HTMLInputElement) {
      fireEvent.input(target, { target: { value: `${target.value}${key}` } });
    }
  });
}

describe('goods', () => {
  test('a touch of a card takes one, another takes one more, and the total follows', async () => {
    const { user, sounds } = await goodsScreen();
    await user.click(await card(/^Apple(?! juice)/));
    expect(basket().textContent).toContain('₸120');
    await user.click(await card(/^Meat samsa/));
    expect(await card(/^Meat samsa.*1 in the basket/)).toBeTruthy();
    expect(sounds).toContain('added');
    expect(within(basket()).getByRole('button', { name: 'Pay ₸570' }).hasAttribute('aria-disabled')).toBe(false);
  });

  test('the stepper takes back; the last one leaves the basket', async () => {
    const { user } = await goodsScreen();
    await user.click(await card(/^Meat samsa/));
    await user.click(screen.getByRole('button', { name: 'One more: Meat samsa' }));
    expect(basket().textContent).toContain('₸900');
    await user.click(screen.getByRole('button', { name: 'One less: Meat samsa' }));
    await user.click(screen.getByRole('button', { name: 'One less: Meat samsa' }));
    expect(screen.queryByRole('button', { name: 'One less: Meat samsa' })).toBeNull();
  });

  test('few left is said; sold out by the records can still be taken', async () => {
    const { user } = await goodsScreen();
    expect(await card(/^Meat samsa.*3 left/)).toBeTruthy();
    await user.click(await card(/^Felt horse.*Sold out\?/));
    expect(basket().textContent).toContain('₸1,200');
  });

  test('allergens are named, and a touch of the marks explains them without taking anything', async () => {
    const { user } = await goodsScreen();
    expect(await card(/^Meat samsa.*Contains: gluten/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Allergens: Meat samsa' }));
    const dialog = screen.getByRole('dialog', { name: 'Allergens: Meat samsa' });
    expect(dialog.textContent).toContain('gluten (wheat');
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('button', { name: /One less/ })).toBeNull();
  });

  test('a shelf shows its goods alone, and only shelves with goods are offered', async () => {
    const { user } = await goodsScreen();
    const shelves = screen.getByRole('navigation', { name: 'Shelves' });
    expect(within(shelves).queryByRole('button', { name: 'Sweets' })).toBeNull();
    await user.click(within(shelves).getByRole('button', { name: 'Bakery' }));
    expect(within(screen.getByRole('list', { name: 'Goods' })).getAllByRole('listitem')).toHaveLength(1);
  });

  test('more goods than a page has come by the page', async () => {
    const many = Array.from({ length: 20 }, (_, index) => product({ en: `Thing ${index + 1}` }));
    const { user } = await goodsScreen({ goods: many });
    expect(await card(/^Thing 1\b/)).toBeTruthy();
    const pages = screen.getByRole('navigation', { name: 'Pages of goods' });
    expect(pages.textContent).toContain('Page 1 of 3');
    await user.click(within(pages).getByRole('button', { name: 'Next' }));
    expect(await card(/^Thing 9\b/)).toBeTruthy();
    expect(
      within(screen.getByRole('list', { name: 'Goods' })).queryByRole('button', { name: /^Thing 1\b/ }),
    ).toBeNull();
  });

  test('the keyboard on the screen finds a product in another alphabet', async () => {
    const { user } = await goodsScreen();
    await user.click(screen.getByRole('textbox', { name: 'Find goods' }));
    const keyboard = screen.getByRole('group', { name: 'On-screen keyboard' });
    await user.click(within(keyboard).getByRole('button', { name: 'Letters: РУС' }));
    for (const letter of ['с', 'о', 'к']) await user.click(within(keyboard).getByRole('button', { name: letter }));
    const cards = within(screen.getByRole('list', { name: 'Goods' })).getAllByRole('listitem');
    expect(cards).toHaveLength(1);
    expect(cards[0]?.textContent).toContain('Apple juice');
  });

  test('says so where nothing is found, and where there is nothing at all', async () => {
    const { user } = await goodsScreen();
    await user.type(screen.getByRole('textbox', { name: 'Find goods' }), 'zzz');
    expect(screen.getByText('Nothing found for “zzz”')).toBeTruthy();
  });

  test('an empty stand says so', async () => {
    await goodsScreen({ goods: [] });
    expect(await screen.findByText('There is nothing on the stand yet')).toBeTruthy();
  });

  test('goods that cannot be read can be asked for again', async () => {
    let broken = true;
    const refusal = new ORPCError('disk-full', { defined: true });
    const goods = () => (broken ? Promise.reject(refusal) : Promise.resolve(GOODS));
    const { user } = await goodsScreen({ calls: { kiosk: { goods } } });
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full');
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await card(/^Meat samsa/)).toBeTruthy();
  });
});

describe('scanner', () => {
  test('adds the product from the idle board too, and shows it in the basket', async () => {
    renderKiosk();
    await screen.findByRole('button', { name: 'Start' });
    await waitFor(() => expect(screen.getByText('₸268,450')).toBeTruthy());
    scan('2000000000060');
    expect(await screen.findByText('Added: Meat samsa')).toBeTruthy();
    expect(basket().textContent).toContain('₸450');
  });

  test('an unknown barcode is said kindly', async () => {
    await goodsScreen();
    scan('96385074');
    expect(await screen.findByText(/We do not know this barcode/)).toBeTruthy();
  });

  test('its digits do not stay in the search', async () => {
    const { user } = await goodsScreen();
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Find goods' });
    await user.type(field, 'ju');
    scan('2000000000060');
    expect(field.value).toBe('ju');
    expect(basket().textContent).toContain('₸450');
  });
});

describe('a stand that changes while the basket is open', () => {
  const withPrice = (price: number): readonly StandProduct[] =>
    GOODS.map((each) => (each.sku === SAMSA.sku ? { ...each, price: money(price) } : each));

  test('a new price is taken and said', async () => {
    const { app, user } = await goodsScreen();
    await user.click(await card(/^Meat samsa/));
    app.queries.setQueryData(goodsQuery(app.client).queryKey, withPrice(50_000));
    expect(await screen.findByText(/The price has changed: Meat samsa. The total is now ₸500/)).toBeTruthy();
    expect(basket().textContent).toContain('₸500');
  });

  test('goods that are no longer sold leave the basket, and the others stay', async () => {
    const { app, user } = await goodsScreen();
    await user.click(await card(/^Meat samsa/));
    await user.click(await card(/^Apple juice/));
    app.queries.setQueryData(goodsQuery(app.client).queryKey, [JUICE, APPLE]);
    expect(await screen.findByText(/No longer sold/)).toBeTruthy();
    await waitFor(() => expect(app.basket.getState().lines.map(({ sku }) => sku)).toEqual([JUICE.sku]));
  });
});

describe('the next buyer', () => {
  test('finds an empty basket and the shop’s own language', async () => {
    const { app, user } = await goodsScreen();
    await user.click(await card(/^Meat samsa/));
    await user.click(screen.getByRole('button', { name: 'Қазақша' }));
    expect(document.documentElement.lang).toBe('kk');
    app.idle.getState().startOver();
    expect(await screen.findByRole('button', { name: 'Start' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
    app.screen.getState().go(GOODS_SCREEN);
    expect(await screen.findByText('Tap what you take')).toBeTruthy();
  });
});
