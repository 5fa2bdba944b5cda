import { createStore } from 'zustand/vanilla';
import type { Language } from '../../shop/languages.ts';
import type { I18n } from '../i18n/i18n.ts';

export type LanguageState = {
  readonly current: Language;
  /** This buyer's choice. */
  readonly choose: (language: Language) => void;
  /** The shop's own language; it is shown at once unless a buyer has chosen. */
  readonly setOwn: (language: Language) => void;
  /** Back to the shop's own language, for the next buyer. */
  readonly reset: () => void;
};

/** The language of the moment: i18next and <html lang> follow it. */
export function createLanguageStore(i18n: I18n, first: Language, root: HTMLElement = document.documentElement) {
  const show = (language: Language) => {
    root.lang = language;
    void i18n.changeLanguage(language);
  };
  let own = first;
  let chosen = false;
  show(first);
  return createStore<LanguageState>()((set) => ({
    current: first,
    choose: (language) => {
      chosen = true;
      show(language);
      set({ current: language });
    },
    setOwn: (language) => {
      own = language;
      if (chosen) return;
      show(language);
      set({ current: language });
    },
    reset: () => {
      chosen = false;
      show(own);
      set({ current: own });
    },
  }));
}

export type LanguageStore = ReturnType<typeof createLanguageStore>;
