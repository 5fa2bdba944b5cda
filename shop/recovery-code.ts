/*
 * The recovery code: what a school keeps on paper for the day on which the administrator has forgotten the PIN.
 */

/** Signs that nobody takes for another one, and that look the same on a Latin and a Cyrillic keyboard. */
const SIGNS = 'ACEHKMPTX23456789';
const GROUPS = 4;
const GROUP_SIGNS = 5;

const LOOKALIKES: Readonly<Record<string, string>> = {
  А: 'A',
  С: 'C',
  Е: 'E',
  Н: 'H',
  Ң: 'H',
  К: 'K',
  Қ: 'K',
  М: 'M',
  Р: 'P',
  Т: 'T',
  Х: 'X',
};

/** How many characters a code may be typed with, its hyphens and some spaces included. */
export const RECOVERY_CODE_MAX = 40;

/** A new code, such as 'K7XM2-9ATCP-44HEX-83PKM': 81 bits by chance. `random` gives a whole number below its bound. */
export function newRecoveryCode(random: (bound: number) => number): string {
  const sign = () => SIGNS.charAt(random(SIGNS.length));
  const group = () => Array.from({ length: GROUP_SIGNS }, sign).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** What was typed, as codes are compared: upper case, Latin, without hyphens and spaces. */
export function foldRecoveryCode(text: string): string {
  const letters = [...text.normalize('NFC').toUpperCase()].map((letter) => LOOKALIKES[letter] ?? letter);
  return letters.join('').replaceAll(/[^A-Z0-9]/g, '');
}

/** Whether what was typed is as long as a code. */
export function isRecoveryCodeLong(text: string): boolean {
  return foldRecoveryCode(text).length >= GROUPS * GROUP_SIGNS;
}
