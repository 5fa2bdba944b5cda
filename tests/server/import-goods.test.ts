import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importGoods } from '../../server/import-goods.ts';
import { sampleGoodsCsv } from '../../server/sample-goods.ts';
import { product as productSchema } from '../../shop/schemas.ts';

const KZT = { code: 'KZT', digits: 2 };
const HEADER = 'sku,category,name_kk,name_ru,name_en,price,cost,currency,barcode,picture,opening_stock,allergens,alarm';
const GOOD = 'DR-01,drinks,"Су, 0,5 л","Вода, 0,5 л","Water, 0.5 l",200,130,KZT,2000000000015,water,48,,5';

const read = (lines: readonly string[], options: Partial<Parameters<typeof importGoods>[1]> = {}) =>
  importGoods(lines.join('\n'), { currency: KZT, hasPicture: () => false, ...options });

describe('goods from a CSV', () => {
  it('takes the sample shop whole', () => {
    const { good, problems } = importGoods(sampleGoodsCsv(), { currency: KZT, hasPicture: () => false });
    expect(problems).toEqual([]);
    expect(good.length).toBeGreaterThanOrEqual(30);
    for (const { product } of good) expect(productSchema.parse(product)).toEqual(product);
  });

  it('reads a row with every column', () => {
    const row = 'ba-07,Bakery,Бауырсақ,Баурсак,Baursak,"60,50",40,kzt,,,"12","gluten; eggs",7';
    expect(read([HEADER, row])).toEqual({
      problems: [],
      good: [
        {
          product: {
            sku: 'BA-07',
            category: 'bakery',
            name: { kk: 'Бауырсақ', ru: 'Баурсак', en: 'Baursak' },
            price: 6050,
            cost: 4000,
            barcode: null,
            picture: null,
            allergens: ['gluten', 'eggs'],
            alarm: 7,
          },
          units: 12,
        },
      ],
    });
  });

  it('needs only what a product cannot be without', () => {
    const { good, problems } = read(['sku,category,name_kk,name_ru,name_en,price', 'A,other,а,б,c,10']);
    expect(problems).toEqual([]);
    expect(good).toMatchObject([{ units: 0, product: { cost: 0, barcode: null, picture: null, allergens: [] } }]);
  });

  it.each([
    ['semicolons', [HEADER, GOOD].map((line) => line.replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ';'))],
    ['tabs', [HEADER, GOOD].map((line) => line.replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, '\t'))],
    ['a byte order mark', [`\uFEFF${HEADER}`, GOOD]],
    ['line ends of Windows', [`${HEADER}\r`, `${GOOD}\r`, '\r']],
    ['empty lines', ['', HEADER, '', GOOD, '', '']],
    [
      'columns in another order, in capitals',
      [`OPENING_STOCK,${HEADER.replace(',opening_stock', '')}`, `48,${GOOD.replace(',48,', ',')}`],
    ],
  ])('reads a file with %s', (_what, lines) => {
    const { good, problems } = read(lines);
    expect(problems).toEqual([]);
    expect(good).toMatchObject([{ product: { sku: 'DR-01', name: { ru: 'Вода, 0,5 л' }, price: 20_000 }, units: 48 }]);
  });

  it.each([
    ['sku', 'sku with spaces', 'bad-sku'],
    ['sku', '', 'empty'],
    ['category', 'toys', 'bad-category'],
    ['category', '', 'empty'],
    ['name_kk', '', 'empty'],
    ['name_ru', 'х'.repeat(61), 'bad-name'],
    ['name_en', 'txt\u202Egnp', 'bad-name'],
    ['price', '1.234,50', 'bad-price'],
    ['price', '-5', 'bad-price'],
    ['price', '12.345', 'bad-price'],
    ['price', '=1+1', 'bad-price'],
    ['price', '99999999999', 'bad-price'],
    ['price', '', 'empty'],
    ['cost', 'free', 'bad-cost'],
    ['currency', 'RUB', 'other-currency'],
    ['barcode', '2000000000016', 'bad-barcode'],
    ['picture', '../water.svg', 'bad-picture'],
    ['picture', 'a'.repeat(64), 'bad-picture'],
    ['opening_stock', '-1', 'bad-stock'],
    ['opening_stock', '1.5', 'bad-stock'],
    ['opening_stock', '100001', 'bad-stock'],
    ['allergens', 'gluten, cats', 'bad-allergens'],
    ['alarm', 'few', 'bad-alarm'],
    ['name_kk', 'Са?ыз', 'lost-letters'],
    ['name_ru', 'Вода \uFFFD', 'lost-letters'],
  ])('shows %s "%s" as %s, and keeps the good rows around it', (column, value, reason) => {
    const names = HEADER.split(',');
    const cells = ['X-1', 'other', 'а', 'б', 'c', '10', '5', 'KZT', '', '', '1', '', ''];
    const bad = cells.map((cell, index) => (names[index] === column ? `"${value}"` : cell)).join(',');
    const { good, problems } = read([HEADER, GOOD, bad, GOOD.replace('DR-01', 'DR-02').replace('2000000000015', '')]);
    expect(problems).toEqual([{ line: 3, column, reason, value: value.slice(0, 60) }]);
    expect(good.map(({ product }) => product.sku)).toEqual(['DR-01', 'DR-02']);
  });

  it('shows everything that is wrong with a row at once', () => {
    const { problems } = read([HEADER, 'x y,toys,,б,c,abc,5,KZT,,,,,']);
    expect(problems.map(({ column }) => column)).toEqual(['name_kk', 'sku', 'category', 'price']);
  });

  it('names the line of a row that is no row', () => {
    const { good, problems } = read([
      HEADER,
      'A,"other',
      GOOD,
      'too,few',
      '"x"y,z',
      `${GOOD.replace('DR-01', 'DR-02')},more`,
    ]);
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'not-csv'],
      [4, 'wrong-cell-count'],
      [5, 'not-csv'],
      [6, 'wrong-cell-count'],
    ]);
    expect(good).toHaveLength(1);
  });

  it('keeps the first of two with one code or one barcode', () => {
    const { good, problems } = read([HEADER, GOOD, GOOD, GOOD.replace('DR-01', 'DR-09')]);
    expect(good).toHaveLength(1);
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'sku-twice'],
      [4, 'barcode-twice'],
    ]);
  });

  it('says which columns are missing or unknown', () => {
    expect(read([])).toEqual({ good: [], problems: [{ line: 1, column: null, reason: 'empty', value: '' }] });
    const { good, problems } = read(['sku,category,name_kk,name_ru,colour,sku', 'A,other,а,б,red,A']);
    expect(good).toEqual([]);
    expect(problems.map(({ column, reason }) => [column, reason])).toEqual([
      ['colour', 'column-unknown'],
      ['sku', 'column-unknown'],
      ['name_en', 'column-missing'],
      ['price', 'column-missing'],
    ]);
  });

  it('stops after five thousand rows and says so', () => {
    const rows = Array.from({ length: 5003 }, (_, i) => `A-${i},other,а,б,c,10`);
    const { good, problems } = read(['sku,category,name_kk,name_ru,name_en,price', ...rows]);
    expect(good).toHaveLength(5000);
    expect(problems).toMatchObject([{ line: 5002, reason: 'too-many-rows' }]);
  });

  it('takes the numbers of the sample for any currency', () => {
    const { good } = importGoods(sampleGoodsCsv(), {
      currency: { code: 'JPY', digits: 0 },
      anyCurrency: true,
      hasPicture: () => false,
    });
    expect(good.find(({ product }) => product.sku === 'DR-01')?.product.price).toBe(200);
    expect(read([HEADER, GOOD], { currency: { code: 'JPY', digits: 0 } }).problems).toMatchObject([
      { column: 'currency', reason: 'other-currency', value: 'KZT' },
    ]);
  });

  it('never gives a product that the ledger would refuse, whatever stands in the file', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        'A-1',
        'other',
        'drinks',
        'а',
        '10',
        '0',
        '1e3',
        '"',
        '""',
        'KZT',
        '2000000000015',
        'water',
        '٣',
        '１２',
      ),
    );
    const file = fc.array(fc.array(cell, { minLength: 4, maxLength: 13 }), { maxLength: 6 });
    fc.assert(
      fc.property(file, fc.constantFrom(',', ';', '\t'), (rows, delimiter) => {
        const csv = [HEADER.replaceAll(',', delimiter), ...rows.map((cells) => cells.join(delimiter))].join('\n');
        const { good } = importGoods(csv, { currency: KZT, hasPicture: () => false });
        for (const { product, units } of good) {
          expect(productSchema.safeParse(product).success).toBe(true);
          expect(Number.isInteger(units) && units >= 0 && units <= 100_000).toBe(true);
        }
      }),
    );
  });
});
