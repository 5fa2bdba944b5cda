/** The currencies whose exponent is not 2 (ISO 4217 List One, 2024). What CLDR shows may differ: it drops decimals that are out of use. */
const EXPONENTS: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

/** Decimals of a currency: how many digits its minor unit has. */
export function isoDigits(code: string): number {
  const found = Object.entries(EXPONENTS).find(([, codes]) => codes.split(' ').includes(code));
  return found ? Number(found[0]) : 2;
}
