/** Widths of the letters of Nunito ExtraBold in hundredths of the font's size, rounded up; the widest weight that charts use. */
const WIDTHS: readonly (readonly [hundredths: number, letters: string])[] = [
  [30, " \u00A0!',.:;ijіIІ"],
  [41, '/lJ()ftr'],
  [48, '-*?г"cz'],
  [54, 'sст–ғ«»эvyз'],
  [57, 'ұүeуakxеёьәFLГахя'],
  [60, 'вкhnouч+0123456789<=>E−₸€₽$ЕЁбоө'],
  [65, 'ZbdgpqлҒһийнпTYЗТдрҰҮқSцъң'],
  [70, 'PРУCXБСХЬЭBKВКRЯм'],
  [78, 'ЧҺҚVGUANАИЙЛDПHН'],
  [84, 'OQОыӘӨДЦЪҢю'],
  [93, 'жшwфMМщmФЫ'],
  [113, '%ЖЮШW№Щ'],
];

const widthOf: ReadonlyMap<string, number> = new Map(
  WIDTHS.flatMap(([hundredths, letters]) => [...letters].map((letter) => [letter, hundredths / 100] as const)),
);

/**
 * How wide a line of text is drawn at most, in px. Reckoned from a table, not measured, so that a chart comes out the same in
 * the page, on paper and in the published file: only one of them has a canvas. What the table lacks counts as a full square.
 */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + (widthOf.get(letter) ?? 1), 0) * size;
}

/** The widest of several texts, in px; 0 for none. */
export function widest(texts: readonly string[], size: number): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, size)), 0);
}
