/*
 * EAN-13, UPC-A and EAN-8 symbols by the GS1 General Specifications, section 5.2: each digit is seven modules wide, dark or light.
 */

/** A symbol as it is drawn. */
export type BarcodeSymbol = {
  /** Modules from left to right, `1` dark; without the light margins. */
  readonly modules: string;
  /** Light modules that must stay free before and behind (figure 5.2.3.3-1): 11 and 7, or 7 and 7. */
  readonly margins: readonly [before: number, behind: number];
  /** The digits as they are read under the bars. */
  readonly groups: readonly string[];
  /** Which modules belong to a guard pattern: those bars are longer. */
  readonly guards: readonly (readonly [from: number, to: number])[];
};

/** Number set A (figure 5.2.1.2-1): odd parity, for the left half. Set B is C read backwards, C is A inverted. */
const SET_A = [
  '0001101',
  '0011001',
  '0010011',
  '0111101',
  '0100011',
  '0110001',
  '0101111',
  '0111011',
  '0110111',
  '0001011',
] as const;
/** Which set each digit of the left half takes, by the first digit of thirteen, which has no bars of its own. */
const PARITIES = [
  'AAAAAA',
  'AABABB',
  'AABBAB',
  'AABBBA',
  'ABAABB',
  'ABBAAB',
  'ABBBAA',
  'ABABAB',
  'ABABBA',
  'ABBABA',
] as const;
const END = '101';
const CENTRE = '01010';

const setA = (digit: string): string => SET_A[Number(digit)] ?? '';
const setC = (digit: string): string => setA(digit).replaceAll(/[01]/g, (module) => (module === '1' ? '0' : '1'));
const setB = (digit: string): string => [...setC(digit)].toReversed().join('');

/**
 * The symbol of a GTIN, whose check digit must be right. Null for GTIN-14 that are not a shorter one with zeros before it: those
 * are on boxes and no symbol for a till holds them.
 */
export function barcodeSymbol(gtin: string): BarcodeSymbol | null {
  const digits = gtin.length === 14 && gtin.startsWith('0') ? gtin.slice(1) : gtin;
  if (digits.length === 8) return ean8(digits);
  // A UPC-A symbol is the EAN-13 symbol with a zero before it.
  if (digits.length === 12) return ean13(`0${digits}`);
  return digits.length === 13 ? ean13(digits) : null;
}

function ean13(digits: string): BarcodeSymbol {
  const parity = PARITIES[Number(digits.charAt(0))] ?? '';
  const left = Array.from(digits.slice(1, 7), (digit, index) => (parity[index] === 'B' ? setB(digit) : setA(digit)));
  const right = Array.from(digits.slice(7), setC);
  return {
    modules: [END, ...left, CENTRE, ...right, END].join(''),
    margins: [11, 7],
    groups: [digits.charAt(0), digits.slice(1, 7), digits.slice(7)],
    guards: [
      [0, 3],
      [45, 50],
      [92, 95],
    ],
  };
}

function ean8(digits: string): BarcodeSymbol {
  const left = Array.from(digits.slice(0, 4), setA);
  const right = Array.from(digits.slice(4), setC);
  return {
    modules: [END, ...left, CENTRE, ...right, END].join(''),
    margins: [7, 7],
    groups: [digits.slice(0, 4), digits.slice(4)],
    guards: [
      [0, 3],
      [31, 36],
      [64, 67],
    ],
  };
}
