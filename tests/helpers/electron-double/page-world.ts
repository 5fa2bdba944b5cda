/*
 * What runs inside the page, before the page's own code: the preload, in a world with only `contextBridge` and `ipcRenderer`.
 * Not modelled: the isolated world and the sandbox. What crosses is cloned as the structured clone would, for the kinds used here.
 */

/** Values as they cross between page and main: JSON, with bytes as base64 under one key. */
export type Wire = null | boolean | number | string | Wire[] | { [key: string]: Wire };

export const SEND = '__electronDoubleSend';
export const RECEIVE = '__electronDoubleReceive';

/** Runs in main as well as in the page (its source is sent there), so it stands on nothing outside itself. */
export const makeCodec = () => {
  const BYTES = '$bytes';
  const UNDEFINED = '$undefined';
  const encode = (value: unknown): Wire => {
    if (value === undefined) return { [UNDEFINED]: true };
    if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')
      return value;
    if (value instanceof ArrayBuffer || value instanceof Uint8Array) {
      const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
      let text = '';
      for (const byte of bytes) text += String.fromCharCode(byte);
      return { [BYTES]: btoa(text), view: value instanceof Uint8Array };
    }
    if (Array.isArray(value)) return value.map(encode);
    if (typeof value === 'object' && Object.getPrototypeOf(Object.getPrototypeOf(value) ?? {}) === null) {
      return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, encode(member)]));
    }
    throw new Error('An object could not be cloned.');
  };
  const decode = (wire: Wire): unknown => {
    if (Array.isArray(wire)) return wire.map(decode);
    if (wire === null || typeof wire !== 'object') return wire;
    if (UNDEFINED in wire) return undefined;
    if (typeof wire[BYTES] === 'string') {
      const bytes = Uint8Array.from(atob(wire[BYTES]), (letter) => letter.charCodeAt(0));
      return wire['view'] === true ? bytes : bytes.buffer;
    }
    return Object.fromEntries(Object.entries(wire).map(([key, member]) => [key, decode(member)]));
  };
  return { encode, decode };
};

type PreloadWorld = (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown) => void;

const runPreload = (
  codec: ReturnType<typeof makeCodec>,
  preload: PreloadWorld,
  names: { send: string; receive: string },
): void => {
  if (window.top !== window) return;
  const listeners = new Map<string, Set<(...args: unknown[]) => void>>();
  const lacking = (what: string): never => {
    throw new Error(`The test double of Electron has no ${what}.`);
  };
  const only = <Target extends object>(name: string, target: Target): Target =>
    new Proxy(target, {
      get: (object, key) => (key in object ? Reflect.get(object, key) : lacking(`${name}.${String(key)}`)) as unknown,
    });
  const page = window as unknown as Record<string, unknown>;

  Object.defineProperty(window, names.receive, {
    value: (channel: string, args: Wire) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...(codec.decode(args) as unknown[]));
    },
  });
  const ipcRenderer = only('ipcRenderer', {
    send: (channel: string, ...args: unknown[]) => {
      const call = page[names.send] as (channel: string, args: Wire) => Promise<void>;
      // A page that is being left has nobody to tell.
      call(channel, codec.encode(args)).catch(() => undefined);
    },
    on: (channel: string, listener: (...args: unknown[]) => void) => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    },
    off: (channel: string, listener: (...args: unknown[]) => void) => {
      listeners.get(channel)?.delete(listener);
    },
  });
  const contextBridge = only('contextBridge', {
    exposeInMainWorld: (key: string, api: object) => {
      if (key in window) throw new Error(`Cannot bind an API on top of an existing property on the window object`);
      Object.defineProperty(window, key, { value: Object.freeze({ ...api }), enumerable: true });
    },
  });
  const electron = only('electron (in a preload)', { contextBridge, ipcRenderer });
  const module = { exports: {} };
  preload(
    (name) => (name === 'electron' ? electron : lacking(`module '${name}' in a sandboxed preload`)),
    module,
    module.exports,
  );
};

/** The init script for a window with this preload. */
export const pageScript = (preloadSource: string): string =>
  `(${runPreload.toString()})((${makeCodec.toString()})(), function (require, module, exports) {\n${preloadSource}\n}, ` +
  `${JSON.stringify({ send: SEND, receive: RECEIVE })});`;
