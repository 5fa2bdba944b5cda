import type { Settings } from '../shop/schemas.ts';

type Theme = Exclude<Settings['theme'], 'system'>;

const CONTRAST = '(prefers-contrast: more)';
const DARK = '(prefers-color-scheme: dark)';

/**
 * Shows the shop's theme; `system` follows what the machine asks for, also while the page is open.
 * Answers a function that stops following.
 */
export function applyTheme(setting: Settings['theme'], root: HTMLElement = document.documentElement): () => void {
  const queries = [window.matchMedia(CONTRAST), window.matchMedia(DARK)];
  const show = () => {
    root.dataset['theme'] = setting === 'system' ? systemTheme() : setting;
  };
  show();
  if (setting !== 'system') return () => {};
  for (const query of queries) query.addEventListener('change', show);
  return () => {
    for (const query of queries) query.removeEventListener('change', show);
  };
}

function systemTheme(): Theme {
  if (window.matchMedia(CONTRAST).matches) return 'contrast';
  return window.matchMedia(DARK).matches ? 'dark' : 'light';
}
