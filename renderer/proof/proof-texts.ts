import { createInstance } from 'i18next';
import { LANGUAGES, type Language } from '../../shop/languages.ts';
import enCommon from '../i18n/en/common.json' with { type: 'json' };
import enProof from '../i18n/en/proof.json' with { type: 'json' };
import type { Texts } from '../i18n/i18n.ts';
import kkCommon from '../i18n/kk/common.json' with { type: 'json' };
import kkProof from '../i18n/kk/proof.json' with { type: 'json' };
import ruCommon from '../i18n/ru/common.json' with { type: 'json' };
import ruProof from '../i18n/ru/proof.json' with { type: 'json' };

const i18n = createInstance();
void i18n.init({
  lng: 'kk',
  fallbackLng: false,
  resources: {
    kk: { common: kkCommon, proof: kkProof },
    ru: { common: ruCommon, proof: ruProof },
    en: { common: enCommon, proof: enProof },
  },
  ns: ['common', 'proof'],
  interpolation: { escapeValue: false },
  initAsync: false,
});

const made = new Map<string, unknown>();

/** What the page says in one language: its own texts, or those that all pages share. */
export function proofTexts<N extends 'proof' | 'common'>(language: Language, namespace: N): Texts<N> {
  const key = `${language} ${namespace}`;
  const texts: unknown = made.get(key) ?? i18n.getFixedT(language, namespace);
  made.set(key, texts);
  return texts as Texts<N>;
}

/** The first language of the visitor that the page speaks; Kazakh where it speaks none of them. */
export function languageOf(wanted: readonly string[]): Language {
  return wanted.map((tag) => LANGUAGES.find((known) => tag.toLowerCase().startsWith(known))).find(Boolean) ?? 'kk';
}
