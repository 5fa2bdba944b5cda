import { createInstance, type TFunction, type i18n } from 'i18next';
import type { Language } from '../../shop/languages.ts';
import { BUYER_TEXTS } from './texts.ts';

export type I18n = i18n;

/** The groups of texts: common, errors, kiosk and pay start with the page, setup and staff come with their screens. */
export type Namespace = 'common' | 'errors' | 'kiosk' | 'pay' | 'setup' | 'staff';

/** Looks up a text of one namespace; its keys are checked by the compiler. */
export type Texts<N extends Namespace> = TFunction<N>;

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
