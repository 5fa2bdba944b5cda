import { describe, expect, test } from 'vitest';
import { mayReachPage, type Key } from '../../electron/keys.ts';
import { readKeys } from '../helpers/electron-double/keyboard.ts';

const may = (keys: string, platform: NodeJS.Platform = 'win32', more: Partial<Key> = {}): boolean =>
  mayReachPage({ ...readKeys(keys), ...more }, platform);

describe('keys that reach the page of the kiosk', () => {
  test.each([
    'a',
    'Z',
    '7',
    ' ',
    '+',
    'Enter',
    'Tab',
    'Shift+Tab',
    'Backspace',
    'Escape',
    'ArrowLeft',
    'Home',
    'Shift+End',
  ])('typing and moving: %s', (keys) => expect(may(keys)).toBe(true));

  test('Kazakh letters, by whatever place they have', () => {
    for (const letter of 'әғқңөұүһі') expect(may(letter)).toBe(true);
  });

  test('editing in a field, also where the layout says с for the C key', () => {
    for (const keys of [
      'Control+C',
      'Control+V',
      'Control+X',
      'Control+A',
      'Control+Z',
      'Control+Shift+Z',
      'Control+ArrowLeft',
    ]) {
      expect(may(keys)).toBe(true);
    }
    expect(may('Control+C', 'win32', { key: 'с' })).toBe(true);
    expect(may('Meta+C', 'darwin')).toBe(true);
  });

  test('letters of the third level', () => {
    expect(may('Control+Alt+e', 'win32', { key: '€' })).toBe(true);
    expect(may('Alt+s', 'darwin', { key: 'ß' })).toBe(true);
  });
});

describe('keys that do not', () => {
  test.each([
    'Control+R',
    'Control+Shift+R',
    'F5',
    'Control+F5',
    'F12',
    'Control+Shift+I',
    'Control+Shift+C',
    'Control+Shift+J',
    'Control+U',
    'Control++',
    'Control+-',
    'Control+0',
    'Control+P',
    'Control+S',
    'Control+O',
    'Control+N',
    'Control+Shift+N',
    'Control+T',
    'Control+W',
    'Control+F',
    'Control+J',
    'Control+H',
    'Control+L',
    'Control+M',
    'Control+Q',
    'Control+Shift+Delete',
    'Alt+F4',
    'Alt+ArrowLeft',
    'Alt+ArrowRight',
    'Alt+Home',
    'Alt+ ',
    'Alt+d',
    'Alt',
    'F1',
    'F3',
    'F6',
    'F7',
    'F10',
    'F11',
    'Shift+F10',
    'ContextMenu',
    'PrintScreen',
    'BrowserBack',
    'BrowserHome',
    'BrowserRefresh',
    'LaunchMail',
    'MediaPlayPause',
    'Meta+r',
    'Control+Escape',
    'Control+Shift+Escape',
    'Control+Alt+Delete',
  ])('%s', (keys) => {
    expect(may(keys, 'win32')).toBe(false);
    expect(may(keys, 'linux')).toBe(false);
  });

  test.each([
    'Meta+Q',
    'Meta+W',
    'Meta+H',
    'Meta+M',
    'Meta+R',
    'Meta+,',
    'Meta+Alt+I',
    'Control+C',
    'Meta+[',
    'Meta+`',
  ])('on a Mac: %s', (keys) => expect(may(keys, 'darwin')).toBe(false));
});
