import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, ROOT } from './build.ts';
import { ensureBrowser } from './ensure-browser.ts';

/*
 * `npm test`: every test. Builds what the flows run on, finds or installs a browser, runs Vitest and then Playwright,
 * and ends with one plain line that counts both. Arguments after `--` go to neither: use npx vitest or npx playwright.
 */

type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

function run(name: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(name, args, { cwd: ROOT, env, stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function readReport(file: string): Record<string, unknown> | null {
  const path = join(ROOT, file);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>) : null;
}

function vitestCounts(file: string): Counts {
  const report = readReport(file);
  const count = (key: string) => Number(report?.[key] ?? 0);
  return {
    passed: count('numPassedTests'),
    failed: count('numFailedTests') + (report ? 0 : 1),
    skipped: count('numPendingTests') + count('numTodoTests'),
  };
}

function playwrightCounts(file: string): Counts {
  const stats = readReport(file)?.['stats'] as Record<string, number> | undefined;
  return {
    passed: stats?.['expected'] ?? 0,
    failed: stats ? (stats['unexpected'] ?? 0) + (stats['flaky'] ?? 0) : 1,
    skipped: stats?.['skipped'] ?? 0,
  };
}

const VITEST = 'test-results/vitest.json';
const PLAYWRIGHT = 'test-results/playwright.json';
for (const file of [VITEST, PLAYWRIGHT]) rmSync(join(ROOT, file), { force: true });

try {
  const env = { ...process.env, ADAL_BROWSER: await ensureBrowser() };
  await build({ desktop: true });
  const codes = [
    await run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${VITEST}`], env),
    await run('playwright', ['test'], env),
  ];
  const all = [vitestCounts(VITEST), playwrightCounts(PLAYWRIGHT)];
  const total = (key: keyof Counts) => all.reduce((sum, counts) => sum + counts[key], 0);
  // A runner that stops without a failed test (a fault in its set-up, say) still is a failure.
  const failed = total('failed') || (codes.some((code) => code !== 0) ? 1 : 0);
  const skipped = total('skipped');
  console.log(`\n${total('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
