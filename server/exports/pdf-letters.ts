/** All that the letters in assets/fonts cannot write: what is neither Latin nor Cyrillic, and emoji. */
const UNKNOWN =
  /[^\u0020-\u007E\u00A0-\u00FF\u0104-\u0107\u010C\u010D\u0118\u0119\u011E\u011F\u0130\u0131\u0141-\u0144\u015A\u015B\u015E-\u0161\u0179-\u017E\u018F\u0259\u0400-\u045F\u048A-\u04A5\u04A8-\u04FF\u2010\u2012-\u2015\u2018-\u201A\u201C-\u201E\u2022\u2026\u2032\u2033\u2039\u203A\u20AC\u20AE\u20B4\u20B8-\u20BA\u20BC\u20BD\u2116\u2122\u2212]+/gu;

/**
 * The same data with a question mark in every text for what cannot be printed, where else there would be nothing to see. The
 * other kinds of files hold such names whole.
 */
export function printable<Data>(data: Data): Data {
  return JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll(UNKNOWN, '?') : value,
  ) as Data;
}
