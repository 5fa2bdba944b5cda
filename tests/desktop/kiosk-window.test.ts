import type { BrowserWindowConstructorOptions } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { openKioskWindow } from '../../electron/kiosk-window.ts';

const made = vi.hoisted((): BrowserWindowConstructorOptions[] => []);
vi.mock('electron', () => ({
  BrowserWindow: function BrowserWindow(options: BrowserWindowConstructorOptions) {
    made.push(options);
  },
}));

beforeEach(() => void made.splice(0));

/** https://www.electronjs.org/docs/latest/tutorial/security */
const CHECKLIST = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  disableDialogs: true,
};

test.each([false, true])('the window is secured as Electron’s checklist asks (windowed: %s)', (windowed) => {
  openKioskWindow(windowed);
  expect(made[0]?.webPreferences).toMatchObject({ ...CHECKLIST, devTools: windowed });
  expect(made[0]?.webPreferences).not.toHaveProperty('enableBlinkFeatures');
});

test('the kiosk is over everything; a plain window is not', () => {
  openKioskWindow(false);
  openKioskWindow(true);
  expect(made[0]).toMatchObject({ kiosk: true, fullscreen: true, alwaysOnTop: true, frame: false, minimizable: false });
  expect(made[1]).not.toHaveProperty('kiosk');
  expect(made[1]).not.toHaveProperty('frame');
});
