import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../../shop/languages.ts';
import { axeProblems } from '../../helpers/axe-problems.ts';
import { layoutProblems } from '../../helpers/layout-problems.ts';
import { rulesFor, sizesFor, USUAL_SIZE, type Screen } from '../../helpers/screens/screen.ts';
import { SCREENS } from '../../helpers/screens/screens.ts';
import { showTheme, THEMES, type Theme } from '../../helpers/screens/themes.ts';
import { settle } from '../../helpers/settle.ts';
import { test } from './look.ts';

const [LIGHT, ...OTHER_THEMES] = THEMES;

const axeInThemes = async (page: Page, { side }: Screen, themes: readonly Theme[]): Promise<readonly string[]> => {
  const problems: string[] = [];
  await page.setViewportSize(USUAL_SIZE);
  for (const theme of themes) {
    await showTheme(page, theme);
    await settle(page);
    const found = await axeProblems(page, { enhancedContrast: side === 'buyer', coloursAlone: theme !== LIGHT });
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

/** One of several, another one for each number. */
const inTurn = <Item>(items: readonly Item[], n: number): readonly Item[] => items.slice(n % items.length).slice(0, 1);

for (const [n, screen] of SCREENS.entries()) {
  test(`${screen.name} is whole and accessible`, async ({ visits, matrix }) => {
    const languages = matrix === 'whole' ? LANGUAGES : inTurn(LANGUAGES, n);
    const themes = matrix === 'whole' ? THEMES : [LIGHT, ...inTurn(OTHER_THEMES, n)];
    const problems: string[] = [];
    for (const language of languages) {
      const page = await visits.open(screen, language);
      const found = [...(await layoutInEverySize(page, screen)), ...(await axeInThemes(page, screen, themes))];
      problems.push(...found.map((problem) => `${language} ${problem}`));
    }
    expect(problems).toEqual([]);
  });
}
