import base from './playwright.config.ts';

/** `npm run test:screens`: every screen in every language, size and theme, which takes several times as long as one look at each. Build first. */
export default {
  ...base,
  projects: [
    {
      name: 'screens',
      testMatch: 'e2e/screens/**/*.spec.ts',
      use: { host: 'web' as const, matrix: 'whole' as const },
    },
  ],
  reporter: 'line' as const,
};
