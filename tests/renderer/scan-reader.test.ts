import { describe, expect, test } from 'vitest';
import { createScanReader, sameBarcode, type Scan } from '../../renderer/kiosk/goods/scan-reader.ts';

/** Sends the digits of `text` as keys, `gap` milliseconds apart, then Enter; answers what came of it. */
function send(text: string, gap: number, reader = createScanReader(), start = 1_000): Scan | null {
  const codes = [...[...text].map((digit) => `Digit${digit}`), 'Enter'];
  return codes.reduce<Scan | null>((_, code, index) => reader.key(code, start + index * gap), null);
}

describe('barcode scanner', () => {
  test('a fast burst with a right check digit is a barcode', () => {
    expect(send('2000000000060', 12)).toEqual({ type: 'barcode', digits: '2000000000060' });
    expect(send('96385074', 1)).toEqual({ type: 'barcode', digits: '96385074' });
  });

  test('a wrong check digit is a misread', () => {
    expect(send('2000000000061', 12)).toEqual({ type: 'misread' });
  });

  test('a person who types is not a scanner', () => {
    expect(send('2000000000060', 90)).toBeNull();
  });

  test('too few digits are not a barcode', () => {
    expect(send('1234567', 5)).toBeNull();
  });

  test('what was typed just before does not spoil the scan', () => {
    const reader = createScanReader();
    reader.key('Digit7', 0);
    reader.key('KeyA', 20);
    expect(send('2000000000060', 10, reader, 500)).toEqual({ type: 'barcode', digits: '2000000000060' });
  });

  test('the same Enter is not two scans', () => {
    const reader = createScanReader();
    send('2000000000060', 10, reader);
    expect(reader.key('Enter', 1_150)).toBeNull();
  });

  test('a label may leave out leading zeros', () => {
    expect(sameBarcode('036000291452', '0036000291452')).toBe(true);
    expect(sameBarcode('036000291452', '2000000000060')).toBe(false);
  });
});
