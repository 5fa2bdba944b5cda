import { ORPCError } from '@orpc/client';
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Product } from '../../shop/catalogue.ts';
import type { GoodsItem, ImportPreview, PriceChange } from '../../shop/contract/goods-views.ts';
import { money } from '../../shop/money.ts';
import { businessDate, utcMs } from '../../shop/time.ts';
import { item } from './helpers/catalogue.ts';
import { openOffice } from './helpers/office.tsx';

// Asking every element whether it is visible would be most of the time.
configure({ defaultHidden: true });

const WATER = item('DR-01', {
  name: { kk: 'Су', ru: 'Вода', en: 'Water' },
  category: 'drinks',
  barcode: '2000000000015',
});
const SAMSA = item('BA-01', { name: { kk: 'Самса', ru: 'Самса', en: 'Samsa' }, category: 'bakery', stock: 2 });
const OLD = item('OT-01', { name: { kk: 'Ескі', ru: 'Старое', en: 'Old thing' }, retired: true });

const PRICES: readonly PriceChange[] = [
  {
    seq: 9,
    at: utcMs(0),
    businessDate: businessDate('2026-11-02'),
    price: money(20_000),
    cost: money(0),
    by: 'D. Omarova',
  },
];

type Save = { readonly id: string; readonly product: Product; readonly isNew: boolean };

/** The goods of a shop that keeps what it is sent. */
async function openGoods(
  calls: Readonly<Record<string, unknown>> = {},
  goods: readonly GoodsItem[] = [WATER, SAMSA, OLD],
) {
  let now = goods;
  const save = vi.fn<(input: Save) => Promise<unknown>>(({ product, isNew }) => {
    const saved: GoodsItem = { ...product, retired: false, stock: 20 };
    now = isNew ? [...now, saved] : now.map((each) => (each.sku === product.sku ? saved : each));
    return Promise.resolve({ id: 'x', seq: 9 });
  });
  const retire = vi.fn<(input: { sku: string }) => Promise<unknown>>(({ sku }) => {
    now = now.map((each) => (each.sku === sku ? { ...each, retired: true } : each));
    return Promise.resolve({ id: 'x', seq: 9 });
  });
  const list = () => Promise.resolve(now);
  const priceHistory = () => Promise.resolve(PRICES);
  const office = await openOffice({
    calls: { goods: { list, save, retire, priceHistory, ...calls }, session: { saveFile: calls['saveFile'] } },
  });
  await office.go('Goods');
  await screen.findByRole('heading', { name: 'Goods', level: 1 });
  return { ...office, save, retire };
}

const rows = () =>
  screen
    .getAllByRole('button', { name: /, [A-Z]{2}-\d\d/ })
    .map((row) => within(row).getAllByText(/./)[0]?.textContent ?? '');
const press = (name: string | RegExp) => screen.findByRole('button', { name });

const scan = (digits: string) => {
  for (const code of [...[...digits].map((digit) => `Digit${digit}`), 'Enter'])
    fireEvent.keyDown(document.body, { code });
};

afterEach(() => vi.unstubAllGlobals());

