import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as electron from 'electron';
import type { Page } from '@playwright/test';
import { ROOT } from '../../scripts/build.ts';
import { launchDouble } from './electron-double/launch.ts';
import { electronPath } from '../../scripts/start/electron-runtime.ts';
import { launchElectron } from './real-electron.ts';
import { enableTouch } from './tap.ts';

export type Size = { readonly width: number; readonly height: number };
/** The module `electron`, in functions that run in the main process. */
type ElectronModule = typeof electron;
type Evaluate = <Result, Argument>(
  act: (electron: ElectronModule, argument: Argument) => Result | Promise<Result>,
  argument?: Argument,
) => Promise<Result>;

/** A running program. `exited` resolves to its exit code, null when a signal ended it. */
export type Running = {
  readonly isReal: boolean;
  readonly evaluate: Evaluate;
  readonly exited: Promise<number | null>;
  readonly output: () => string;
  readonly kill: () => void;
  /** The first window, once it shows the app. */
  readonly firstPage: () => Promise<Page>;
  /** Lets go of the browser without ending anything. */
  readonly release: () => Promise<void>;
};

/** How to start one. `main` is the built main, or a packed app's. */
export type Launch = {
  readonly main: string;
  readonly args: readonly string[];
  readonly size: Size;
  readonly isPackaged: boolean;
};

export type DesktopHost = {
  readonly host: 'desktop';
  readonly isReal: boolean;
  readonly page: Page;
  readonly app: { readonly evaluate: Evaluate };
  readonly exited: Promise<number | null>;
  readonly output: () => string;
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type DesktopOptions = {
  readonly dataDir: string;
  readonly size?: Size;
  /** Further words on the command line, such as --windowed. */
  readonly args?: readonly string[];
  /** Another main than the built one: with it the double runs even where Electron is there. */
  readonly mainPath?: string;
};

const MAIN = join(ROOT, 'dist', 'main', 'main.js');
const DEFAULT_SIZE: Size = { width: 1366, height: 768 };

const launch = async (
  { dataDir, size = DEFAULT_SIZE, args = [], mainPath }: DesktopOptions,
  userData: string,
): Promise<Running> => {
  const start: Launch = {
    main: mainPath ?? MAIN,
    args: ['--data', dataDir, ...args, `--user-data-dir=${userData}`],
    size,
    isPackaged: mainPath !== undefined,
  };
  return mainPath === undefined && electronPath() !== null ? await launchElectron(start) : launchDouble(start);
};

/** A folder of user data for this start alone, unless the caller wants two starts to meet in one. */
const withFolder = (given?: string) => {
  const userData = given ?? mkdtempSync(join(tmpdir(), 'adal-window-'));
  const remove = (): void => {
    if (given === undefined) rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  return { userData, remove };
};

/** Starts the desktop host and waits for its page. Rejects, with what was printed, when the program ends before that. */
export const openDesktop = async (options: DesktopOptions & { readonly userData?: string }): Promise<DesktopHost> => {
  const { userData, remove } = withFolder(options.userData);
  const running = await launch(options, userData);
  const ended = running.exited.then((code): never => {
    throw new Error(`The desktop host ended with ${code} before its window was there:\n${running.output()}`);
  });
  let page: Page;
  try {
    page = await Promise.race([running.firstPage(), ended]);
  } catch (fault) {
    running.kill();
    await running.exited;
    remove();
    throw fault;
  } finally {
    ended.catch(() => undefined);
  }
  if (running.isReal) await page.setViewportSize(options.size ?? DEFAULT_SIZE);
  await enableTouch(page);

  const end = async (how: () => unknown): Promise<void> => {
    await how();
    await running.exited;
    await running.release();
    remove();
  };
  return {
    host: 'desktop',
    isReal: running.isReal,
    page,
    app: { evaluate: running.evaluate },
    exited: running.exited,
    output: running.output,
    kill: async () => await end(running.kill),
    // As when the machine is turned off: the one way out that needs no PIN, and no finger can take.
    close: async () =>
      await end(() =>
        running.evaluate(({ powerMonitor }) => void powerMonitor.emit('shutdown')).catch(() => undefined),
      ),
  };
};

/** Starts the desktop host where it is expected to end by itself, and tells how it did. */
export const runDesktop = async (
  options: DesktopOptions & { readonly userData?: string },
): Promise<{ readonly code: number | null; readonly output: string }> => {
  const { userData, remove } = withFolder(options.userData);
  const running = await launch(options, userData);
  const code = await running.exited;
  await running.release();
  remove();
  return { code, output: running.output() };
};
