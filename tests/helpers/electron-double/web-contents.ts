import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { CDPSession, Page, Request, Route } from '@playwright/test';
import { browser } from './browser.ts';
import { frameOf } from './frames.ts';
import { emitterOf, loud, preventable } from './loud.ts';
import { makeCodec, pageScript, RECEIVE, SEND, type Wire } from './page-world.ts';
import { inside, outside } from './schemes.ts';
import { sessionOf, type SessionDouble } from './session.ts';

export type WebPreferences = {
  readonly preload?: string;
  readonly partition?: string;
  readonly sandbox?: boolean;
  readonly contextIsolation?: boolean;
  readonly nodeIntegration?: boolean;
  readonly devTools?: boolean;
};

type OpenHandler = (details: { url: string; frameName: string; disposition: string }) => { action: 'allow' | 'deny' };

const EVENTS = [
  'before-input-event',
  'context-menu',
  'devtools-opened',
  'did-fail-load',
  'did-finish-load',
  'did-navigate',
  'render-process-gone',
  'will-attach-webview',
  'will-frame-navigate',
  'will-navigate',
  'will-prevent-unload',
  'will-redirect',
] as const;

const codec = makeCodec();
let lastId = 0;

/** Says no to what the double cannot be true to: a window with Node in its page would look safe here and not be. */
const checkPreferences = (preferences: WebPreferences): void => {
  if (preferences.sandbox === false || preferences.contextIsolation === false || preferences.nodeIntegration === true) {
    throw new Error('The test double of Electron only models windows with a sandbox, context isolation and no Node.');
  }
};

