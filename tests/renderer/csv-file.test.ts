import { describe, expect, test } from 'vitest';
import { readCsvFile } from '../../renderer/setup/csv-file.ts';

const TEXT = 'sku;name_ru\r\nА-1;Вода «Ёлка» № 5\r\n';
const KAZAKH = 'sku;name_kk\nА-1;Қаймақ, сүзбе, ірімшік\n';

/** Windows-1251 by hand: browsers read it and do not write it. */
const windows1251 = (text: string): Uint8Array<ArrayBuffer> => {
  const more: Readonly<Record<string, number>> = { Ё: 0xa8, ё: 0xb8, '«': 0xab, '»': 0xbb, '№': 0xb9 };
  return new Uint8Array(
    [...text].map((letter) => {
      const code = letter.charCodeAt(0);
      if (code < 0x80) return code;
      if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
      return more[letter] ?? 0x3f;
    }),
  );
};
const utf16 = (text: string, isLittle: boolean): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  [...`\uFEFF${text}`].forEach((letter, index) => view.setUint16(index * 2, letter.charCodeAt(0), isLittle));
  return bytes;
};
const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (...parts: BlobPart[]) => readCsvFile(new File(parts, 'goods.csv'));

describe('the text of a CSV file', () => {
  test.each([
    ['UTF-8', utf8(TEXT), 'utf-8', TEXT],
    ['UTF-8 with its mark', utf8(`\uFEFF${KAZAKH}`), 'utf-8', KAZAKH],
    ['UTF-16, little end first', utf16(KAZAKH, true), 'utf-16le', KAZAKH],
    ['UTF-16, big end first', utf16(KAZAKH, false), 'utf-16be', KAZAKH],
    ['Windows-1251', windows1251(TEXT), 'windows-1251', TEXT],
  ])('is read in %s', async (_name, bytes, encoding, text) => {
    expect(await read(bytes)).toEqual({ ok: true, text, encoding });
  });

  test('shows where Windows-1251 lost letters, for the rows to be refused', async () => {
    const answer = await read(windows1251('А-1;Қаймақ\nА-2;Вода'));
    expect(answer).toMatchObject({ ok: true, text: 'А-1;?айма?\nА-2;Вода' });
  });

  test.each([
    ['an archive', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0xff])],
    ['UTF-16 without its mark', utf16(KAZAKH, true).slice(2)],
  ])('is not made out of %s', async (_what, bytes) => {
    expect(await read(bytes)).toEqual({ ok: false, reason: 'csv-encoding' });
  });

  test('is not sent when it is larger than the host takes, in whatever encoding it came', async () => {
    const row = `А-1;other;${'Ұзын атау '.repeat(5)};250\n`;
    const many = row.repeat(50_000);
    expect(await read(utf8(many))).toEqual({ ok: false, reason: 'csv-too-large' });
    expect(await read(windows1251(many))).toEqual({ ok: false, reason: 'csv-too-large' });
    // Fewer characters than bytes: Cyrillic letters are two.
    expect(await read(windows1251('я'.repeat(1_500_000)))).toEqual({ ok: false, reason: 'csv-too-large' });
    expect(await read(windows1251('я'.repeat(1_100_000)))).toMatchObject({ ok: true });
  });
});
