import type { Page } from '@playwright/test';

export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** Shows the page in a theme, as the shop's setting does (renderer/theme.ts), without a change in the shop. */
export const showTheme = async (page: Page, theme: Theme): Promise<void> =>
  await page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
  }, theme);