describe('the list', () => {
  test('shows what is on the stand, with few left marked, and finds by any word', async () => {
    const { user } = await openGoods();
    expect(await screen.findByText('2 products')).toBeTruthy();
    expect(screen.getByRole('button', { name: /Samsa.*2 left/ })).toBeTruthy();
    await user.type(screen.getByLabelText('Find goods'), 'вода');
    expect(await screen.findByText('1 product')).toBeTruthy();
    expect(rows()).toHaveLength(1);
    await user.clear(screen.getByLabelText('Find goods'));
    await user.selectOptions(screen.getByLabelText('Show'), 'Off the stand');
    expect(screen.getByRole('button', { name: /Old thing/ })).toBeTruthy();
    await user.type(screen.getByLabelText('Find goods'), 'zzz');
    await user.click(await press('Show all goods'));
    expect(rows()).toHaveLength(2);
  });

  test('shows five hundred by pages', async () => {
    const many = Array.from({ length: 500 }, (_, n) => item(`OT-${String(n).padStart(2, '0')}`));
    const { user } = await openGoods({}, many);
    expect(await screen.findByText('500 products')).toBeTruthy();
    expect(screen.getByText('Page 1 of 20')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(screen.getByRole('button', { name: /OT-25 thing/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /OT-00 thing/ })).toBeNull();
  });

  test('opens what is scanned; an unknown barcode begins a new product', async () => {
    const { user } = await openGoods();
    await screen.findByText('2 products');
    scan('2000000000015');
    expect(await screen.findByRole('heading', { name: 'Water', level: 1 })).toBeTruthy();
    await user.click(await press('Back to the goods'));
    scan('4006381333931');
    await user.click(await press('New product with it'));
    expect(screen.getByLabelText<HTMLInputElement>('Barcode').value).toBe('4006381333931');
  });
});

describe('a product', () => {
  test('is sent whole when one thing about it changed, and the list says so', async () => {
    const { user, save } = await openGoods();
    await user.click(await press(/^Water/));
    expect(await screen.findByText('2 November 2026')).toBeTruthy();
    const price = screen.getByLabelText('Price');
    await user.clear(price);
    await user.type(price, '250,50');
    await user.click(await press('Save'));
    expect(await screen.findByText('Saved: Water')).toBeTruthy();
    const { retired: _retired, stock: _stock, ...product } = WATER;
    expect(save.mock.calls[0]?.[0]).toMatchObject({ isNew: false, product: { ...product, price: 25_050 } });
  });

  test('that is new gets a free code of its shelf and is checked before it is sent', async () => {
    const { user, save } = await openGoods();
    await user.click(await press('New product'));
    expect(screen.getByLabelText<HTMLInputElement>('Code').value).toBe('DR-02');
    await user.selectOptions(screen.getByLabelText('Section'), 'Bakery');
    expect(screen.getByLabelText<HTMLInputElement>('Code').value).toBe('BA-02');
    await user.type(screen.getByLabelText('Barcode'), '4006381333932');
    expect(screen.getByText('If this is all of it, the last digit should be 1.')).toBeTruthy();
    await user.click(await press('Save'));
    expect(screen.getByText('One of the digits is wrong: the last one should be 1.')).toBeTruthy();
    expect(screen.getAllByText('Please fill this in.')).toHaveLength(4);
    expect(save).not.toHaveBeenCalled();
    await user.clear(screen.getByLabelText('Barcode'));
    await user.type(screen.getByLabelText('Barcode'), '2000000000015');
    expect(screen.getByText('This is the barcode of Water (DR-01).')).toBeTruthy();
    await user.clear(screen.getByLabelText('Barcode'));
    for (const language of ['Kazakh', 'Russian', 'English']) {
      await user.type(screen.getByLabelText(`Name in ${language}`), 'Bun');
    }
    await user.type(screen.getByLabelText('Price'), '90');
    await user.click(screen.getByRole('checkbox', { name: /gluten/ }));
    await user.click(await press('Our pictures'));
    await user.click(await press('Jam bun'));
    await user.click(await press('Save'));
    expect(await screen.findByText('New on the stand: Bun')).toBeTruthy();
    expect(save.mock.calls[0]?.[0]).toMatchObject({
      isNew: true,
      product: {
        sku: 'BA-02',
        category: 'bakery',
        price: 9000,
        allergens: ['gluten'],
        picture: 'jam-bun',
        barcode: null,
      },
    });
  });

  test('half typed is found again after the lock, and is not left by mistake', async () => {
    const { user, go, lockAndComeBack } = await openGoods();
    await user.click(await press(/^Water/));
    await user.type(screen.getByLabelText('Name in English'), ' still');
    await lockAndComeBack();
    await go('Goods');
    expect((await screen.findByLabelText<HTMLInputElement>('Name in English')).value).toBe('Water still');
    await user.click(await press('Back to the goods'));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Stay here' }));
    await user.click(await press('Back to the goods'));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Go on without saving' }));
    await user.click(await press(/^Water/));
    expect(screen.getByLabelText<HTMLInputElement>('Name in English').value).toBe('Water');
  });

  test('goes off the stand and comes back', async () => {
    const { user, retire, save } = await openGoods();
    await user.click(await press(/^Samsa/));
    await user.click(await press('Take off the stand'));
    expect(await screen.findByText('Off the stand: Samsa. Everything recorded stays.')).toBeTruthy();
    expect(retire).toHaveBeenCalledWith(expect.objectContaining({ sku: 'BA-01' }));
    await user.selectOptions(screen.getByLabelText('Show'), 'Off the stand');
    await user.click(await press(/^Samsa/));
    await user.click(await press('Bring back'));
    expect(await screen.findByText('Back on the stand: Samsa')).toBeTruthy();
    expect(save).toHaveBeenCalledTimes(1);
  });

  test('that the server refuses keeps what was typed and says why', async () => {
    const refused = () => Promise.reject(new ORPCError('barcode-taken', { defined: true, status: 409 }));
    const { user } = await openGoods({ save: refused });
    await user.click(await press(/^Water/));
    await user.type(screen.getByLabelText('Price'), '5');
    await user.click(await press('Save'));
    expect(await screen.findByText('Another product has this barcode.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Price').value).toBe('2005');
  });
});

describe('the shelf order', () => {
  test('is changed by buttons and by keys, said aloud, and saved whole', async () => {
    const order = vi.fn<(input: unknown) => Promise<unknown>>(() => Promise.resolve({ id: 'x', seq: 9 }));
    const [a, b, c] = [item('OT-01'), item('OT-02'), item('OT-03')] as const;
    const { user } = await openGoods({ order }, [a, b, c]);
    await user.click(await press('Shelf order'));
    await user.click(await press('Down: OT-01 thing'));
    expect(screen.getByText('OT-01 thing: place 2 of 3')).toBeTruthy();
    screen.getByRole('button', { name: 'Move with the arrow keys: OT-03 thing' }).focus();
    await user.keyboard('{Home}');
    expect(screen.getByText('OT-03 thing: place 1 of 3')).toBeTruthy();
    // The handle keeps the focus, so that the next key moves the same product.
    await user.keyboard('{ArrowDown}');
    expect(screen.getByText('OT-03 thing: place 2 of 3')).toBeTruthy();
    await user.click(await press('Save the order'));
    expect(await screen.findByText('The order is saved. The kiosk shows the goods so.')).toBeTruthy();
    expect(order.mock.calls[0]?.[0]).toMatchObject({ skus: ['OT-02', 'OT-03', 'OT-01'] });
  });
});

describe('a table of goods', () => {
  const { retired: _retired, stock: _stock, ...water } = WATER;
  const { allergens, ...rest } = water;
  const PREVIEW: ImportPreview = {
    added: [
      {
        line: 3,
        units: 12,
        product: { ...rest, alarm: null, allergens: [...allergens], name: { kk: 'а', ru: 'б', en: 'Bun' } },
      },
    ],
    changed: [
      {
        line: 2,
        fields: ['price', 'barcode'],
        before: water,
        after: { ...water, price: money(23_000), barcode: null },
      },
    ],
    same: 4,
    problems: [{ line: 7, column: 'price', reason: 'bad-price', value: '-5' }],
  };
  const choose = (user: Awaited<ReturnType<typeof openGoods>>['user'], bytes: BlobPart) =>
    user.upload(
      screen.getByLabelText(/^Choose .* file$/, { selector: 'input' }),
      new File([bytes], 'goods.csv', { type: 'text/csv' }),
    );

  test('shows every change and every bad row before it is stored, also after the lock', async () => {
    const previewImport = vi.fn<(input: unknown) => Promise<ImportPreview>>(() => Promise.resolve(PREVIEW));
    const stored = vi.fn<(input: unknown) => Promise<unknown>>(() =>
      Promise.resolve({ added: 1, changed: 1, same: 4, leftOut: 1 }),
    );
    const { user, go, lockAndComeBack } = await openGoods({ previewImport, import: stored });
    await user.click(await press('From a table'));
    await choose(user, 'sku;price');
    const changes = within(await screen.findByRole('region', { name: 'Changes' }));
    expect(changes.getByText('Line 2')).toBeTruthy();
    expect(changes.getByText('₸200').tagName).toBe('DEL');
    expect(changes.getByText('₸230').tagName).toBe('INS');
    expect(changes.getByText('(nothing)').tagName).toBe('INS');
    const bad = within(screen.getByRole('region', { name: 'Left out' }));
    expect(bad.getByText('Line 7')).toBeTruthy();
    expect(bad.getByText('This is not a price.')).toBeTruthy();
    expect(bad.getByText('price: -5')).toBeTruthy();
    await lockAndComeBack();
    await go('Goods');
    await user.click(await press('Store 2 products'));
    expect(stored).toHaveBeenCalledExactlyOnceWith({ csv: 'sku;price' });
    expect(await screen.findByText('Stored. New: 1, changed: 1, the same: 4, rows left out: 1.')).toBeTruthy();
  });

  test('in the old Windows encoding is read, and said to be so', async () => {
    const previewImport = vi.fn<(input: { csv: string }) => Promise<ImportPreview>>(() => Promise.resolve(PREVIEW));
    const { user } = await openGoods({ previewImport });
    await user.click(await press('From a table'));
    await choose(user, new Uint8Array([0xc2, 0xee, 0xe4, 0xe0]));
    expect(await screen.findByText(/old Windows encoding/)).toBeTruthy();
    expect(previewImport).toHaveBeenCalledWith({ csv: 'Вода' });
  });

  test('that is too large or no table is refused in words, and not sent', async () => {
    const previewImport = vi.fn<() => Promise<ImportPreview>>();
    const { user } = await openGoods({ previewImport });
    await user.click(await press('From a table'));
    await choose(user, 'DR-01;drinks;Су;Вода;Water;200\n'.repeat(90_000));
    expect(await screen.findByText('This file is too large. It may have 5,000 rows.')).toBeTruthy();
    await choose(user, new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
    expect(await screen.findByText(/This is not a table in text form/)).toBeTruthy();
    expect(previewImport).not.toHaveBeenCalled();
  });

  test('is saved by the host where it can, and by the browser elsewhere', async () => {
    const csv = '\uFEFFsku;price\r\n';
    const exportCsv = vi.fn<(input: unknown) => Promise<unknown>>(() => Promise.resolve({ csv, products: 2 }));
    const saveFile = vi.fn<(input: unknown) => Promise<unknown>>();
    saveFile.mockResolvedValueOnce({ saved: true }).mockResolvedValueOnce({ saved: false });
    saveFile.mockRejectedValueOnce(new ORPCError('not-on-this-host', { defined: true, status: 409 }));
    const { user } = await openGoods({ exportCsv, saveFile });
    await user.click(await press('To a table'));
    const said = 'Saved: adal-goods-2026-11-20.csv, 2 products';
    expect(await screen.findByText(said)).toBeTruthy();
    expect(saveFile).toHaveBeenCalledWith({ name: 'adal-goods-2026-11-20.csv', text: csv });
    await user.click(await press('To a table'));
    await waitFor(() => expect(screen.queryByText(said)).toBeNull());
    const made: Blob[] = [];
    const make = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      made.push(blob as Blob);
      return 'blob:x';
    });
    await user.click(await press('To a table'));
    expect(await screen.findByText(said)).toBeTruthy();
    make.mockRestore();
    expect(made[0]?.size).toBe(new TextEncoder().encode(csv).length);
  });
});

