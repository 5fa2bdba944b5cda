import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../../renderer/api/client.ts';
import { CATEGORIES, gtinProblem } from '../../../shop/catalogue.ts';
import { CSV_MAX_BYTES } from '../../../shop/csv.ts';
import { LANGUAGES } from '../../../shop/languages.ts';
import { ADMINISTRATOR } from '../../helpers/sample-shop.ts';
import type { OpenClient } from '../open-client.ts';
import { GIF, HUGE_PNG, RED_DOT, SCRIPTED_SVG, ZIP } from '../pictures.ts';
import { codeOf, refusalOf } from '../refusal.ts';
import { eachInShop } from './in-shop.ts';
import { entriesStoredBy, newProduct, saveProduct, stockOf } from './inputs.ts';

const HEADER = 'sku,category,name_kk,name_ru,name_en,price,cost,barcode,opening_stock,alarm';
const listOf = (...rows: readonly string[]) => [HEADER, ...rows].join('\n');

/** The list of goods as a whole: seen, ordered, brought in from a table and out again, with pictures. */
export function catalogueCases(host: string, openClient: OpenClient): void {
  describe(`${host}: the list of goods`, () => {
    let client: Client;

    eachInShop(openClient, (now) => ({ client } = now));

    const productOf = async (sku: string) => (await client.goods.list({})).find((product) => product.sku === sku);

    it('shows all products to staff alone, the retired ones too', async () => {
      await client.goods.save({ id: uuidv7(), product: newProduct('T-1', { alarm: 7 }) });
      await client.goods.retire({ id: uuidv7(), sku: 'DR-02' });
      expect(await productOf('T-1')).toMatchObject({ alarm: 7, retired: false, stock: 0 });
      expect(await productOf('DR-02')).toMatchObject({ retired: true, alarm: null });
      await client.session.lock({});
      expect(await codeOf(client.goods.list({}))).toBe('session-needed');
    });

    it('never lets a new product take the place of another, nor a barcode be on two', async () => {
      const water = await productOf('DR-01');
      const save = (sku: string, changes: object = {}) =>
        client.goods.save({ id: uuidv7(), product: newProduct(sku, changes), isNew: true });
      expect(await codeOf(save('DR-01'))).toBe('sku-taken');
      expect(await codeOf(save('T-1', { barcode: water?.barcode }))).toBe('barcode-taken');
      expect(await codeOf(save('T-1', { barcode: `0${water?.barcode}` }))).toBe('barcode-taken');
      const input = { id: uuidv7(), product: newProduct('T-1'), isNew: true };
      expect(await client.goods.save(input)).toEqual(await client.goods.save(input));
    });

    it('is put in order, what is not named behind', async () => {
      const before = (await client.goods.list({})).map(({ sku }) => sku);
      const order = { id: uuidv7(), skus: ['DR-03', 'BA-02'] };
      expect(await client.goods.order(order)).toEqual(await client.goods.order(order));
      const after = (await client.goods.list({})).map(({ sku }) => sku);
      expect(after).toEqual(['DR-03', 'BA-02', ...before.filter((sku) => !order.skus.includes(sku))]);
      expect((await client.kiosk.goods({})).map(({ sku }) => sku)).toEqual(after);
      expect(await codeOf(client.goods.order({ id: uuidv7(), skus: ['NO-1'] }))).toBe('product-unknown');
      await saveProduct(client, 'T-9');
      expect((await client.goods.list({})).at(-1)?.sku).toBe('T-9');
    });

    it('tells what a price was, from when on and by whom', async () => {
      await saveProduct(client, 'T-1', { price: 10_000 });
      await saveProduct(client, 'T-1', { price: 10_000, category: 'bakery' });
      await saveProduct(client, 'T-1', { price: 12_000 });
      const by = ADMINISTRATOR.name;
      expect(await client.goods.priceHistory({ sku: 'T-1' })).toMatchObject([
        { price: 12_000, cost: 0, by },
        { price: 10_000, cost: 0, by },
      ]);
      expect(await client.goods.priceHistory({ sku: 'NO-1' })).toEqual([]);
    });

    describe('import', () => {
      const list = listOf(
        'DR-01,drinks,"Су, 0,5 л","Вода, 0,5 л","Water, 0.5 l",230,130,2000000000015,99,',
        'NEW-1,other,Жаңа,Новый,New,"50,50",20,,12,3',
        'BAD 1,toys,,Новый,New,abc,20,4006381333932,1,',
        'DR-02,drinks,Шырын,Сок,Juice,250,170,2000000000039,,',
      );

      it('shows every change and every bad row before anything is stored', async () => {
        const stored = await entriesStoredBy(client, async () => {
          expect(await client.goods.previewImport({ csv: list })).toMatchObject({
            added: [{ line: 3, units: 12, product: { sku: 'NEW-1', price: 5050, alarm: 3 } }],
            changed: [
              { line: 2, fields: ['price'], before: { price: 20_000 }, after: { price: 23_000, picture: 'water' } },
            ],
            same: 0,
            problems: [
              { line: 4, column: 'name_kk', reason: 'empty' },
              { line: 4, column: 'sku', reason: 'bad-sku', value: 'BAD 1' },
              { line: 4, column: 'category', reason: 'bad-category', value: 'toys' },
              { line: 4, column: 'price', reason: 'bad-price', value: 'abc' },
              { line: 4, column: 'barcode', reason: 'bad-barcode', value: '4006381333932' },
              { line: 5, column: 'barcode', reason: 'barcode-taken', value: '2000000000039' },
            ],
          });
        });
        expect(stored).toBe(0);
      });

      it('stores the good rows once, and a second time finds all the same', async () => {
        const stock = await stockOf(client, 'DR-01');
        const first = await entriesStoredBy(client, async () => {
          expect(await client.goods.import({ csv: list })).toEqual({ added: 1, changed: 1, same: 0, leftOut: 2 });
        });
        // Two products and the opening stock of the new one; a known product's stock is none of a list's business.
        expect(first).toBe(3);
        expect(await stockOf(client, 'NEW-1')).toBe(12);
        expect(await stockOf(client, 'DR-01')).toBe(stock);
        const second = await entriesStoredBy(client, async () => {
          expect(await client.goods.import({ csv: list })).toEqual({ added: 0, changed: 0, same: 2, leftOut: 2 });
        });
        expect(second).toBe(0);
      });

      it('keeps of a known product what the list has no column for, and brings a retired one back', async () => {
        await client.goods.retire({ id: uuidv7(), sku: 'DR-03' });
        const before = await productOf('DR-03');
        const csv = 'sku;category;name_kk;name_ru;name_en;price\nDR-03;drinks;Сүт;Молоко;Milk;220';
        const { changed } = await client.goods.previewImport({ csv });
        expect(changed[0]?.fields).toEqual(['name_kk', 'name_ru', 'name_en', 'retired']);
        await client.goods.import({ csv });
        const name = { kk: 'Сүт', ru: 'Молоко', en: 'Milk' };
        expect(await productOf('DR-03')).toEqual({ ...before, name, retired: false });
      });

      it('lets two products exchange barcodes, but not when one of the rows is left out', async () => {
        const [one, other] = [await productOf('DR-01'), await productOf('DR-02')];
        const row = (sku: string, barcode = '', name = 'x') => `${sku},drinks,${name},x,x,100,0,${barcode},,`;
        const swap = (name: string) =>
          listOf(row('DR-01', other?.barcode ?? ''), row('DR-02', one?.barcode ?? '', name));
        const { problems } = await client.goods.previewImport({ csv: swap('') });
        expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
          [2, 'barcode-taken'],
          [3, 'empty'],
        ]);
        expect(await client.goods.import({ csv: swap('y') })).toMatchObject({ changed: 2, leftOut: 0 });
        expect((await productOf('DR-01'))?.barcode).toBe(other?.barcode);
      });

      it('takes a file as large as may be sent, in letters of two bytes', async () => {
        const wide = 'Ұлттық ыдыс-аяқ жиынтығы'.padEnd(58, 'ң');
        const row = (n: number) => `W-${n},other,${wide},${wide},${wide},10,5,,1,`;
        const rows = Array.from({ length: 5000 }, (_, n) => row(n));
        const csv = listOf(...rows);
        const fits = rows.slice(0, Math.floor((CSV_MAX_BYTES / new TextEncoder().encode(csv).length) * 4900));
        const preview = await client.goods.previewImport({ csv: listOf(...fits) });
        expect([preview.added.length, preview.problems]).toEqual([fits.length, []]);
      });
    });

    describe('export', () => {
      it.each(LANGUAGES)('gives a table (%s) that changes nothing when it comes back', async (language) => {
        const { csv, products } = await client.goods.exportCsv({ language });
        expect(await client.goods.import({ csv })).toEqual({ added: 0, changed: 0, same: products, leftOut: 0 });
      });

      it('gives back whatever names and sums there are, and no formula', async () => {
        const letters = fc.string({
          unit: fc.constantFrom(...'=+-@\'"`,;Ққя a1.|\\%'.split('')),
          minLength: 1,
          maxLength: 20,
        });
        const name = fc.oneof(
          letters,
          fc.constantFrom("=cmd|' /C calc'!A1", '@SUM(A1)', "'=1", "''-1", '+7 701', '－1'),
        );
        const product = fc.record({
          category: fc.constantFrom(...CATEGORIES),
          name: fc.record({ kk: name, ru: name, en: name }),
          price: fc.integer({ min: 0, max: 10_000_000_000 }),
          cost: fc.integer({ min: 0, max: 10_000_000_000 }),
          alarm: fc.option(fc.integer({ min: 0, max: 100_000 })),
          allergens: fc.subarray(['gluten', 'milk', 'nuts'] as const),
        });
        const visible = (text: string) => text.trim() !== '';
        await fc.assert(
          fc.asyncProperty(product, fc.constantFrom(...LANGUAGES), async (some, language) => {
            fc.pre(Object.values(some.name).every(visible));
            await client.goods.save({ id: uuidv7(), product: newProduct('T-1', some) });
            const { csv, products } = await client.goods.exportCsv({ language });
            expect(await client.goods.import({ csv })).toEqual({ added: 0, changed: 0, same: products, leftOut: 0 });
            const rows: string[][] = parse(csv.slice(1), { delimiter: language === 'en' ? ',' : ';' });
            expect(rows.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
          }),
          { numRuns: 25 },
        );
      });
    });

    describe('pictures', () => {
      it.each([
        ['nothing', '', 'not-a-picture'],
        ['half a picture', RED_DOT.slice(0, 16), 'not-a-picture'],
        ['a drawing with a script', SCRIPTED_SVG, 'drawing'],
        ['an archive that calls itself a picture', ZIP, 'not-a-picture'],
        ['a picture of another kind', GIF, 'kind'],
        ['a picture of 100,000 pixels a side', HUGE_PNG, 'sides'],
        ['a picture of 1.5 MB and one byte', `${RED_DOT.slice(0, -4)}${'A'.repeat(2_000_000)}`, 'bytes'],
      ])('refuses %s with the reason', async (_what, base64, reason) => {
        expect(await refusalOf(client.goods.storePicture({ base64 }))).toMatchObject({
          code: 'picture-invalid',
          data: { reason },
        });
      });

      it('keeps one for the product that names it', async () => {
        const { sha256 } = await client.goods.storePicture({ base64: RED_DOT });
        await saveProduct(client, 'T-1', { picture: sha256 });
        expect(await productOf('T-1')).toMatchObject({ picture: sha256 });
      });
    });

    it('files are saved by the host alone, and a page in a browser saves its own', async () => {
      const file = { name: 'adal-goods.csv', text: 'a;b' };
      expect(await codeOf(client.session.saveFile(file))).toBe('not-on-this-host');
      for (const name of ['../goods.csv', 'C:\\goods.csv', '.csv', 'goods', 'goods.csv\u0000']) {
        expect(await refusalOf(client.session.saveFile({ ...file, name }))).toMatchObject({ code: 'BAD_REQUEST' });
      }
      await client.session.lock({});
      expect(await codeOf(client.session.saveFile(file))).toBe('session-needed');
    });

    it('knows a barcode by its check digit', () => {
      expect(gtinProblem('4006381333931')).toBeNull();
      expect(gtinProblem('4006381333932')).toEqual({ reason: 'check-digit', expected: 1 });
      expect(gtinProblem('036000291453')).toEqual({ reason: 'check-digit', expected: 2 });
      expect(gtinProblem('400638133393')).toEqual({ reason: 'check-digit', expected: expect.any(Number) as number });
      expect(gtinProblem('40063813')).toMatchObject({ reason: 'check-digit' });
      expect(gtinProblem('123')).toEqual({ reason: 'length' });
    });
  });
}
