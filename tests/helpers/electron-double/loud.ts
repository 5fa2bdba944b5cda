import { EventEmitter } from 'node:events';

/** Names that JavaScript itself asks for, of any object. */
const ASKED_BY_THE_LANGUAGE = new Set(['then', 'toJSON', 'constructor', 'asymmetricMatch', 'nodeType']);

const notModelled = (what: string): Error =>
  new Error(`The test double of Electron has no ${what}. Model it in tests/helpers/electron-double, or do without it.`);

/** An object of which every member that the double lacks fails at once, where it is asked for, and by name. */
export const loud = <Target extends object>(name: string, target: Target): Target =>
  new Proxy(target, {
    get: (object, key) => {
      if (typeof key === 'symbol' || key in object || ASKED_BY_THE_LANGUAGE.has(key))
        return Reflect.get(object, key) as unknown;
      throw notModelled(`${name}.${key}`);
    },
  });

type Listener = (...args: unknown[]) => void;

export type Emitter = {
  readonly on: (event: string, listener: Listener) => void;
  readonly once: (event: string, listener: Listener) => void;
  readonly off: (event: string, listener: Listener) => void;
  readonly removeListener: (event: string, listener: Listener) => void;
  readonly emit: (event: string, ...args: unknown[]) => boolean;
  readonly listenerCount: (event: string) => number;
};

/** An emitter of the named events only: to listen for one that the double never sends would be a listener never tested. */
export const emitterOf = (name: string, events: readonly string[]): Emitter => {
  const emitter = new EventEmitter();
  const known = (event: string): string => {
    if (!events.includes(event)) throw notModelled(`event '${event}' of ${name}`);
    return event;
  };
  return {
    on: (event, listener) => void emitter.on(known(event), listener),
    once: (event, listener) => void emitter.once(known(event), listener),
    off: (event, listener) => void emitter.off(event, listener),
    removeListener: (event, listener) => void emitter.off(event, listener),
    emit: (event, ...args) => emitter.emit(known(event), ...args),
    listenerCount: (event) => emitter.listenerCount(event),
  };
};

/** What Electron hands to a listener that may say no. */
export const preventable = <Details extends object>(details: Details) => {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
};