describe('price labels', () => {
  test('are printed for what was chosen, in three languages with bars', async () => {
    const print = vi.fn<() => void>();
    vi.stubGlobal('print', print);
    Object.defineProperty(document, 'fonts', { value: { ready: Promise.resolve() }, configurable: true });
    const { user } = await openGoods();
    await user.click(await press('Price labels'));
    await user.click(await screen.findByRole('checkbox', { name: /Water/ }));
    expect(screen.getByText('1 label, 1 sheet')).toBeTruthy();
    await user.click(await press('Choose all 2'));
    expect(screen.getByText('2 labels, 1 sheet')).toBeTruthy();
    await user.click(await press('Print'));
    await waitFor(() => expect(document.querySelector('[data-print]')).not.toBeNull());
    const paper = within(document.querySelector<HTMLElement>('[data-print]') as HTMLElement);
    const [water, samsa] = paper.getAllByRole('article');
    expect(water?.textContent).toContain('WaterСуВода');
    expect(water?.textContent).toContain('2000000000015');
    expect(water?.querySelector('svg path')).not.toBeNull();
    expect(samsa?.textContent).toContain('BA-01');
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
    fireEvent(window, new Event('afterprint'));
    await waitFor(() => expect(document.querySelector('[data-print]')).toBeNull());
  });
});
