import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { LANGUAGES } from '../../../shop/languages.ts';
import { SCREENS } from '../../helpers/screens/screens.ts';
import { settle } from '../../helpers/settle.ts';
import { test } from './look.ts';

const THEMES = ['light', 'dark', 'contrast'] as const;

/** WCAG 2.2 level A and AA as axe knows them, and its advice on names and landmarks. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const screen of SCREENS) {
  test(`${screen.name} can be used by everyone in every language and theme`, async ({ visits }) => {
    const problems: string[] = [];
    for (const language of LANGUAGES) {
      const page = await visits.open(screen, language);
      for (const theme of THEMES) {
        await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
        await settle(page);
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        for (const { id, help, nodes } of violations) {
          problems.push(
            `${language} ${theme}: ${id} (${help}) at ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
          );
        }
      }
      await page.context().close();
    }
    expect(problems).toEqual([]);
  });
}
