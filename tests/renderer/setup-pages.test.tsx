import { ORPCError } from '@orpc/client';
import { configure, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import type { Client } from '../../renderer/api/client.ts';
import type { CsvPreview, ShopView } from '../../shop/contract/outputs.ts';
import { renderKiosk, SHOP } from './helpers/kiosk.tsx';
import { APPLE } from './helpers/goods.ts';

// Nothing of the set-up hides: asking every element whether it is visible would be most of the time.
configure({ defaultHidden: true });

const NEW: ShopView = { state: 'new', version: '0.0.0' };

type Calls = { readonly [Call in keyof Client['setup']]?: unknown };

/** The set-up in English. */
async function open(calls: Calls = {}) {
  const shown = renderKiosk({ shop: NEW, calls: { setup: calls } });
  await shown.user.click(await screen.findByRole('radio', { name: /English/ }));
  await screen.findByText('Let’s open your shop');
  return shown;
}

const next = (user: UserEvent) => user.click(screen.getByRole('button', { name: 'Next' }));

/** On to a page, filling in only what has to be. */
async function goTo(user: UserEvent, title: string) {
  for (let steps = 0; steps < 9 && !screen.queryByRole('heading', { name: title, level: 1 }); steps += 1) {
    const school = screen.queryByLabelText('Name of the school');
    if (school && school instanceof HTMLInputElement && school.value === '') await user.type(school, 'School 27');
    const name = screen.queryByLabelText('Name of the administrator');
    if (name) {
      await user.type(name, 'A. Serikova');
      await user.type(screen.getByLabelText('PIN'), '4071');
      await user.type(screen.getByLabelText('The same PIN again'), '4071');
    }
    await next(user);
  }
  await screen.findByRole('heading', { name: title, level: 1 });
}

const csvFile = (text: string | Uint8Array<ArrayBuffer>) => new File([text], 'goods.csv', { type: 'text/csv' });
const choose = async (user: UserEvent, file: File) => {
  await user.upload(screen.getByLabelText(/Choose (?:a CSV|another) file/, { selector: 'input' }), file);
};

const PREVIEW: CsvPreview = {
  good: [{ product: { ...APPLE, cost: APPLE.price, allergens: [] }, units: 3 }],
  problems: [
    { line: 3, column: 'price', reason: 'bad-price', value: '-5' },
    { line: 3, column: 'barcode', reason: 'bad-barcode', value: '123' },
    { line: 7, column: 'sku', reason: 'sku-twice', value: 'A-1' },
  ],
};

describe('set-up', () => {
  test('the language that is chosen first is the language of everything after it', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('radio', { name: /Русский/ }));
    expect(await screen.findByRole('heading', { name: 'Откроем ваш магазин' })).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: /Қазақша/ }));
    expect(await screen.findByRole('heading', { name: 'Дүкеніңізді ашайық' })).toBeTruthy();
  });

  test('with names and a PIN, Next all the way opens a shop with sensible settings', async () => {
    const shop: { current: ShopView } = { current: NEW };
    const openShop = vi.fn<(input: unknown) => Promise<unknown>>(() => {
      shop.current = SHOP;
      return Promise.resolve({ products: 36, recoveryCode: null });
    });
    const { user } = renderKiosk({
      calls: { kiosk: { shop: () => Promise.resolve(shop.current) }, setup: { openShop } },
    });
    await user.click(await screen.findByRole('radio', { name: /English/ }));
    await goTo(user, 'Is everything right?');
    await user.click(screen.getByRole('button', { name: 'Open the shop' }));
    expect(await screen.findByText('Together we raise money for')).toBeTruthy();
    expect(openShop).toHaveBeenCalledTimes(1);
    expect(openShop.mock.calls[0]?.[0]).toMatchObject({
      settings: {
        language: 'en',
        school: 'School 27',
        stand: 'Stand 1',
        currency: { code: 'KZT', digits: 2 },
        campaign: { goal: 10_000_000 },
        promiseDays: 7,
      },
      administrator: { name: 'A. Serikova', pin: '4071' },
      goods: { from: 'sample' },
    });
  });

  test('a page with something missing stays, says what, and shows where', async () => {
    const { user } = await open();
    await next(user);
    await next(user);
    const school = screen.getByLabelText('Name of the school');
    expect(school.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Please fill this in.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(school));
    await user.type(school, 'School 27');
    expect(screen.queryByText('Please fill this in.')).toBeNull();
  });

  test('what was typed is still there after going back', async () => {
    const { user } = await open();
    await goTo(user, 'Which money?');
    await user.click(screen.getByRole('button', { name: 'Back' }));
    await user.click(screen.getByRole('button', { name: 'Back' }));
    await next(user);
    expect(screen.getByLabelText<HTMLInputElement>('Name of the school').value).toBe('School 27');
  });

  test('another currency is found by its name, brings its own cash, and it is said that it stays', async () => {
    const { user } = await open();
    await goTo(user, 'Which money?');
    expect(screen.getByText('Once the shop is open, the currency cannot be changed.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Change: Currency' }));
    await user.type(screen.getByLabelText('Find a currency by name or code'), 'swiss');
    await user.click(screen.getByRole('button', { name: /Swiss Franc/ }));
    expect(screen.getByText(/We do not know this currency’s notes and coins/)).toBeTruthy();
    expect(screen.getByRole('button', { name: /^CHF.100$/ }).getAttribute('aria-pressed')).toBe('true');
  });

  test('a note can be put aside and one can be added, but not all can go', async () => {
    const { user } = await open();
    await goTo(user, 'Which money?');
    await user.click(screen.getByRole('button', { name: 'Add a note' }));
    await user.type(screen.getByLabelText('Value of the note'), '500{Enter}');
    expect(screen.getByText('It is already there.')).toBeTruthy();
    await user.clear(screen.getByLabelText('Value of the note'));
    await user.type(screen.getByLabelText('Value of the note'), '200 000{Enter}');
    expect(screen.getByRole('button', { name: '₸200,000' }).getAttribute('aria-pressed')).toBe('true');
    for (const piece of screen.getAllByRole('button', { pressed: true })) {
      if (piece.getAttribute('aria-label')?.startsWith('₸')) await user.click(piece);
    }
    await next(user);
    expect(screen.getByText('Please leave at least one note or coin on.')).toBeTruthy();
  });

  test('hours that end before they begin are refused; times can be typed and stepped', async () => {
    const { user } = await open();
    await goTo(user, 'When is it open?');
    const opens = screen.getByLabelText<HTMLInputElement>('Monday, opens', { selector: 'input' });
    await user.clear(opens);
    await user.type(opens, '18.20{Enter}');
    expect(opens.value).toBe('18:20');
    await user.click(screen.getByRole('button', { name: 'Later: Monday, opens' }));
    expect(opens.value).toBe('18:30');
    await next(user);
    expect(screen.getByText(/closes before it opens/)).toBeTruthy();
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']) {
      await user.click(screen.getByRole('switch', { name: day }));
    }
    await next(user);
    expect(screen.getByText('Please open the stand on at least one day.')).toBeTruthy();
  });

  test('a payment link shows its QR code only when it will do', async () => {
    const { user } = await open();
    await goTo(user, 'How can buyers pay?');
    await user.click(screen.getByRole('radio', { name: /Payment link/ }));
    const link = screen.getByLabelText('Link from your bank');
    await user.type(link, 'http://pay.kz');
    expect(screen.queryByRole('img')).toBeNull();
    await next(user);
    expect(screen.getByText('The link has to begin with https://')).toBeTruthy();
    await user.clear(link);
    await user.type(link, 'https://pay.kz/27?sum=');
    expect(screen.getByText('The sum is not in the link: buyers will have to type it.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Put {amount} at the end' }));
    expect(screen.getByText('In the code: https://pay.kz/27?sum=500')).toBeTruthy();
    expect(screen.getByRole('img', { name: 'QR code for ₸500' })).toBeTruthy();
  });

  test('a weak PIN is refused with its reason, and so are two that differ', async () => {
    const { user } = await open();
    await goTo(user, 'Who looks after the shop?');
    await user.type(screen.getByLabelText('Name of the administrator'), 'A. Serikova');
    await user.type(screen.getByLabelText('PIN'), '1234');
    expect(screen.getByText('Digits in a row are easy to guess.')).toBeTruthy();
    await user.clear(screen.getByLabelText('PIN'));
    await user.type(screen.getByLabelText('PIN'), '4071');
    await user.type(screen.getByLabelText('The same PIN again'), '4072');
    await next(user);
    expect(screen.getByText('The two PINs are not the same.')).toBeTruthy();
  });
});

