import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../build.ts';

const FOLDER = join(ROOT, 'node_modules', 'electron');
/** A slow line must not keep the kiosk closed for ever (ms). */
const FETCH_MS = 5 * 60_000;

/** Electron's executable, or null where its runtime is not there. Looks at files only: importing `electron` would start a download. */
export function electronPath(): string | null {
  const pathFile = join(FOLDER, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const path = join(FOLDER, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(path) ? path : null;
}

/** Electron's executable, after one try to fetch the runtime where it is not there. Offline the try ends within a second. */
export function findOrFetchElectron(): string | null {
  const installer = join(FOLDER, 'install.js');
  const found = electronPath();
  if (found || !existsSync(installer)) return found;
  console.log("Getting Electron's runtime, once (about 110 MB) ...");
  spawnSync(process.execPath, [installer], { cwd: ROOT, stdio: 'ignore', timeout: FETCH_MS });
  return electronPath();
}

/** How Electron ended: with an exit code, or without ever having become a program (libraries missing, no right to its sandbox). */
export type ElectronEnd = { readonly started: true; readonly code: number } | { readonly started: false };

/** Exit code of a loader that finds no libraries; what Chromium ends with when it cannot set up its sandbox are signals. */
const NOT_EXECUTABLE = 127;
const CRASHES: ReadonlySet<NodeJS.Signals | null> = new Set(['SIGTRAP', 'SIGABRT', 'SIGSEGV', 'SIGILL']);

/** Runs the desktop host until it ends. Ctrl+C ends it too. */
export function runElectron(path: string, args: readonly string[]): Promise<ElectronEnd> {
  return new Promise((resolve) => {
    const child = spawn(path, [ROOT, ...args], { cwd: ROOT, stdio: 'inherit' });
    // Electron gets the terminal's signal itself; this process only has to outlive it.
    const forward = () => void child.kill('SIGTERM');
    process.on('SIGINT', () => undefined);
    process.on('SIGTERM', forward);
    child.once('error', () => resolve({ started: false }));
    child.once('exit', (code, signal) => {
      process.off('SIGTERM', forward);
      process.removeAllListeners('SIGINT');
      const failed = code === NOT_EXECUTABLE || CRASHES.has(signal);
      resolve(failed ? { started: false } : { started: true, code: code ?? 0 });
    });
  });
}