/** A page in a window. `onPopup` is told of a further window that nobody refused, `onClosed` of a page that closed itself. */
export const makeWebContents = (
  preferences: WebPreferences,
  { onPopup, onClosed }: { readonly onPopup: () => void; readonly onClosed: () => void },
) => {
  checkPreferences(preferences);
  lastId += 1;
  const id = lastId;
  const emitter = emitterOf('webContents', EVENTS);
  const session: SessionDouble = sessionOf(preferences.partition ?? '');
  const preload = preferences.preload === undefined ? '' : readFileSync(preferences.preload, 'utf8');
  // Any channel: which there are is the app's affair.
  const ipc = new EventEmitter();
  let page: Page | null = null;
  let inspector: CDPSession | null = null;
  let crashed = false;
  let destroyed = false;
  let devTools = false;
  let zoom = 1;
  let openHandler: OpenHandler | null = null;
  let home = '';
  /** The address that the app itself asked for: such a navigation is not offered for refusal. */
  let ownNavigation: string | null = null;
  /** Set while whoever looks on navigates: the browser does that, and not the page. */
  let isMovedFromOutside = false;

  const refused = (request: Request): boolean => {
    const frame = request.frame();
    const url = outside(request.url());
    const isMainFrame = frame.parentFrame() === null;
    if (isMainFrame && (isMovedFromOutside || url === ownNavigation)) return false;
    const event = preventable({ url, isMainFrame, isSameDocument: false, frame: frameOf(frame) });
    emitter.emit('will-frame-navigate', event);
    if (isMainFrame) emitter.emit('will-navigate', event, url);
    return event.defaultPrevented;
  };

  const answerRequest = async (route: Route): Promise<void> => {
    const request = route.request();
    // 'aborted' leaves the page as it is, as Electron does with a refused navigation.
    if (request.isNavigationRequest() && refused(request)) return await route.abort('aborted');
    return await session.answer(route);
  };

  const fromPage = (frame: Parameters<typeof frameOf>[0], channel: string, args: Wire): void => {
    const event = loud('IpcMainEvent', { sender: api, senderFrame: frameOf(frame), defaultPrevented: false });
    ipc.emit(channel, event, ...(codec.decode(args) as unknown[]));
  };

  /** Without a handler Electron opens a window for whatever page asks for one. */
  const mayOpen = (popup: Page): boolean => {
    const details = { url: outside(popup.url()), frameName: '', disposition: 'foreground-tab' };
    const answer = openHandler?.(details).action ?? 'allow';
    if (answer === 'allow') onPopup();
    return answer === 'allow';
  };

  const watch = async (made: Page): Promise<void> => {
    inspector = await made.context().newCDPSession(made);
    await inspector.send('Page.enable');
    inspector.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) emitter.emit('did-navigate', {}, outside(frame.url), 200, 'OK');
    });
    made.on('load', () => emitter.emit('did-finish-load'));
    made.on('crash', () => {
      crashed = true;
      emitter.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 133 });
    });
    made.on('close', () => {
      if (!destroyed && made === page && !crashed) onClosed();
    });
    browser.pages.set(made, mayOpen);
    session.watchDownloads(made);
    await made.exposeBinding(SEND, ({ frame }, channel: string, args: Wire) => fromPage(frame, channel, args));
    await made.addInitScript(pageScript(preload));
    await made.route('**/*', answerRequest);
  };

  const open = async (): Promise<Page> => {
    const made = await browser.freshPage();
    page = made;
    crashed = false;
    await watch(made);
    return made;
  };
  let ready = open();

  const go = async (url: string, move: (page: Page) => Promise<unknown>): Promise<void> => {
    home = url;
    const at = await ready;
    ownNavigation = url;
    if (inside(url).startsWith('http:')) await session.settlePermissions(at, inside(url));
    try {
      await move(at);
    } catch (fault) {
      if (!destroyed) emitter.emit('did-fail-load', {}, -2, String(fault), url, true);
      throw fault;
    } finally {
      ownNavigation = null;
    }
  };

  const press = async (input: {
    type: string;
    key: string;
    code: string;
    control: boolean;
    shift: boolean;
    alt: boolean;
    meta: boolean;
  }) => {
    const event = preventable({});
    emitter.emit('before-input-event', event, {
      ...input,
      isAutoRepeat: false,
      isComposing: false,
      location: 0,
      modifiers: [],
    });
    return !event.defaultPrevented;
  };

  const api = loud('webContents', {
    ...emitter,
    id,
    session: session.api,
    ipc: loud('webContents.ipc', {
      on: (channel: string, listener: (...args: unknown[]) => void) => void ipc.on(channel, listener),
    }),
    get mainFrame() {
      if (page === null) throw new Error('The page is not there yet.');
      return frameOf(page.mainFrame());
    },
    getURL: () => (page === null ? '' : outside(page.url())),
    isDestroyed: () => destroyed,
    isCrashed: () => crashed,
    send: (channel: string, ...args: unknown[]) => {
      // Encoded at once: what cannot be cloned has to fail where it is sent, and what is changed later must not arrive changed.
      const wire = codec.encode(args);
      const text = `window[${JSON.stringify(RECEIVE)}]?.(${JSON.stringify(channel)}, ${JSON.stringify(wire)})`;
      void page?.evaluate(text).catch(() => undefined);
    },
    executeJavaScript: async (code: string): Promise<unknown> => await (await ready).evaluate(code),
    loadURL: async (url: string) => await go(url, async (at) => await at.goto(inside(url))),
    reload: () => {
      const wasCrashed = crashed;
      if (wasCrashed) ready = open();
      void go(home, async (at) => await (wasCrashed ? at.goto(inside(home)) : at.reload())).catch(() => undefined);
    },
    forcefullyCrashRenderer: () => void inspector?.send('Page.crash').catch(() => undefined),
    setWindowOpenHandler: (handler: OpenHandler) => {
      openHandler = handler;
    },
    navigationHistory: loud('webContents.navigationHistory', {
      clear: () => void inspector?.send('Page.resetNavigationHistory').catch(() => undefined),
    }),
    setVisualZoomLevelLimits: async (_least: number, _most: number) => undefined,
    getZoomFactor: () => zoom,
    setZoomFactor: (factor: number) => {
      zoom = factor;
    },
    openDevTools: () => {
      devTools = preferences.devTools !== false;
      if (devTools) emitter.emit('devtools-opened');
    },
    closeDevTools: () => {
      devTools = false;
    },
    isDevToolsOpened: () => devTools,
    focus: () => undefined,
  });

  const destroy = async (): Promise<void> => {
    destroyed = true;
    const at = await ready.catch(() => null);
    if (at !== null) browser.pages.delete(at);
    await at?.close().catch(() => undefined);
  };

  const moveFromOutside = (begins: boolean): void => {
    isMovedFromOutside = begins;
  };

  return { api, press, moveFromOutside, destroy };
};

export type WebContents = ReturnType<typeof makeWebContents>['api'];
