import { runInThisContext } from 'node:vm';
import { allWindows } from './browser-window.ts';
import { actOnKey } from './menu.ts';

import type { KeyInput } from './keyboard.ts';

/** What the launcher may ask of a running double. `evaluate` runs a function's text in this process, with the module `electron`. */
export type FromLauncher =
  | { readonly id: number; readonly kind: 'evaluate'; readonly code: string; readonly argument: unknown }
  | { readonly id: number; readonly kind: 'press'; readonly input: KeyInput }
  | { readonly id: number; readonly kind: 'move'; readonly begins: boolean };

export type ToLauncher =
  | { readonly kind: 'ready'; readonly endpoint: string }
  | { readonly kind: 'answer'; readonly id: number; readonly value?: unknown; readonly fault?: string };

const tell = (message: ToLauncher): void => void process.send?.(message);

const obey = async (message: FromLauncher, electron: object): Promise<unknown> => {
  if (message.kind === 'press') {
    const passes = (await allWindows.list[0]?.press(message.input)) ?? true;
    if (passes && message.input.type === 'keyDown') actOnKey(message.input);
    return passes;
  }
  if (message.kind === 'move') return allWindows.list[0]?.moveFromOutside(message.begins);
  const run = runInThisContext(`(${message.code})`) as (electron: object, argument: unknown) => unknown;
  return await run(electron, message.argument);
};

/** Tells the launcher where the browser is, and does what it asks for as long as it is there. */
export const listenToLauncher = (endpoint: string, electron: object): void => {
  if (process.send === undefined) return;
  process.on('message', (message: FromLauncher) => {
    obey(message, electron).then(
      (value) => tell({ kind: 'answer', id: message.id, value }),
      (fault: unknown) => tell({ kind: 'answer', id: message.id, fault: String(fault) }),
    );
  });
  // Whoever looks at this window is gone: leave no browser behind.
  process.on('disconnect', () => process.exit(1));
  tell({ kind: 'ready', endpoint });
};
