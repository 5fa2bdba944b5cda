import { expect, test, vi } from 'vitest';
import { GOODS_PICTURE, readPicture } from '../../renderer/office/parts/picture-file.ts';

const png = (width: number, height: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
};

/* What becomes of a real photo is in e2e/catalogue.spec.ts: it takes a browser that unpacks it. */
test.each<[string, BlobPart, string]>([
  [
    'a drawing with a script',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>',
    'picture-drawing',
  ],
  ['an archive', 'PK\u0003\u0004', 'not-a-picture'],
  ['nothing', '', 'not-a-picture'],
  ['a picture of 8,001 pixels a side', png(100, 8001), 'picture-sides'],
  ['a picture of more than 25 MB', new Uint8Array(25_000_001), 'file-too-large'],
])('%s is refused before it is unpacked, whatever it calls itself', async (_what, content, reason) => {
  const unpack = vi.fn<() => Promise<never>>();
  vi.stubGlobal('createImageBitmap', unpack);
  const file = new File([content], 'photo.png', { type: 'image/png' });
  expect(await readPicture(file, GOODS_PICTURE)).toEqual({ ok: false, reason });
  expect(unpack).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
});

test('a picture that is broken inside is refused', async () => {
  vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('broken')));
  const file = new File([png(4000, 3000)], 'photo.png');
  expect(await readPicture(file, GOODS_PICTURE)).toEqual({ ok: false, reason: 'not-a-picture' });
  vi.unstubAllGlobals();
});
