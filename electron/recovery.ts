import type { BrowserWindow } from 'electron';

/** A page that crashes again and again within this time is given more and more rest, so that the machine can be used to mend it. */
const RECENT_MS = 60_000;
const REST_MS = 2_000;

/** How long to wait before loading the page again: at once the first time, then longer with every crash of the last minute. */
export const restBeforeReload = (crashes: readonly number[], now: number): number =>
  (crashes.filter((at) => now - at < RECENT_MS).length - 1) * REST_MS;

/** Brings a crashed or frozen page back. The basket is gone with it; what was confirmed is in the ledger. */
export const recoverPage = (window: BrowserWindow, warn: (what: string) => void): void => {
  const { webContents } = window;
  const crashes: number[] = [];

  webContents.on('render-process-gone', (_event, { reason }) => {
    warn(`The page is gone (${reason}); it is loaded again`);
    const now = Date.now();
    crashes.push(now);
    setTimeout(
      () => {
        if (!window.isDestroyed()) webContents.reload();
      },
      restBeforeReload(crashes, now),
    );
  });
  window.on('unresponsive', () => {
    warn('The page does not answer; it is ended');
    webContents.forcefullyCrashRenderer();
  });
};
