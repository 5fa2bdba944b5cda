import type { Page } from '@playwright/test';

/** A key as Electron's `before-input-event` shows it. */
export type KeyInput = {
  readonly type: 'keyDown' | 'keyUp';
  readonly key: string;
  readonly code: string;
  readonly control: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
};

const CODES: Readonly<Record<string, string>> = {
  '+': 'Equal',
  '=': 'Equal',
  '-': 'Minus',
  ' ': 'Space',
  '[': 'BracketLeft',
  ']': 'BracketRight',
};

const codeOf = (key: string): string => {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  return /^\d$/.test(key) ? `Digit${key}` : (CODES[key] ?? key);
};

/** 'Control+Shift+I' as one key with what is held. A lone '+' is a key. */
export const readKeys = (keys: string): KeyInput => {
  const parts = keys.split(/\+(?!$)/);
  const key = parts.at(-1) ?? '';
  const held = new Set(parts.slice(0, -1));
  return {
    type: 'keyDown',
    key,
    code: codeOf(key),
    control: held.has('Control'),
    shift: held.has('Shift'),
    alt: held.has('Alt'),
    meta: held.has('Meta'),
  };
};

/** Shows every pressed key to the app first, as the browser process does, and sends on only what it did not refuse. */
export const guardKeyboard = (page: Page, passes: (input: KeyInput) => Promise<boolean>): void => {
  const { keyboard } = page;
  const press = keyboard.press.bind(keyboard);
  keyboard.press = async (keys, options) => {
    if (await passes(readKeys(keys))) await press(keys, options);
  };
};
