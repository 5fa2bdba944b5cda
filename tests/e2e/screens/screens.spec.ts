import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../../shop/languages.ts';
import { axeProblems } from '../../helpers/axe-problems.ts';
import { layoutProblems } from '../../helpers/layout-problems.ts';
import { rulesFor, sizesFor, USUAL_SIZE, type Screen } from '../../helpers/screens/screen.ts';
import { SCREENS } from '../../helpers/screens/screens.ts';
import { showTheme, THEMES } from '../../helpers/screens/themes.ts';
import { settle } from '../../helpers/settle.ts';
import { test } from './look.ts';

const axeInEveryTheme = async (page: Page, { side }: Screen): Promise<readonly string[]> => {
  const problems: string[] = [];
  await page.setViewportSize(USUAL_SIZE);
  for (const theme of THEMES) {
    await showTheme(page, theme);
    await settle(page);
    const found = await axeProblems(page, { enhancedContrast: side === 'buyer' });
    problems.push(...found.map((problem) => `${theme}: ${problem}`));
  }
  return problems;
};

const layoutInEverySize = async (page: Page, screen: Screen): Promise<readonly string[]> => {
  const problems: string[] = [];
  for (const size of sizesFor(screen)) {
    await page.setViewportSize(size);
    await settle(page);
    const found = await layoutProblems(page, rulesFor(screen));
    problems.push(...found.map((problem) => `${size.width}x${size.height}: ${problem}`));
  }
  return problems;
};

for (const screen of SCREENS) {
  test(`${screen.name} is whole and accessible in every language, size and theme`, async ({ visits }) => {
    const problems: string[] = [];
    for (const language of LANGUAGES) {
      const page = await visits.open(screen, language);
      const found = [...(await layoutInEverySize(page, screen)), ...(await axeInEveryTheme(page, screen))];
      problems.push(...found.map((problem) => `${language} ${problem}`));
      await page.context().close();
    }
    expect(problems).toEqual([]);
  });
}
