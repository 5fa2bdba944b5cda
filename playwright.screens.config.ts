import base from './playwright.config.ts';

/** `npm run test:screens`: every screen in every language, size and theme, for layout and for accessibility. Build first. */
export default {
  ...base,
  projects: [{ name: 'screens', testMatch: 'e2e/screens/**/*.spec.ts', use: { host: 'web' as const } }],
  reporter: 'line' as const,
};
