import type { Page, Route } from '@playwright/test';
import { emitterOf, loud, preventable } from './loud.ts';
import { outside, registerSchemes, schemeOf } from './schemes.ts';

type Answer = (request: Request) => Response | Promise<Response>;
type RequestListener = (
  details: { url: string; method: string; resourceType: string },
  callback: (answer: { cancel?: boolean }) => void,
) => void;
type PermissionCheck = (contents: null, permission: string, origin: string, details: object) => boolean;
type PermissionRequest = (
  contents: object,
  permission: string,
  callback: (granted: boolean) => void,
  details: object,
) => void;

/** Electron's name of a permission, and the web's, for those that the DevTools protocol can set. */
const PERMISSIONS = [
  ['geolocation', 'geolocation'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['clipboard-read', 'clipboard-read'],
] as const;

const makeSession = (partition: string) => {
  const handlers = new Map<string, Answer>();
  let onBeforeRequest: RequestListener | null = null;
  let check: PermissionCheck | null = null;
  let request: PermissionRequest | null = null;
  const emitter = emitterOf('session', ['will-download']);

  const allowed = async (url: string, route: Route): Promise<boolean> => {
    if (onBeforeRequest === null) return true;
    const ask = onBeforeRequest;
    const details = { url, method: route.request().method(), resourceType: route.request().resourceType() };
    return (await new Promise<{ cancel?: boolean }>((resolve) => ask(details, resolve))).cancel !== true;
  };

  /** Answers a request of a page as the app would; nothing ever goes to the network. */
  const answer = async (route: Route): Promise<void> => {
    const asked = route.request();
    const url = outside(asked.url());
    if (!(await allowed(url, route))) return await route.abort('blockedbyclient');
    const handler = handlers.get(schemeOf(url));
    if (handler === undefined) return await route.abort('internetdisconnected');
    const response = await handler(new Request(url, { method: asked.method(), headers: asked.headers() }));
    const body = Buffer.from(await response.arrayBuffer());
    return await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
  };

  const granted = async (permission: string, origin: string): Promise<boolean> => {
    // Without a handler Electron grants whatever is asked for.
    if (check !== null && !check(null, permission, origin, { isMainFrame: true, requestingUrl: `${origin}/` }))
      return false;
    const ask = request;
    if (ask === null) return true;
    return await new Promise((resolve) =>
      ask({}, permission, resolve, { isMainFrame: true, requestingUrl: `${origin}/` }),
    );
  };

  /** Puts the app's answers about permissions into the browser, for the page's origin. */
  const settlePermissions = async (page: Page, url: string): Promise<void> => {
    const browser = await page.context().newCDPSession(page);
    const { origin } = new URL(url);
    for (const [permission, name] of PERMISSIONS) {
      const setting = (await granted(permission, outside(`${origin}/`).replace(/\/$/, ''))) ? 'granted' : 'denied';
      await browser.send('Browser.setPermission', { permission: { name }, setting, origin });
    }
    await browser.detach();
  };

  /** A file that the page wants to save: kept only when nobody refused. */
  const watchDownloads = (page: Page): void => {
    page.on('download', (download) => {
      const event = preventable({});
      const item = loud('DownloadItem', {
        getURL: () => outside(download.url()),
        getFilename: () => download.suggestedFilename(),
      });
      emitter.emit('will-download', event, item, {});
      if (event.defaultPrevented) void download.cancel();
    });
  };

  const api = loud('session', {
    ...emitter,
    protocol: loud('session.protocol', {
      handle: (scheme: string, handler: Answer) => void handlers.set(scheme, handler),
    }),
    webRequest: loud('session.webRequest', {
      onBeforeRequest: (listener: RequestListener) => {
        onBeforeRequest = listener;
      },
    }),
    setPermissionCheckHandler: (handler: PermissionCheck) => {
      check = handler;
    },
    setPermissionRequestHandler: (handler: PermissionRequest) => {
      request = handler;
    },
    // Devices: stock Chromium shows its own chooser, so that the answers are not modelled, only that they were given.
    setDevicePermissionHandler: (_handler: () => boolean) => undefined,
    setSpellCheckerEnabled: (_enabled: boolean) => undefined,
    isPersistent: () => partition.startsWith('persist:') || partition === '',
  });
  return { api, answer, settlePermissions, watchDownloads };
};

export type SessionDouble = ReturnType<typeof makeSession>;

const sessions = new Map<string, SessionDouble>();

/** The session behind a partition's name, with what the double itself needs of it. */
export const sessionOf = (partition: string): SessionDouble => {
  const known = sessions.get(partition) ?? makeSession(partition);
  sessions.set(partition, known);
  return known;
};

export const sessionModule = loud('session', {
  fromPartition: (partition: string) => sessionOf(partition).api,
  get defaultSession() {
    return sessionOf('').api;
  },
});

export const protocolModule = loud('protocol', { registerSchemesAsPrivileged: registerSchemes });
