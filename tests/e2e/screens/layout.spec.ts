import { expect } from '@playwright/test';
import { LANGUAGES } from '../../../shop/languages.ts';
import { layoutProblems } from '../../helpers/layout-problems.ts';
import { rulesFor, sizesFor } from '../../helpers/screens/screen.ts';
import { SCREENS } from '../../helpers/screens/screens.ts';
import { settle } from '../../helpers/settle.ts';
import { test } from './look.ts';

for (const screen of SCREENS) {
  test(`${screen.name} is whole in every language and size`, async ({ visits }) => {
    const problems: string[] = [];
    for (const language of LANGUAGES) {
      const page = await visits.open(screen, language);
      for (const size of sizesFor(screen)) {
        await page.setViewportSize(size);
        await settle(page);
        const where = `${language} ${size.width}x${size.height}`;
        problems.push(...(await layoutProblems(page, rulesFor(screen))).map((problem) => `${where}: ${problem}`));
      }
      await page.context().close();
    }
    expect(problems).toEqual([]);
  });
}
