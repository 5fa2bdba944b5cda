import { LANGUAGES } from '../../shop/languages.ts';
import enSetup from './en/setup.json' with { type: 'json' };
import enStaff from './en/staff.json' with { type: 'json' };
import type { I18n } from './i18n.ts';
import kkSetup from './kk/setup.json' with { type: 'json' };
import kkStaff from './kk/staff.json' with { type: 'json' };
import ruSetup from './ru/setup.json' with { type: 'json' };
import ruStaff from './ru/staff.json' with { type: 'json' };

const STAFF_TEXTS = {
  kk: { setup: kkSetup, staff: kkStaff },
  ru: { setup: ruSetup, staff: ruStaff },
  en: { setup: enSetup, staff: enStaff },
};

/** Adds what only set-up and the staff's side say. They are fetched with those screens, so a buyer's start does not carry them. */
export function addStaffTexts(i18n: I18n): void {
  for (const language of LANGUAGES) {
    for (const [namespace, texts] of Object.entries(STAFF_TEXTS[language])) {
      i18n.addResourceBundle(language, namespace, texts);
    }
  }
}
