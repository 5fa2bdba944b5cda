/**
 * Makes again what is made rather than drawn: the pictures that are taken from the emoji set, the app's icons and the sounds.
 * Drawn by hand, and left alone: the other pictures in assets/goods, and assets/brand.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import fluent from '@iconify-json/fluent-emoji-flat/icons.json' with { type: 'json' };
import { ensureBrowser } from './ensure-browser.ts';
import { SOUNDS } from './make-sounds.ts';

const ASSETS = join(import.meta.dirname, '../assets');

/** Our picture's name -> the emoji's name. What has no true emoji is drawn by hand: see docs/decisions/pictures.md. */
const FROM_EMOJI: Readonly<Record<string, string>> = {
  // goods
  'apple-juice': 'beverage-box',
  milk: 'glass-of-milk',
  'meat-samsa': 'dumpling',
  'slice-of-pizza': 'pizza',
  apple: 'red-apple',
  banana: 'banana',
  orange: 'tangerine',
  pear: 'pear',
  'milk-chocolate': 'chocolate-bar',
  'ice-cream': 'soft-ice-cream',
  'blue-pen': 'pen',
  pencil: 'pencil',
  notebook: 'ledger',
  ruler: 'straight-ruler',
  scissors: 'scissors',
  'felt-sheep': 'ewe',
  'handmade-soap': 'soap',
  // shelves that no product pictures well
  croissant: 'croissant',
  yarn: 'yarn',
  package: 'package',
  // what a campaign raises money for
  books: 'books',
  tree: 'deciduous-tree',
  dog: 'dog-face',
  hospital: 'hospital',
  heart: 'heart-with-ribbon',
  coat: 'coat',
  bed: 'bed',
  gift: 'wrapped-gift',
  school: 'school',
};

const ICON_SIZE = 1024;
/** From here down the full mark turns to mush, so a simpler drawing of it stands in. */
const SMALL_UP_TO = 32;
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];

function write(path: string, content: string | Uint8Array): void {
  const file = join(ASSETS, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function emojiSvg(name: string): string {
  const icons: Readonly<Record<string, { readonly body: string } | undefined>> = fluent.icons;
  const icon = icons[name];
  if (!icon) throw new Error(`The emoji set has no ${name}.`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${fluent.width} ${fluent.height}">${icon.body}</svg>\n`;
}

/** The mark at each size, as PNG bytes. */
async function renderMark(sizes: readonly number[]): Promise<ReadonlyMap<number, Buffer>> {
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ['--no-sandbox'] });
  const pictures = new Map<number, Buffer>();
  for (const size of sizes) {
    const source = readFileSync(join(ASSETS, `brand/${size <= SMALL_UP_TO ? 'logo-small' : 'logo'}.svg`), 'utf8');
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${source}`);
    pictures.set(size, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
  return pictures;
}

/** A Windows icon file that holds PNGs (ICONDIR, then one ICONDIRENTRY a picture, then the pictures; 256 is written as 0). */
function ico(pictures: readonly (readonly [size: number, png: Buffer])[]): Buffer {
  const header = Buffer.alloc(6);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length + pictures.length * 16;
  const entries = pictures.map(([size, png]) => {
    const entry = Buffer.alloc(16);
    entry.writeUInt8(size % 256, 0);
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...pictures.map(([, png]) => png)]);
}

for (const [ours, emoji] of Object.entries(FROM_EMOJI)) write(`goods/${ours}.svg`, emojiSvg(emoji));
for (const [name, wav] of Object.entries(SOUNDS)) write(`sounds/${name}.wav`, wav());
const mark = await renderMark([...ICO_SIZES, ICON_SIZE]);
write('icons/icon.png', mark.get(ICON_SIZE) ?? '');
write('icons/icon.ico', ico([...mark].filter(([size]) => size !== ICON_SIZE)));
