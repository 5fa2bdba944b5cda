import { describe, expect, test } from 'vitest';
import { BUYER_TEXTS } from '../../renderer/i18n/texts.ts';
import { compareLanguages, compareUse, textsOf, type AllTexts } from '../../scripts/check-translations.ts';
import { contract } from '../../shop/contract/contract.ts';

const all = (kk: unknown, ru: unknown, en: unknown): AllTexts => ({
  kk: new Map([['kiosk', textsOf(kk)]]),
  ru: new Map([['kiosk', textsOf(ru)]]),
  en: new Map([['kiosk', textsOf(en)]]),
});
const uses = (texts: unknown, text: string) =>
  compareUse(new Map([['kiosk', textsOf(texts)]]), [{ path: 'a.tsx', text }]);

describe('the check of translations', () => {
  test('finds a text that one language lacks', () => {
    expect(compareLanguages(all({ a: 'б' }, {}, { a: 'b' }))).toEqual(['ru/kiosk: "a" is missing']);
  });

  test('knows which plurals a language needs', () => {
    const two = { n_one: '{{count}}', n_other: '{{count}}' };
    expect(compareLanguages(all(two, two, two))).toEqual([
      'ru/kiosk: "n_few" is missing',
      'ru/kiosk: "n_many" is missing',
    ]);
    expect(compareLanguages(all(two, { ...two, n_few: '{{count}}', n_many: '{{count}}' }, two))).toEqual([]);
  });

  test('finds placeholders that differ', () => {
    expect(compareLanguages(all({ a: '{{x}}' }, { a: '{{x}}' }, { a: '{{y}}' }))[0]).toContain(
      'different placeholders',
    );
  });

  test('finds what is used and not there, and what is there and not used', () => {
    const code = "const t = useTexts('kiosk'); t('there'); t('gone')";
    expect(uses({ there: 'x', lonely: 'y' }, code)).toEqual([
      'a.tsx: there is no text "gone" in kiosk',
      'kiosk: "lonely" is used nowhere',
    ]);
  });

  test('a key with a part that is only known at run time stands for all that fit', () => {
    expect(uses({ shelf: { a: 'x', b: 'y' } }, "const t = useTexts('kiosk'); t(`shelf.${each}`)")).toEqual([]);
  });
});

describe('errors', () => {
  test('every error of the contract has a sentence', () => {
    const codes = Object.values(contract)
      .flatMap((area) => Object.values(area))
      .flatMap((call) => Object.keys(call['~orpc'].errorMap));
    expect(codes.length).toBeGreaterThan(20);
    const known = Object.keys(BUYER_TEXTS.en.errors.code);
    expect([...new Set(codes)].filter((code) => !known.includes(code))).toEqual([]);
  });
});
