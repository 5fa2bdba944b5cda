import { LANGUAGES, type Language } from '../shop/languages.ts';
import type { Buyer } from '../tests/helpers/buyer.ts';
import type { Screen, Size } from '../tests/helpers/screens/screen.ts';
import { SCREENS } from '../tests/helpers/screens/screens.ts';
import type { Theme } from '../tests/helpers/screens/themes.ts';
import { signIn } from '../tests/helpers/sign-in.ts';

/** A picture of the documentation. `demo`: taken in the demonstration shop, which has half a year behind it. */
export type DocPicture = {
  readonly file: string;
  readonly screen: Screen;
  readonly language: Language;
  readonly size: Size;
  readonly theme?: Theme;
  readonly demo?: true;
};

const screenNamed = (name: string): Screen => {
  const screen = SCREENS.find((each) => each.name === name);
  if (!screen) throw new Error(`No screen ${name}`);
  return screen;
};

/** A page of the accounts as it is, where `SCREENS` has figures made up for its layout. `sees`: what is there once it is drawn. */
const account = (section: 'fund' | 'reports' | 'publish', sees: (b: Buyer) => string): Screen => ({
  name: section,
  side: 'staff',
  shop: 'open',
  open: async (b) => {
    await signIn(b);
    await b.tap(b.say('staff', 'section.accounts'));
    await b.tap(b.say('staff', `section.${section}`));
    await b.page.getByText(sees(b), { exact: true }).first().waitFor();
  },
});

const USUAL: Size = { width: 1280, height: 800 };
const IDLE = screenNamed('idle-open');
// In a shop of its own: the demonstration's trade has changed the prices of the sample.
const GOODS = screenNamed('goods-picked');

const README: readonly DocPicture[] = [
  { file: 'idle-kk', screen: IDLE, language: 'kk', size: { width: 1920, height: 1080 }, demo: true },
  { file: 'goods-ru', screen: GOODS, language: 'ru', size: USUAL },
  { file: 'pay-kk', screen: screenNamed('pay-cash-change'), language: 'kk', size: USUAL },
  { file: 'promise-ru', screen: screenNamed('pay-promise'), language: 'ru', size: { width: 1024, height: 600 } },
  { file: 'thanks-en', screen: screenNamed('thanks-change'), language: 'en', size: USUAL },
  { file: 'goods-portrait-kk', screen: GOODS, language: 'kk', size: { width: 1080, height: 1920 } },
  { file: 'goods-dark-en', screen: GOODS, language: 'en', size: USUAL, theme: 'dark' },
  { file: 'goods-contrast-ru', screen: GOODS, language: 'ru', size: USUAL, theme: 'contrast' },
];

type InEachLanguage = Pick<DocPicture, 'screen' | 'demo'> & { readonly name: string };

const SCHOOL: readonly InEachLanguage[] = [
  { name: 'start', screen: IDLE, demo: true },
  { name: 'today', screen: screenNamed('staff-today-busy') },
  { name: 'box-count', screen: screenNamed('staff-box-count') },
  { name: 'box-result', screen: screenNamed('staff-box-result-less') },
  { name: 'picture', screen: screenNamed('staff-picture') },
  { name: 'fund', screen: account('fund', (b) => b.say('fund', 'places.safe')), demo: true },
  { name: 'reports', screen: account('reports', (b) => b.say('reports', 'table.statement')), demo: true },
  { name: 'publish', screen: account('publish', (b) => b.say('publish', 'key')), demo: true },
  { name: 'backups', screen: screenNamed('backups') },
];

/** The pictures of the documentation, by the folder that they go to. */
export const DOC_PICTURES: Readonly<Record<string, readonly DocPicture[]>> = {
  'docs/screenshots': README,
  'docs/school/pictures': SCHOOL.flatMap(({ name, ...picture }) =>
    LANGUAGES.map((language) => ({ ...picture, file: `${name}-${language}`, language, size: USUAL })),
  ),
};