describe('a list of goods', () => {
  test('shows how many rows are good, and each bad one with line, column, value and reason', async () => {
    const previewGoods = vi.fn<(input: unknown) => Promise<CsvPreview>>(() => Promise.resolve(PREVIEW));
    const { user } = await open({ previewGoods });
    await goTo(user, 'What is on the stand?');
    await user.click(screen.getByRole('radio', { name: /A list of our own/ }));
    await next(user);
    expect(screen.getByText('Please choose the file, or other goods.')).toBeTruthy();
    await choose(user, csvFile('sku,price\n'));
    expect(await screen.findByText('1 product can go on the stand')).toBeTruthy();
    expect(screen.getByRole('heading', { name: '2 rows are left out' })).toBeTruthy();
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual([
      'LineColumnIt saysWhy not',
      '3price-5This is not a price.',
      '3barcode123A digit is wrong or missing.',
      '7skuA-1This code is already further up.',
    ]);
    expect(previewGoods).toHaveBeenCalledWith({ csv: 'sku,price\n', currency: { code: 'KZT', digits: 2 } });
  });

  test('that is no text is refused in words, and nothing is sent', async () => {
    const { user } = await open();
    await goTo(user, 'What is on the stand?');
    await user.click(screen.getByRole('radio', { name: /A list of our own/ }));
    await choose(user, csvFile(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00, 0xff])));
    expect(await screen.findByText(/This is not a table in text form/)).toBeTruthy();
  });

  test('is read anew when the currency has changed', async () => {
    const previewGoods = vi.fn<(input: unknown) => Promise<CsvPreview>>(() => Promise.resolve(PREVIEW));
    const { user } = await open({ previewGoods });
    await goTo(user, 'What is on the stand?');
    await user.click(screen.getByRole('radio', { name: /A list of our own/ }));
    await choose(user, csvFile('sku'));
    await screen.findByText('1 product can go on the stand');
    await user.click(screen.getByRole('button', { name: /^Currency/ }));
    await user.click(screen.getByRole('button', { name: 'Change: Currency' }));
    await user.type(screen.getByLabelText('Find a currency by name or code'), 'eur{Enter}');
    await user.click(screen.getByRole('button', { name: /^Goods/ }));
    await screen.findByText('1 product can go on the stand');
    expect(previewGoods).toHaveBeenLastCalledWith({ csv: 'sku', currency: { code: 'EUR', digits: 2 } });
  });
});

describe('opening the shop', () => {
  test('a failed try says so, keeps everything, and is tried again under the same id', async () => {
    const ids: unknown[] = [];
    const { user } = await open({
      openShop: (input: { readonly id: string }) => {
        ids.push(input.id);
        return Promise.reject(new ORPCError('disk-full', { defined: true, status: 507 }));
      },
    });
    await goTo(user, 'Is everything right?');
    await user.click(screen.getByRole('button', { name: 'Open the shop' }));
    expect(await screen.findByText(/There is no room on the disk|disk is full/i)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Open the shop' }));
    await waitFor(() => expect(ids).toHaveLength(2));
    expect(new Set(ids).size).toBe(1);
    expect(screen.getByText(/School 27/)).toBeTruthy();
  });

  test('a shop that is open already is entered instead', async () => {
    const { user } = await open({
      openShop: () => Promise.reject(new ORPCError('already-set-up', { defined: true, status: 409 })),
    });
    await goTo(user, 'Is everything right?');
    await user.click(screen.getByRole('button', { name: 'Open the shop' }));
    expect(await screen.findByRole('button', { name: 'To the kiosk' })).toBeTruthy();
  });
});
