/** The kiosk's languages, in the order in which the screen offers them (ISO 639-1). */
export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text that the school wrote in each language. */
export type Texts = { readonly [L in Language]: string };
