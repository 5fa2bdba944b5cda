import { test as base } from '@playwright/test';
import { visitsWith, type Visits } from '../../helpers/screens/visit.ts';

/** Tests that look at screens. */
export const test = base.extend<object, { readonly visits: Visits }>({
  visits: [
    async ({ browser }, provide) => {
      const visits = visitsWith(browser);
      await provide(visits);
      await visits.close();
    },
    { scope: 'worker' },
  ],
});
