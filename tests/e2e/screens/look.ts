import { test as base } from '@playwright/test';
import { visitsWith, type Visits } from '../../helpers/screens/visit.ts';

/** `whole`: each screen in every language and theme. `turns`: in one language and two themes, which change from screen to screen. */
export type ScreenOptions = { readonly matrix: 'whole' | 'turns' };

/** Tests that look at screens. */
export const test = base.extend<ScreenOptions, { readonly visits: Visits }>({
  matrix: ['turns', { option: true }],
  visits: [
    async ({ browser }, provide) => {
      const visits = visitsWith(browser);
      await provide(visits);
      await visits.close();
    },
    { scope: 'worker' },
  ],
});
