/**
 * The code of a promise: a Kazakh word that every child knows and two digits, short enough to be said aloud or written on
 * a hand. It names nobody. Words differ from each other even when typed on a Russian or English keyboard.
 */
export const PROMISE_WORDS = [
  'АЛМА',
  'АСПАН',
  'БАЛЫҚ',
  'БҰЛАҚ',
  'БҰЛТ',
  'БҮРКІТ',
  'ГҮЛ',
  'ДАЛА',
  'ДОМБЫРА',
  'ЕМЕН',
  'ЖАЗ',
  'ЖАҢБЫР',
  'ЖҰЛДЫЗ',
  'ЖҮЗІМ',
  'ЖІБЕК',
  'КЕМЕ',
  'КҮЗ',
  'КҮМІС',
  'КҮН',
  'КІТАП',
  'ҚАЙЫҢ',
  'ҚАЛАМ',
  'ҚАР',
  'ҚАРЛЫҒАШ',
  'ҚАУЫН',
  'ҚОЗЫ',
  'ҚОЯН',
  'ҚҰЛЫН',
  'МЕКТЕП',
  'МЫСЫҚ',
  'НАН',
  'НҰР',
  'ОРМАН',
  'ӨЗЕН',
  'ӨРІК',
  'САЗ',
  'САМАЛ',
  'СҮТ',
  'ТАҢ',
  'ТАУ',
  'ТЕҢІЗ',
  'ТҮЛКІ',
  'ТІЛЕК',
  'ҰЯ',
  'ШАҢҒЫ',
  'ШЫРША',
  'ІЗГІ',
  'ЫРЫС',
] as const;

const FOLDS: Readonly<Record<string, string>> = {
  Ә: 'А',
  Ғ: 'Г',
  Қ: 'К',
  Ң: 'Н',
  Ө: 'О',
  Ұ: 'У',
  Ү: 'У',
  Һ: 'Х',
  І: 'И',
  Ы: 'И',
  Й: 'И',
  Ё: 'Е',
  Э: 'Е',
  A: 'А',
  B: 'Б',
  C: 'С',
  D: 'Д',
  E: 'Е',
  F: 'Ф',
  G: 'Г',
  H: 'Х',
  I: 'И',
  J: 'Ж',
  K: 'К',
  L: 'Л',
  M: 'М',
  N: 'Н',
  O: 'О',
  P: 'П',
  Q: 'К',
  R: 'Р',
  S: 'С',
  T: 'Т',
  U: 'У',
  V: 'В',
  W: 'У',
  X: 'Х',
  Y: 'И',
  Z: 'З',
};

/**
 * Folds what a person typed to the form in which codes are compared: upper case, no spaces or hyphens, letters that share
 * a key or a sound on the Kazakh, Russian and English keyboards made one ("теңіз 47", "ТЕНИЗ-47" and "teniz47" are equal).
 */
export function foldPromiseCode(text: string): string {
  const latin = text.normalize('NFC').toUpperCase().replace(/SH/g, 'Ш').replace(/ZH/g, 'Ж').replace(/YA/g, 'Я');
  return [...latin]
    .map((letter) => FOLDS[letter] ?? letter)
    .join('')
    .replace(/[^\p{L}\d]/gu, '');
}

/** How many codes there are. */
export const PROMISE_CODE_COUNT = PROMISE_WORDS.length * 90;

/** The code with a number from 0 to PROMISE_CODE_COUNT - 1. Throws a RangeError for any other number. */
export function promiseCode(index: number): string {
  const word = PROMISE_WORDS[Math.floor(index / 90)];
  if (!Number.isInteger(index) || index < 0 || !word) throw new RangeError(`No promise code ${index}`);
  return `${word}-${10 + (index % 90)}`;
}

/** Whether a text is one of the codes, exactly as the kiosk writes them. */
export function isPromiseCode(text: string): boolean {
  const match = /^(\p{Lu}+)-([1-9]\d)$/u.exec(text);
  return match !== null && (PROMISE_WORDS as readonly string[]).includes(match[1] ?? '');
}
