import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What a bundle is made of, and the file that is there once it is made. */
type Bundle = { readonly config: string; readonly sources: readonly string[]; readonly made: string };

const RENDERER: Bundle = {
  config: 'vite.renderer.config.ts',
  sources: ['renderer', 'shop', 'assets', 'package-lock.json', 'vite.renderer.config.ts'],
  made: 'dist/renderer/index.html',
};
const PROOF: Bundle = {
  config: 'vite.proof.config.ts',
  sources: ['renderer', 'shop', 'assets', 'package-lock.json', 'vite.proof.config.ts'],
  made: 'dist/proof/index.html',
};
const MAIN: Bundle = {
  config: 'vite.main.config.ts',
  sources: ['electron', 'server', 'db', 'shop', 'assets', 'package-lock.json', 'vite.main.config.ts'],
  made: 'dist/main/main.js',
};
const JOBS: Bundle = {
  config: 'vite.jobs.config.ts',
  sources: ['server', 'db', 'shop', 'package-lock.json', 'vite.jobs.config.ts'],
  made: 'dist/main/job-worker.js',
};
const PRELOAD: Bundle = {
  config: 'vite.preload.config.ts',
  sources: ['electron', 'package-lock.json', 'vite.preload.config.ts'],
  made: 'dist/main/preload.cjs',
};

function newestChange(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

function isFresh({ sources, made }: Bundle): boolean {
  const file = join(ROOT, made);
  if (!existsSync(file)) return false;
  const madeAt = statSync(file).mtimeMs;
  return sources.every((source) => newestChange(join(ROOT, source)) < madeAt);
}

/**
 * Builds the page and, for the desktop, Electron's main with its thread of long works and the preload into dist/; what is newer
 * than its sources stays.
 * Vite is loaded only when there is something to build, so that a start with a fresh build stays quick.
 */
export async function build({
  desktop,
  force = false,
}: {
  readonly desktop: boolean;
  readonly force?: boolean;
}): Promise<void> {
  const wanted = desktop ? [RENDERER, PROOF, MAIN, JOBS, PRELOAD] : [RENDERER, PROOF];
  const stale = wanted.filter((bundle) => force || !isFresh(bundle));
  if (stale.length === 0) return;
  // Vite takes the mode of whoever calls: inside a test run it would bundle React's development build, twice the size.
  const { NODE_ENV: before } = process.env;
  process.env['NODE_ENV'] = 'production';
  try {
    const vite = await import('vite');
    for (const { config } of stale) {
      await vite.build({ configFile: join(ROOT, config), logLevel: 'error' });
    }
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}
