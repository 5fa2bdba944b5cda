import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Two projects: what runs in Node (rules, database, server, desktop), and screens in a light DOM. Flows in a browser are Playwright's. */
export default defineConfig({
  test: {
    // All cores: nothing else runs beside the tests.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/{unit,db,server,desktop,faults}/**/*.test.ts'],
          setupFiles: ['tests/helpers/seed.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/helpers/seed.ts', 'tests/renderer/setup.ts'],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
