import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { ALLERGENS, CATEGORIES, isGtin, SKU_PATTERN } from '../../shop/catalogue.ts';

const ASSETS = join(import.meta.dirname, '../../assets');
const COLUMNS = [
  'sku',
  'category',
  'name_kk',
  'name_ru',
  'name_en',
  'price',
  'cost',
  'currency',
  'barcode',
  'picture',
  'opening_stock',
  'allergens',
] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

const file = readFileSync(join(ASSETS, 'sample-goods.csv'), 'utf8');
const rows: readonly Row[] = parse(file, { columns: true });
const pictures = readdirSync(join(ASSETS, 'goods'));
const svgs = [
  ...pictures.map((name) => `goods/${name}`),
  ...readdirSync(join(ASSETS, 'brand')).map((name) => `brand/${name}`),
];

const distinct = (column: (typeof COLUMNS)[number]): number => new Set(rows.map((row) => row[column])).size;

type Element = { readonly tag: string; readonly attributes: ReadonlyMap<string, string> };

/** The elements in their order. Throws unless the text is well-formed and nothing but tags: light DOMs forgive too much. */
function elementsOf(source: string): readonly Element[] {
  const elements: Element[] = [];
  const open: string[] = [];
  const rest = source.replaceAll(
    /<(\/?)(\w+)((?:\s+[\w:-]+="[^"<&]*")*)\s*(\/?)>/g,
    (_, closing: string, tag: string, attributes: string, selfClosing: string) => {
      if (closing) {
        if (open.pop() !== tag) throw new Error(`</${tag}> closes nothing`);
        return '';
      }
      if (elements.length > 0 && open.length === 0) throw new Error(`<${tag}> stands outside of the root`);
      const pairs = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)];
      const map = new Map(pairs.map(([, key = '', value = '']) => [key, value] as const));
      if (map.size < pairs.length) throw new Error(`<${tag}> has an attribute twice`);
      elements.push({ tag, attributes: map });
      if (!selfClosing) open.push(tag);
      return '';
    },
  );
  if (rest.trim() !== '') throw new Error(`not a tag: ${rest.trim()}`);
  if (open.length > 0) throw new Error(`<${open.join('><')}> is never closed`);
  return elements;
}

describe('the sample goods', () => {
  it('are 36 products in six categories, with the columns of the import', () => {
    expect(file.split('\n', 1)[0]?.split(',')).toEqual(COLUMNS);
    expect(rows).toHaveLength(36);
    const perCategory = CATEGORIES.map((category) => rows.filter((row) => row.category === category).length);
    expect(perCategory).toEqual([5, 6, 4, 5, 10, 6, 0]);
  });

  it('share no code, barcode, name or picture', () => {
    const columns = ['sku', 'barcode', 'name_kk', 'name_ru', 'name_en', 'picture'] as const;
    expect(columns.filter((column) => distinct(column) < rows.length)).toEqual([]);
  });

  it.each(rows)('$sku $name_en is a product that the shop takes', (row) => {
    expect(row.sku).toMatch(SKU_PATTERN);
    expect(row.barcode).toMatch(/^2\d{12}$/); // GS1 keeps this prefix for use inside one shop
    expect(isGtin(row.barcode)).toBe(true);
    expect(row.currency).toBe('KZT');
    expect(Number(row.price)).toBeGreaterThan(0);
    expect(Number(row.price) % 10).toBe(0); // payable in coins: 10 tenge is the smallest that is drawn
    expect(Number(row.cost)).toBeGreaterThanOrEqual(0);
    expect(Number(row.cost)).toBeLessThan(Number(row.price));
    expect(Number.isInteger(Number(row.opening_stock))).toBe(true);
    expect(Number(row.opening_stock)).toBeGreaterThan(0);
    for (const name of [row.name_kk, row.name_ru, row.name_en]) expect(name.trim()).not.toBe('');
    expect(pictures).toContain(`${row.picture}.svg`);
    const named = row.allergens === '' ? [] : row.allergens.split(';');
    expect(ALLERGENS.filter((allergen) => named.includes(allergen))).toEqual(named); // known ids, in the regulation's order
  });

  it('keep the sums by which a changed price or stock shows', () => {
    const sum = (column: 'price' | 'cost' | 'opening_stock'): number =>
      rows.reduce((total, row) => total + Number(row[column]), 0);
    expect([sum('price'), sum('cost'), sum('opening_stock')]).toEqual([12_240, 5085, 1092]);
  });
});

describe('the drawings', () => {
  it.each(svgs)('%s is an SVG that draws something and reaches for nothing', (name) => {
    const source = readFileSync(join(ASSETS, name), 'utf8');
    const [root, ...inside] = elementsOf(source);
    expect(root?.tag).toBe('svg');
    expect(root?.attributes.get('xmlns')).toBe('http://www.w3.org/2000/svg');
    expect(root?.attributes.get('viewBox')).toMatch(/^0 0 \d+ \d+$/);
    expect(inside.some(({ tag }) => ['path', 'circle'].includes(tag))).toBe(true);
    const strange = inside.filter(({ tag }) => !['g', 'path', 'circle', 'ellipse', 'rect', 'clipPath'].includes(tag));
    expect(strange).toEqual([]);
    const reaching = inside.flatMap(({ attributes }) =>
      [...attributes].filter(([key, value]) => /^on|href$|^style$/i.test(key) || /:|url\((?!#)/.test(value)),
    );
    expect(reaching).toEqual([]);
    expect(source.length).toBeLessThan(6000);
  });

  it('are all different', () => {
    const sources = pictures.map((name) => readFileSync(join(ASSETS, 'goods', name), 'utf8'));
    expect(new Set(sources).size).toBe(sources.length);
  });
});

describe('the sounds', () => {
  it.each(['added', 'paid', 'staff-called'])('%s is a short, soft mono WAV that ends in silence', (name) => {
    const wav = readFileSync(join(ASSETS, `sounds/${name}.wav`));
    expect(wav.length).toBeLessThan(25_000);
    expect([wav.toString('ascii', 0, 4), wav.toString('ascii', 8, 16)]).toEqual(['RIFF', 'WAVEfmt ']);
    expect([wav.readUInt16LE(20), wav.readUInt16LE(22), wav.readUInt32LE(24), wav.readUInt16LE(34)]).toEqual([
      1, 1, 22_050, 16,
    ]);
    expect(wav.readUInt32LE(40)).toBe(wav.length - 44);
    const samples = Array.from({ length: (wav.length - 44) / 2 }, (_, index) => wav.readInt16LE(44 + index * 2));
    const peak = Math.max(...samples.map(Math.abs));
    expect(peak).toBeGreaterThan(8_000);
    expect(peak).toBeLessThan(16_384);
    expect(Math.max(...samples.slice(-20).map(Math.abs))).toBeLessThan(100);
  });
});

describe('the icons', () => {
  it('hold a 1024 px PNG, and Windows sizes up to 256 px', () => {
    const png = readFileSync(join(ASSETS, 'icons/icon.png'));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1024, 1024]);
    const ico = readFileSync(join(ASSETS, 'icons/icon.ico'));
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
      const entry = 6 + index * 16;
      const offset = ico.readUInt32LE(entry + 12);
      expect(offset + ico.readUInt32LE(entry + 8)).toBeLessThanOrEqual(ico.length);
      return ico.readUInt32BE(offset + 16);
    });
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });
});
