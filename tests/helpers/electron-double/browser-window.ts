import { emitterOf, loud, preventable } from './loud.ts';
import { makeWebContents, type WebContents, type WebPreferences } from './web-contents.ts';

type Options = {
  readonly kiosk?: boolean;
  readonly fullscreen?: boolean;
  readonly alwaysOnTop?: boolean;
  readonly show?: boolean;
  readonly webPreferences?: WebPreferences;
};

const EVENTS = [
  'app-command',
  'blur',
  'close',
  'closed',
  'hide',
  'leave-full-screen',
  'minimize',
  'query-session-end',
  'ready-to-show',
  'responsive',
  'session-end',
  'system-context-menu',
  'unresponsive',
] as const;

type Made = ReturnType<typeof makeWindow>;
type Api = ReturnType<typeof makeWindow>['api'];

const windows: Made[] = [];
const onAllClosed: (() => void)[] = [];
const onCreated: ((contents: WebContents) => void)[] = [];
let lastId = 0;

const makeWindow = (options: Options) => {
  lastId += 1;
  const id = lastId;
  const emitter = emitterOf('BrowserWindow', EVENTS);
  const state = {
    kiosk: options.kiosk === true,
    fullscreen: options.kiosk === true || options.fullscreen === true,
    onTop: options.alwaysOnTop === true,
    visible: options.show !== false,
    minimized: false,
    destroyed: false,
  };
  const contents = makeWebContents(options.webPreferences ?? {}, {
    // A window that nobody refused is there, and counted, like any other.
    onPopup: () => void addWindow({}),
    // As in Electron, where a page that closes itself takes its window with it and nobody is asked.
    onClosed: () => void destroy(),
  });
  contents.api.once('did-finish-load', () => emitter.emit('ready-to-show'));

  const destroy = async (): Promise<void> => {
    if (state.destroyed) return;
    state.destroyed = true;
    windows.splice(
      windows.findIndex(({ api: { id: other } }) => other === id),
      1,
    );
    emitter.emit('closed');
    if (windows.length === 0) for (const listener of onAllClosed) listener();
    await contents.destroy();
  };
  const close = (): boolean => {
    const event = preventable({});
    emitter.emit('close', event);
    if (!event.defaultPrevented) void destroy();
    return !event.defaultPrevented;
  };
  const api = loud('BrowserWindow', {
    ...emitter,
    id,
    webContents: contents.api,
    loadURL: async (url: string) => await contents.api.loadURL(url),
    close: () => void close(),
    tryClose: close,
    destroy: () => void destroy(),
    isDestroyed: () => state.destroyed,
    isKiosk: () => state.kiosk,
    setKiosk: (kiosk: boolean) => void Object.assign(state, { kiosk, fullscreen: kiosk }),
    isFullScreen: () => state.fullscreen,
    setFullScreen: (fullscreen: boolean) => {
      state.fullscreen = fullscreen;
      if (!fullscreen) emitter.emit('leave-full-screen');
    },
    isAlwaysOnTop: () => state.onTop,
    setAlwaysOnTop: (onTop: boolean, _level?: string) => void (state.onTop = onTop),
    isVisible: () => state.visible,
    show: () => void (state.visible = true),
    hide: () => {
      state.visible = false;
      emitter.emit('hide');
    },
    isMinimized: () => state.minimized,
    minimize: () => {
      state.minimized = true;
      emitter.emit('minimize');
    },
    restore: () => void (state.minimized = false),
    focus: () => undefined,
    moveTop: () => undefined,
  });
  return { api, press: contents.press, moveFromOutside: contents.moveFromOutside };
};

const addWindow = (options: Options): Api => {
  const made = makeWindow(options);
  windows.push(made);
  for (const listener of onCreated) listener(made.api.webContents);
  return made.api;
};

/** What the rest of the double needs of the windows. */
export const allWindows = { list: windows, onAllClosed, onCreated };

/** `new BrowserWindow(options)` gives the double's own object. */
export const BrowserWindow = loud(
  'BrowserWindow',
  Object.assign(
    function BrowserWindow(options: Options = {}) {
      return addWindow(options);
    },
    {
      getAllWindows: () => windows.map(({ api }) => api),
      fromWebContents: (contents: WebContents) => windows.find(({ api }) => api.webContents === contents)?.api ?? null,
    },
  ),
);
