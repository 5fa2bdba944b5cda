import { createInstance, type i18n } from 'i18next';
import type { Language } from '../../shop/languages.ts';
import type common from './en/common.json';
import type errors from './en/errors.json';
import type kiosk from './en/kiosk.json';
import type pay from './en/pay.json';
import type setup from './en/setup.json';
import type staff from './en/staff.json';
import type backups from './en/backups.json';
import type box from './en/box.json';
import type fund from './en/fund.json';
import type goods from './en/goods.json';
import type history from './en/history.json';
import type people from './en/people.json';
import type picture from './en/picture.json';
import type reports from './en/reports.json';
import type proof from './en/proof.json';
import type publish from './en/publish.json';
import type settling from './en/settling.json';
import type stock from './en/stock.json';
import { BUYER_TEXTS } from './texts.ts';

export type I18n = i18n;

type Namespaces = {
  stock: typeof stock;
  settling: typeof settling;
  proof: typeof proof;
  publish: typeof publish;
  reports: typeof reports;
  picture: typeof picture;
  people: typeof people;
  history: typeof history;
  goods: typeof goods;
  fund: typeof fund;
  backups: typeof backups;
  box: typeof box;
  common: typeof common;
  errors: typeof errors;
  kiosk: typeof kiosk;
  pay: typeof pay;
  setup: typeof setup;
  staff: typeof staff;
};

/** The groups of texts: common, errors, kiosk and pay start with the page, all others come with the staff's screens. */
export type Namespace = keyof Namespaces;

type PluralCategory = 'one' | 'few' | 'many' | 'other';
type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${PluralCategory}` ? Stem : Key;
type Paths<Node> = {
  [Key in keyof Node & string]: Node[Key] extends string ? WithoutPlural<Key> : `${Key}.${Paths<Node[Key]>}`;
}[keyof Node & string];

/** The keys of a namespace, such as `goods.search`; a plural counts once, without its category. */
export type TextKey<N extends Namespace> = Paths<Namespaces[N]>;

/** Looks up a text of one namespace; its keys are checked by the compiler. `count` chooses the plural. */
export type Texts<N extends Namespace> = (
  key: TextKey<N>,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** A fresh set of texts in `language`. A key that is missing shows as itself: `npm run check` finds it before a buyer does. */
export function createI18n(language: Language): I18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    resources: BUYER_TEXTS,
    ns: ['common', 'errors', 'kiosk', 'pay'],
    defaultNS: 'common',
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
  return instance;
}
