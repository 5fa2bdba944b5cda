import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { app, powerMonitor, powerSaveBlocker, session } from 'electron';
import { declareScheme } from './scheme.ts';
import { PARTITION } from './kiosk-window.ts';
import { startKiosk } from './kiosk.ts';
import { lockContents, lockSession, removeMenu } from './lockdown.ts';
import { readOptions } from './options.ts';

const { dataDir, backupTo, windowed } = readOptions(process.argv.slice(1));

/** The lock of a single instance is one of the folder of user data: each data folder gets its own. */
if (dataDir !== null) {
  const name = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 16);
  app.setPath('userData', join(app.getPath('userData'), 'stands', name));
}
const shopFolder = dataDir === null ? join(app.getPath('userData'), 'shop') : resolve(dataDir);

declareScheme();
app.enableSandbox();
// Two fingers must not zoom, and a swipe must not go back.
app.commandLine.appendSwitch('disable-pinch');
app.commandLine.appendSwitch('overscroll-history-navigation', '0');

const start = (): void => {
  if (!windowed) removeMenu();
  lockSession(session.fromPartition(PARTITION));
  powerSaveBlocker.start('prevent-display-sleep');
  const kiosk = startKiosk({ shopFolder, backupTo, windowed });
  app.on('second-instance', kiosk.show);
  // Whether the program ends with its window is the kiosk's affair.
  app.on('window-all-closed', () => undefined);
  app.on('before-quit', (event) => {
    if (!kiosk.mayLeave()) event.preventDefault();
  });
  // The machine is being turned off, or whoever looks after it ends the program: no pupil can.
  powerMonitor.on('shutdown', kiosk.leave);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, kiosk.leave);
  // Unheard, Electron would show either in a dialog over the kiosk. What a fault interrupted was not stored; the till goes on.
  process.on('uncaughtException', (fault) => kiosk.warn('A fault that nothing caught', fault));
  process.on('unhandledRejection', (fault) => kiosk.warn('A promise that nobody waited for failed', fault));
};

if (app.requestSingleInstanceLock()) {
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  // Not awaited: an ES module that waits for `ready` at its top level keeps Electron from ever becoming ready.
  void app.whenReady().then(start);
} else {
  console.error(`The shop in ${shopFolder} is already open: another Adal is using it.`);
  app.exit(1);
}
