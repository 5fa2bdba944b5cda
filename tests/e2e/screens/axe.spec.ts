import { expect } from '@playwright/test';
import { LANGUAGES } from '../../../shop/languages.ts';
import { axeProblems } from '../../helpers/axe-problems.ts';
import { SCREENS } from '../../helpers/screens/screens.ts';
import { settle } from '../../helpers/settle.ts';
import { showTheme, THEMES } from '../../helpers/screens/themes.ts';
import { test } from './look.ts';

for (const screen of SCREENS) {
  test(`axe finds nothing on ${screen.name} in any language and theme`, async ({ visits }) => {
    const problems: string[] = [];
    for (const language of LANGUAGES) {
      const page = await visits.open(screen, language);
      for (const theme of THEMES) {
        await showTheme(page, theme);
        await settle(page);
        const found = await axeProblems(page, { enhancedContrast: screen.side === 'buyer' });
        problems.push(...found.map((problem) => `${language} ${theme}: ${problem}`));
      }
      await page.context().close();
    }
    expect(problems).toEqual([]);
  });
}
