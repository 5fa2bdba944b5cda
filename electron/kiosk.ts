import { RPCHandler } from '@orpc/server/websocket';
import { app, session } from 'electron';
import { openShop, type Shop } from '../server/app.ts';
import { openLog } from '../server/open-log.ts';
import { HOME, RENDERER_FOLDER } from './address.ts';
import { failureSite, isLeaveKey, TRY_AGAIN } from './failure-screen.ts';
import type { StartFault } from './failure-texts.ts';
import { carryCalls } from './ipc.ts';
import { openKioskWindow, PARTITION } from './kiosk-window.ts';
import { lockWindow } from './lockdown.ts';
import { recoverPage } from './recovery.ts';
import { answer, serveScheme } from './scheme.ts';

/** The kiosk, running. `leave` ends the program: the shop is closed first, then the window may close. */
export type Kiosk = {
  readonly show: () => void;
  readonly mayLeave: () => boolean;
  readonly leave: () => void;
  readonly warn: (what: string, fault?: unknown) => void;
};

type Opened = { readonly shop: Shop } | { readonly code: StartFault; readonly message: string };

/** Opens the shop and its window. Without a shop the window says whom to call, and tries again when asked to. */
export const startKiosk = ({
  shopFolder,
  windowed,
}: {
  readonly shopFolder: string;
  readonly windowed: boolean;
}): Kiosk => {
  const log = openLog(shopFolder);
  const window = openKioskWindow(windowed);
  const { webContents } = window;
  let isLeaving = false;
  let opened: Opened = { code: 'fault', message: '' };

  // A folder that could not be opened may be somebody else's: nothing is written there, not even a log.
  const warn = (what: string, fault?: unknown): void =>
    'shop' in opened ? log.warn({ err: fault }, what) : console.error(what, fault ?? '');

  const leave = (): void => {
    if (isLeaving) return;
    isLeaving = true;
    // The call that asked for it is still being answered.
    setImmediate(() => {
      const hasShop = 'shop' in opened;
      if ('shop' in opened) opened.shop.close();
      // Not `quit`: that asks the page, and a page can hold its window open.
      if (!window.isDestroyed()) window.destroy();
      app.exit(hasShop ? 0 : 1);
    });
  };

  const tryToOpen = (): Opened => {
    try {
      const answered = openShop({ dataDir: shopFolder, log, host: { canLeave: true, leave } });
      return answered.ok ? { shop: answered.shop } : answered;
    } catch (fault) {
      return { code: 'fault', message: String(fault) };
    }
  };

  const start = (): void => {
    opened = tryToOpen();
    if ('shop' in opened) carry(opened.shop);
    else console.error(opened.message);
    void window.loadURL(HOME);
  };

  const carry = ({ router, contextFor }: Shop): void => {
    const handler = new RPCHandler(router);
    carryCalls(webContents, {
      receive: async (port, message, page) => await handler.message(port, message, { context: contextFor(page) }),
      closed: (port) => handler.close(port),
      warn,
    });
  };

  if (!windowed) lockWindow(window, () => isLeaving);
  recoverPage(window, warn);
  serveScheme(session.fromPartition(PARTITION), async (request) => {
    if (!('shop' in opened)) return failureSite(request, opened.code, opened.message);
    const { pictures } = opened.shop;
    return await answer(request, { folder: RENDERER_FOLDER, picture: pictures.get });
  });
  webContents.on('will-navigate', ({ url }) => {
    if (!('shop' in opened) && url === TRY_AGAIN) start();
  });
  webContents.on('before-input-event', (_event, input) => {
    if (!('shop' in opened) && isLeaveKey(input)) leave();
  });
  // Only a plain window closes by itself; and Windows ends all sessions when it is turned off.
  window.on('closed', leave);
  window.on('session-end', leave);
  start();

  const show = (): void => {
    window.show();
    window.focus();
  };
  return { show, mayLeave: () => isLeaving, leave, warn };
};
