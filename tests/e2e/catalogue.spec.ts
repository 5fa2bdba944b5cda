import type { Locator } from '@playwright/test';
import { expect, test, type Kiosk } from '../helpers/kiosk.ts';
import { WATER } from '../helpers/goods.ts';
import { entriesOf } from '../helpers/ledger.ts';
import { scan } from '../helpers/scanner.ts';
import { signIn } from '../helpers/sign-in.ts';
import { tap } from '../helpers/tap.ts';

/* The staff's goods, with real files, pictures and keys. */

const toGoods = async (kiosk: Kiosk): Promise<void> => {
  await signIn(kiosk);
  await kiosk.tap(kiosk.say('staff', 'section.goods'));
};
const rowOf = ({ page, words }: Kiosk, name: Readonly<Record<'kk' | 'ru' | 'en', string>>): Locator =>
  page.getByRole('button', { name: new RegExp(`^${name[words.language]}`) });
const choose = async (kiosk: Kiosk, name: string, mimeType: string, buffer: Buffer): Promise<void> =>
  await kiosk.page.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer });

/** Windows-1251 by hand; a letter that it lacks becomes a question mark, as spreadsheets write it. */
const windows1251 = (text: string): Buffer =>
  Buffer.from(
    [...text].map((letter) => {
      const code = letter.charCodeAt(0);
      if (code < 0x80) return code;
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : 0x3f;
    }),
  );

test('a table in the old Windows encoding brings what it can, and says which rows it cannot', async ({ openKiosk }) => {
  const kiosk = await openKiosk({ language: 'ru' });
  const { say, page } = kiosk;
  await toGoods(kiosk);
  await kiosk.tap(say('goods', 'list.import'));
  const table = [
    'sku;category;name_kk;name_ru;name_en;price',
    'N-1;other;Дана;Штука;Piece;50,50',
    'N-2;other;Сағыз;Жвачка;Gum;90',
    'N-3;other;Балл;"Одна;Gum;90',
    'N-4;other;=cmd;@SUM;+7;90',
  ];
  await choose(kiosk, 'список.csv', 'text/csv', windows1251(table.join('\r\n')));
  const bad = page.getByRole('region', { name: say('goods', 'import.bad') });
  await expect(bad.getByRole('listitem')).toHaveCount(2);
  await expect(bad.getByRole('listitem').nth(0)).toContainText(say('setup', 'csv.why.lost-letters'));
  await expect(bad.getByRole('listitem').nth(0)).toContainText(say('goods', 'import.line', { line: 3 }));
  await expect(bad.getByRole('listitem').nth(1)).toContainText(say('setup', 'csv.why.not-csv'));
  await kiosk.tap(say('goods', 'import.do', { count: 2 }));
  await expect(
    page.getByText(say('goods', 'done.imported', { added: 2, changed: 0, same: 0, leftOut: 2 })),
  ).toBeVisible();
  const names = entriesOf(kiosk.dataDir, 'product-saved')
    .slice(-2)
    .map(({ body }) => body.product.name.ru);
  expect(names).toEqual(['Штука', '@SUM']);
});

test('fifty thousand rows are refused before they are sent', async ({ openKiosk }) => {
  const kiosk = await openKiosk({ language: 'ru' });
  await toGoods(kiosk);
  await kiosk.tap(kiosk.say('goods', 'list.import'));
  const row = 'N-1;other;Дана;Штука поштучно в коробке;Piece;50,50\r\n';
  await choose(kiosk, 'all.csv', 'text/csv', windows1251(row.repeat(50_000)));
  await expect(kiosk.page.getByText(kiosk.say('setup', 'problem.csv-too-large'))).toBeVisible();
  expect(entriesOf(kiosk.dataDir, 'product-saved')).toHaveLength(36);
});

test('a scanner fills in the barcode, wherever the caret is', async ({ openKiosk }) => {
  const kiosk = await openKiosk({ language: 'ru' });
  const { say, page } = kiosk;
  await toGoods(kiosk);
  await expect(rowOf(kiosk, WATER.name)).toBeVisible();
  await scan(page, '2000000000015');
  const name = page.getByLabel(say('goods', 'field.name.ru'), { exact: true });
  await expect(name).toHaveValue(WATER.name.ru);
  await name.focus();
  await scan(page, '4006381333931');
  await expect(page.getByLabel(say('goods', 'field.barcode'), { exact: true })).toHaveValue('4006381333931');
  await expect(name).toHaveValue(WATER.name.ru);
  await kiosk.tap(say('goods', 'product.save'));
  await expect(page.getByText(say('goods', 'done.saved', { name: WATER.name.ru }))).toBeVisible();
  expect(entriesOf(kiosk.dataDir, 'product-saved').at(-1)?.body.product.barcode).toBe('4006381333931');
});

