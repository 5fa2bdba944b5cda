import type { Language } from '../../shop/languages.ts';

/** Rows of letters as on the country's own keyboards; the Kazakh letters stand where its number row has them. */
export const LETTER_ROWS: Readonly<Record<Language, readonly string[]>> = {
  kk: ['әіңғүұқөһ', 'йцукенгшщзх', 'фывапролджэ', 'ячсмитьбюъё'],
  ru: ['йцукенгшщзх', 'фывапролджэ', 'ячсмитьбюъё'],
  en: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
};

export const DIGIT_ROW = '1234567890';

/** Digits and the few signs that names of goods have. */
export const DIGIT_PAGE: readonly string[] = ['123', '456', '789', '0,.-'];
