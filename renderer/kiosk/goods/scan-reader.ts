import { gtin14, isGtin } from '../../../shop/catalogue.ts';

/** What a burst of keys came to. `misread`: as long as a barcode, but its check digit is wrong. */
export type Scan = { readonly type: 'barcode'; readonly digits: string } | { readonly type: 'misread' };

export type ScanReader = {
  /**
   * Tells of a key: its physical `code` (a scanner sends positions, and on a Kazakh layout the number row types letters)
   * and when, in milliseconds. Answers a scan when this key ended one.
   */
  readonly key: (code: string, at: number) => Scan | null;
  /** How many keys the burst has so far. */
  readonly length: () => number;
};

/** Scanners send a key every 1 to 30 ms; the fastest typist needs 80 and cannot keep it up for eight digits. */
const LONGEST_GAP_MS = 50;
const SHORTEST_BARCODE = 8;

/** Tells a barcode scanner, which is a very fast keyboard to the page, from a person who types. */
export function createScanReader(): ScanReader {
  let digits = '';
  let last = Number.NEGATIVE_INFINITY;
  return {
    length: () => digits.length,
    key: (code, at) => {
      const burst = at - last <= LONGEST_GAP_MS ? digits : '';
      last = at;
      digits = '';
      if (code === 'Enter' || code === 'NumpadEnter' || code === 'Tab') {
        if (burst.length < SHORTEST_BARCODE) return null;
        return isGtin(burst) ? { type: 'barcode', digits: burst } : { type: 'misread' };
      }
      const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
      if (digit !== undefined) digits = burst + digit;
      return null;
    },
  };
}

/** Whether two barcodes name the same product, however many zeros a label leaves out. */
export function sameBarcode(a: string, b: string): boolean {
  return gtin14(a) === gtin14(b);
}
