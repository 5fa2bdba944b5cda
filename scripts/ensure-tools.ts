import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Programs that read what Adal exports, beside the Debian packages that have them. */
const TOOLS = { hledger: 'hledger', pdftotext: 'poppler-utils' } as const;

const isThere = (tool: string): boolean => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined;

const run = (command: string, args: readonly string[]) => spawnSync(command, args, { stdio: 'inherit' });

function missingTools(): readonly (keyof typeof TOOLS)[] {
  return (Object.keys(TOOLS) as (keyof typeof TOOLS)[]).filter((tool) => !isThere(tool));
}

/**
 * Sees to the programs by which the tests read exports: those that are not here are installed by apt where that is allowed.
 * Throws an Error that says exactly what to do when one cannot be had: a test run must not skip silently.
 */
export function ensureTools(): void {
  const missing = missingTools();
  if (missing.length === 0) return;
  const packages = missing.map((tool) => TOOLS[tool]);
  const isDebianRoot = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isDebianRoot) {
    console.log(`No ${missing.join(', no ')} here: installing for the tests.`);
    for (const words of [['update'], ['install', '-y', ...packages]]) run('apt-get', ['-qq', ...words]);
  }
  const left = missingTools();
  if (left.length === 0) return;
  throw new Error(
    `The tests of exports need ${left.join(' and ')}. On Debian or Ubuntu: \`sudo apt-get install ${packages.join(' ')}\`; ` +
      'on a Mac: `brew install hledger poppler`; on Windows: see hledger.org and poppler. Then run `npm test` again.',
  );
}
