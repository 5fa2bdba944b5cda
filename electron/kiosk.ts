import { RPCHandler } from '@orpc/server/websocket';
import { app, session, type BrowserWindow } from 'electron';
import { openShop, type Shop } from '../server/app.ts';
import { readPage } from '../server/http/files.ts';
import type { HostPowers } from '../server/session.ts';
import { openLog } from '../server/open-log.ts';
import { HOME, RENDERER_FOLDER } from './address.ts';
import { failureSite, isLeaveKey, TRY_AGAIN } from './failure-screen.ts';
import type { StartFault } from './failure-texts.ts';
import { carryCalls } from './ipc.ts';
import { openKioskWindow, PARTITION } from './kiosk-window.ts';
import { lockWindow } from './lockdown.ts';
import { recoverPage } from './recovery.ts';
import { createSaveDialog } from './save-dialog.ts';
import { answer, serveScheme, type Site } from './scheme.ts';

/** The kiosk, running. `leave` ends the program: the shop is closed first, then the window. */
export type Kiosk = {
  readonly show: () => void;
  readonly mayLeave: () => boolean;
  readonly leave: () => void;
  readonly warn: (what: string, fault?: unknown) => void;
};

/** The shop with what its pages are made of, or why there is none. */
type Opened =
  | {
      readonly ok: true;
      readonly shop: Shop;
      readonly site: Site;
      readonly handler: RPCHandler<ReturnType<Shop['contextFor']>>;
    }
  | { readonly ok: false; readonly code: StartFault; readonly message: string };

/** Opens the shop and its window. Without a shop the window says whom to call, and tries again when asked to. */
export const startKiosk = ({
  shopFolder,
  backupTo,
  windowed,
}: {
  readonly shopFolder: string;
  /** A second place for backups; null: what was chosen in the office. */
  readonly backupTo: string | null;
  readonly windowed: boolean;
}): Kiosk => {
  const log = openLog(shopFolder);
  let isLeaving = false;
  let opened: Opened = { ok: false, code: 'fault', message: '' };
  let window: BrowserWindow | null = null;

  // A folder that could not be opened may be somebody else's: nothing is written there, not even a log.
  const warn = (what: string, fault?: unknown): void =>
    opened.ok ? log.warn({ err: fault }, what) : console.error(what, fault ?? '');

  const leave = (): void => {
    if (isLeaving) return;
    isLeaving = true;
    // The call that asked for it is still being answered.
    setImmediate(() => {
      try {
        if (opened.ok) opened.shop.close();
      } finally {
        // Not `quit`: that asks the page, and a page can hold its window open.
        window?.destroy();
        app.exit(opened.ok ? 0 : 1);
      }
    });
  };

  const saving = createSaveDialog(() => window, warn);

  /** A restore is carried out by opening the folder anew; the page begins anew with it. */
  const reopen = (): void => {
    // The call that asked for it is still being answered.
    setImmediate(() => {
      if (opened.ok) opened.shop.close();
      tryToOpen();
      void window?.loadURL(HOME);
    });
  };

  const host: HostPowers = {
    canLeave: true,
    leave,
    reopen,
    saveFile: saving.save,
    chooseFolder: saving.chooseFolder,
  };

  const open = (): Opened => {
    try {
      const files = readPage(RENDERER_FOLDER);
      const answered = openShop({ dataDir: shopFolder, log, host, backups: { automatic: true, to: backupTo } });
      if (!answered.ok) return answered;
      const { shop } = answered;
      return { ok: true, shop, site: { files, picture: shop.pictures.get }, handler: new RPCHandler(shop.router) };
    } catch (fault) {
      return { ok: false, code: 'fault', message: String(fault) };
    }
  };

  const tryToOpen = (): void => {
    opened = open();
    if (!opened.ok) console.error(opened.message);
  };

  const openWindow = (): void => {
    const made = openKioskWindow(windowed);
    const { webContents } = made;
    window = made;
    if (!windowed) lockWindow(made, { mayLeave: () => isLeaving, mayBeBehind: saving.isOpen });
    recoverPage(made, warn);
    carryCalls(webContents, {
      receive: async (port, message, page) => {
        if (opened.ok) await opened.handler.message(port, message, { context: opened.shop.contextFor(page) });
      },
      closed: (port) => opened.ok && opened.handler.close(port),
      warn,
    });
    webContents.on('will-navigate', ({ url }) => {
      if (opened.ok || url !== TRY_AGAIN) return;
      tryToOpen();
      void made.loadURL(HOME);
    });
    webContents.on('before-input-event', (_event, input) => {
      if (!opened.ok && isLeaveKey(input)) leave();
    });
    // Windows ends all sessions when it is turned off.
    made.on('session-end', leave);
    made.on('closed', () => {
      window = null;
      if (windowed) leave();
      // A page can close its window by itself, unasked: then there is another one.
      else if (!isLeaving) openWindow();
    });
    void made.loadURL(HOME);
  };

  serveScheme(session.fromPartition(PARTITION), (request) =>
    opened.ok ? answer(request, opened.site) : failureSite(request, opened.code, opened.message),
  );
  tryToOpen();
  openWindow();

  const show = (): void => {
    window?.show();
    window?.focus();
  };
  return { show, mayLeave: () => isLeaving, leave, warn };
};
