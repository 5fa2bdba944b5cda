import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS } from './scripts/browser-args.ts';
import { findBrowser } from './scripts/find-browser.ts';
import type { ScreenOptions } from './tests/e2e/screens/look.ts';
import type { HostName } from './tests/helpers/kiosk.ts';

const executablePath = process.env['ADAL_BROWSER'] ?? findBrowser();

/** Flows in a real browser, on both hosts. `npm test` builds first and says where the browser is. */
export default defineConfig<{ host: HostName } & ScreenOptions>({
  testDir: 'tests',
  projects: [
    { name: 'web', testMatch: 'e2e/**/*.spec.ts', testIgnore: 'e2e/screens/**', use: { host: 'web' } },
    // How a screen looks is the same on both hosts, since both show the same page; e2e/web is what only HTTP can meet.
    {
      name: 'desktop',
      testMatch: ['e2e/**/*.spec.ts', 'desktop/**/*.spec.ts'],
      testIgnore: ['e2e/screens/**', 'e2e/web/**'],
      use: { host: 'desktop' },
    },
    // Every screen once, its languages and themes taken in turns. All of them: playwright.screens.config.ts.
    { name: 'screens', testMatch: 'e2e/screens/**/*.spec.ts', use: { host: 'web', matrix: 'turns' } },
  ],
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  outputDir: 'test-results/playwright',
  reporter: [[process.env['CI'] ? 'dot' : 'line'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    browserName: 'chromium',
    hasTouch: true,
    actionTimeout: 15_000,
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [...BROWSER_ARGS],
    },
  },
});
