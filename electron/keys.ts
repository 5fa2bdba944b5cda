/** A key as Electron tells of it, as far as the lock-down looks. */
export type Key = {
  readonly key: string;
  readonly code: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
};

// For typing, for moving about a form, and what a barcode scanner sends. 'Process', 'Dead' and 'Unidentified' come from input methods.
const PLAIN = new Set([
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'AltGraph',
  'Backspace',
  'CapsLock',
  'Control',
  'Dead',
  'Delete',
  'End',
  'Enter',
  'Escape',
  'Home',
  'NumLock',
  'PageDown',
  'PageUp',
  'Process',
  'Shift',
  'Tab',
  'Unidentified',
]);

// By place and not by letter: on a Kazakh layout Ctrl with the C key says 'с', a Cyrillic letter.
const EDITING = new Set([
  'KeyA',
  'KeyC',
  'KeyV',
  'KeyX',
  'KeyZ',
  'ArrowLeft',
  'ArrowRight',
  'Backspace',
  'Delete',
  'Home',
  'End',
]);

const WITH_SHIFT = new Set(['KeyZ', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);

/** One character, also one beyond the first plane of Unicode. */
const isCharacter = (key: string): boolean => [...key].length === 1;

/**
 * Whether a key may reach the page of the kiosk. What is not named here is refused: reload, tools, zoom, print, close, back and forth,
 * function keys, media and browser keys. Alt+Tab, the Windows key and Ctrl+Alt+Del belong to the operating system, which has to be told
 * by its own means (see docs).
 */
export const mayReachPage = ({ key, code, control, alt, shift, meta }: Key, platform: NodeJS.Platform): boolean => {
  if (!control && !alt && !meta) return isCharacter(key) || PLAIN.has(key);
  // AltGr is Ctrl+Alt on Windows; on a Mac Alt alone writes further letters.
  if (control && alt && !meta) return platform === 'win32' && isCharacter(key) && key !== ' ';
  if (alt) return platform === 'darwin' && !control && !meta && isCharacter(key);
  if (key === 'Control' || (key === 'Shift' && !meta)) return true;
  const editing = platform === 'darwin' ? meta && !control : control && !meta;
  // With Shift they select or redo; Ctrl+Shift+C would open the tools.
  return editing && EDITING.has(code) && (!shift || WITH_SHIFT.has(code));
};
