import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, ROOT } from './build.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { ensureTools } from './ensure-tools.ts';
import { playwrightResults, vitestResults, type TestResults } from './test-results.ts';

/*
 * `npm test`: every test. Builds what the flows run on, finds or installs a browser and what reads exports, runs Vitest and then Playwright,
 * and ends with what failed and one plain line that counts both. Arguments after `--` go to neither: use npx vitest or npx playwright.
 */

function run(name: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(name, args, { cwd: ROOT, env, stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

const VITEST = 'test-results/vitest.json';
const PLAYWRIGHT = 'test-results/playwright.json';
for (const file of [VITEST, PLAYWRIGHT]) rmSync(join(ROOT, file), { force: true });

try {
  ensureTools();
  const env = { ...process.env, ADAL_BROWSER: await ensureBrowser() };
  await build({ desktop: true });
  const codes = [
    await run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${VITEST}`], env),
    await run('playwright', ['test'], env),
  ];
  const all = [vitestResults(join(ROOT, VITEST)), playwrightResults(join(ROOT, PLAYWRIGHT))];
  const total = (key: keyof Omit<TestResults, 'failures'>) => all.reduce((sum, results) => sum + results[key], 0);
  // A runner that stops without a failed test (a fault in its set-up, say) still is a failure.
  const failed = total('failed') || (codes.some((code) => code !== 0) ? 1 : 0);
  const skipped = total('skipped');
  // Once more at the end: where it was told first is far above by now.
  for (const failure of all.flatMap(({ failures }) => failures)) console.log(`\nFailed: ${failure}`);
  console.log(`\n${total('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
