import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { browser } from './browser.ts';
import { allWindows } from './browser-window.ts';
import { emitterOf, loud, preventable } from './loud.ts';

const EVENTS = [
  'activate',
  'before-quit',
  'child-process-gone',
  'quit',
  'second-instance',
  'web-contents-created',
  'will-quit',
  'window-all-closed',
] as const;

const emitter = emitterOf('app', EVENTS);
allWindows.onCreated.push((contents) => emitter.emit('web-contents-created', {}, contents));
allWindows.onAllClosed.push(() => {
  if (quitting) return;
  // Electron quits by itself when nobody listens.
  if (emitter.listenerCount('window-all-closed') > 0) emitter.emit('window-all-closed');
  else quit();
});

const userDataSwitch = process.argv
  .find((argument) => argument.startsWith('--user-data-dir='))
  ?.slice('--user-data-dir='.length);
const paths = new Map<string, string>([
  ['userData', resolve(userDataSwitch ?? join(tmpdir(), 'adal-on-a-double'))],
  ['temp', tmpdir()],
]);
/** Where the browser's own files go: the folder of the run, wherever the app puts its own. */
export const runFolder = paths.get('userData') ?? tmpdir();

let quitting = false;
let lockFile: string | null = null;

const exit = (code = 0): void => {
  if (lockFile !== null) rmSync(lockFile, { force: true });
  void browser.stop().then(() => process.exit(code));
};

const quit = (): void => {
  const before = preventable({});
  emitter.emit('before-quit', before);
  if (before.defaultPrevented) return;
  quitting = true;
  if (!allWindows.list.map(({ api }) => api.tryClose()).every(Boolean)) {
    quitting = false;
    return;
  }
  const will = preventable({});
  emitter.emit('will-quit', will);
  if (will.defaultPrevented) return;
  emitter.emit('quit', {}, 0);
  exit(0);
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** As Chromium's own lock: one running program for each folder of user data; a second one knocks at the first. */
const requestSingleInstanceLock = (): boolean => {
  const folder = paths.get('userData') ?? '';
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'double.lock');
  const knock = join(folder, 'double.knock');
  if (existsSync(lock) && isAlive(Number(readFileSync(lock, 'utf8')))) {
    writeFileSync(knock, JSON.stringify(process.argv));
    return false;
  }
  rmSync(lock, { force: true });
  const file = openSync(lock, 'wx');
  writeSync(file, String(process.pid));
  closeSync(file);
  lockFile = lock;
  watch(folder, (_change, name) => {
    if (name !== 'double.knock' || !existsSync(knock)) return;
    rmSync(knock, { force: true });
    emitter.emit('second-instance', {}, [], process.cwd());
  }).unref();
  return true;
};

const switches = new Map<string, string>();
let wakeUp: () => void = () => undefined;
const whenReady = new Promise<void>((wake) => {
  wakeUp = wake;
});

/** Lets `app.whenReady()` go on. */
export const becomeReady = (): void => wakeUp();

export const app = loud('app', {
  ...emitter,
  name: 'Adal',
  isPackaged: process.env['ADAL_DOUBLE_PACKAGED'] === '1',
  whenReady: async () => await whenReady,
  getVersion: () => '0.0.0-double',
  getPath: (name: string): string => {
    const path = paths.get(name);
    if (path === undefined) throw new Error(`The test double of Electron has no path '${name}'.`);
    return path;
  },
  setPath: (name: string, path: string) => void paths.set(name, path),
  enableSandbox: () => undefined,
  requestSingleInstanceLock,
  commandLine: loud('app.commandLine', {
    appendSwitch: (name: string, value = '') => void switches.set(name, value),
    hasSwitch: (name: string) => switches.has(name),
    getSwitchValue: (name: string) => switches.get(name) ?? '',
  }),
  quit,
  exit,
});