/** A photo as a camera makes it, with words in it that only its maker should know. */
const photoOf = async ({ page }: Kiosk, width: number, height: number): Promise<Buffer> => {
  const base64 = await page.evaluate(
    async ([w, h]) => {
      const canvas = new OffscreenCanvas(w, h);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.fillStyle = '#00afca';
      context.fillRect(0, 0, w, h);
      context.fillStyle = '#ffc52e';
      context.fillRect(w / 4, h / 4, w / 2, h / 2);
      const bytes = new Uint8Array(
        await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.6 })).arrayBuffer(),
      );
      let text = '';
      for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
      return btoa(text);
    },
    [width, height] as const,
  );
  const jpeg = Buffer.from(base64, 'base64');
  const secret = Buffer.from('Exif\0\0GPS 43.238949 76.889709');
  const head = Buffer.from([0xff, 0xe1, 0, secret.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, secret, jpeg.subarray(2)]);
};

test('a photo of forty megapixels becomes a small square without what the camera wrote', async ({ openKiosk }) => {
  const kiosk = await openKiosk({ language: 'ru' });
  const { say, page } = kiosk;
  await toGoods(kiosk);
  await tap(rowOf(kiosk, WATER.name));
  await choose(kiosk, 'photo.jpg', 'image/jpeg', await photoOf(kiosk, 7300, 5480));
  const picture = page.locator('fieldset img[src^="/pictures/"]');
  await expect(picture).toBeVisible({ timeout: 60_000 });
  const stored = await picture.evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    const bytes = new Uint8Array(await (await fetch(image.src)).arrayBuffer());
    const text = new TextDecoder('latin1').decode(bytes);
    return { width: image.naturalWidth, height: image.naturalHeight, bytes: bytes.length, tells: text.includes('GPS') };
  });
  expect(stored).toMatchObject({ width: 512, height: 512, tells: false });
  expect(stored.bytes).toBeLessThan(100_000);
  await kiosk.tap(say('goods', 'product.save'));
  await expect(page.getByText(say('goods', 'done.saved', { name: WATER.name.ru }))).toBeVisible();
  expect(entriesOf(kiosk.dataDir, 'product-saved').at(-1)?.body.product.picture).toMatch(/^[0-9a-f]{64}$/);
});

/** The head of a PNG alone: what it says of its size is all that is looked at. */
const pngOf = (width: number, height: number): Buffer => {
  const bytes = Buffer.alloc(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};
const SCRIPT = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>document.title="!"</script></svg>';

test('what is no picture is refused with its reason, whatever it calls itself', async ({ openKiosk }) => {
  const kiosk = await openKiosk({ language: 'ru' });
  const { say, page } = kiosk;
  await toGoods(kiosk);
  await tap(rowOf(kiosk, WATER.name));
  const cases = [
    ['script.png', Buffer.from(SCRIPT), 'picture-drawing'],
    ['archive.png', Buffer.from('PK\u0003\u0004 not a picture'), 'not-a-picture'],
    ['wide.png', pngOf(40_000, 40_000), 'picture-sides'],
    ['broken.png', pngOf(400, 400), 'not-a-picture'],
    ['moving.gif', Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'), 'picture-kind'],
  ] as const;
  for (const [name, content, reason] of cases) {
    await choose(kiosk, name, 'image/png', content);
    await expect(page.getByRole('alert').filter({ hasText: say('setup', `problem.${reason}`) })).toBeVisible();
  }
  await expect(kiosk.button(say('goods', 'product.save'))).toBeDisabled();
});

test('a product is dragged to another place, and the kiosk shows it there', async ({ openKiosk }) => {
  const kiosk = await openKiosk({ language: 'ru' });
  const { say, page } = kiosk;
  await toGoods(kiosk);
  await kiosk.tap(say('goods', 'list.order'));
  const handle = page.getByRole('button', { name: say('goods', 'order.handle', { name: WATER.name.ru }) });
  const third = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /Вниз|Ниже/ }) })
    .nth(2);
  const [from, to] = [await handle.boundingBox(), await third.boundingBox()];
  if (!from || !to) throw new Error('nothing to drag');
  await page.mouse.move(from.x + 20, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, to.y + 20, { steps: 6 });
  await page.mouse.up();
  await kiosk.tap(say('goods', 'order.save'));
  await expect(page.getByText(say('goods', 'done.ordered'))).toBeVisible();
  const skus = entriesOf(kiosk.dataDir, 'goods-ordered').at(-1)?.body.skus;
  expect(skus?.slice(0, 3)).toEqual(['DR-02', 'DR-03', 'DR-01']);
});
