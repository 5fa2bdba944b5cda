import { describe, expect, test } from 'vitest';
import { barcodeSymbol } from '../../shop/barcode-bars.ts';

/* The patterns are what another program (JsBarcode 3.12.3) draws for the same digits. */
const PATTERNS = [
  ['5901234123457', '10100010110100111011001100100110111101001110101010110011011011001000010101110010011101000100101'],
  ['4006381333931', '10100011010100111010111101111010001001011001101010100001010000101000010111010010000101100110101'],
  ['2000000000015', '10100011010001101010011101001110001101010011101010111001011100101110010111001011001101001110101'],
  ['96385074', '1010001011010111101111010110111010101001110111001010001001011100101'],
  ['036000291452', '10100011010111101010111100011010001101000110101010110110011101001100110101110010011101101100101'],
] as const;

describe('the bars of a barcode', () => {
  test.each(PATTERNS)('%s are as another program draws them', (digits, modules) => {
    expect(barcodeSymbol(digits)?.modules).toBe(modules);
  });

  test('are the same for a product, however many zeros its number leaves out', () => {
    expect(barcodeSymbol('0036000291452')).toEqual(barcodeSymbol('036000291452'));
    expect(barcodeSymbol('05901234123457')).toEqual(barcodeSymbol('5901234123457'));
  });

  test('stand between guards, with the digits that are read under them', () => {
    const symbol = barcodeSymbol('5901234123457');
    expect(symbol?.groups).toEqual(['5', '901234', '123457']);
    expect(symbol?.guards.map(([from, to]) => symbol.modules.slice(from, to))).toEqual(['101', '01010', '101']);
    const short = barcodeSymbol('96385074');
    expect(short?.groups).toEqual(['9638', '5074']);
    expect(short?.guards.map(([from, to]) => short.modules.slice(from, to))).toEqual(['101', '01010', '101']);
  });

  test('there are none for the number of a box', () => {
    expect(barcodeSymbol('15901234123454')).toBeNull();
  });
});
