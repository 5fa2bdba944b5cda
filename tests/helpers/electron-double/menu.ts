import { loud } from './loud.ts';
import { allWindows } from './browser-window.ts';

type Input = {
  readonly code: string;
  readonly control: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
};
type Made = { readonly items: readonly object[] };

/** What Electron's own menu does by keys as long as the app does not replace it. */
const DEFAULT_KEYS: readonly { readonly keys: string; readonly act: () => void }[] = [
  { keys: 'Control+KeyR', act: () => first()?.webContents.reload() },
  { keys: 'Control+Shift+KeyR', act: () => first()?.webContents.reload() },
  { keys: 'F5', act: () => first()?.webContents.reload() },
  { keys: 'Control+Shift+KeyI', act: () => first()?.webContents.openDevTools() },
  { keys: 'F12', act: () => first()?.webContents.openDevTools() },
  { keys: 'Control+Equal', act: () => first()?.webContents.setZoomFactor(1.2) },
  { keys: 'Control+Shift+Equal', act: () => first()?.webContents.setZoomFactor(1.2) },
  { keys: 'Control+Minus', act: () => first()?.webContents.setZoomFactor(0.8) },
  { keys: 'F11', act: () => first()?.setFullScreen(false) },
  { keys: 'Control+KeyM', act: () => first()?.minimize() },
  { keys: 'Control+KeyW', act: () => first()?.close() },
];
/** What the window system does by keys, menu or not, unless the window refuses the key. */
const SYSTEM_KEYS: typeof DEFAULT_KEYS = [{ keys: 'Alt+F4', act: () => first()?.close() }];

const first = () => allWindows.list[0]?.api;
let menu: Made | null | 'default' = 'default';

/** Acts as the browser process would on a key that the app did not refuse. */
export const actOnKey = ({ code, control, shift, alt, meta }: Input): void => {
  const held = [control && 'Control', alt && 'Alt', shift && 'Shift', meta && 'Meta', code].filter(Boolean).join('+');
  const keys = menu === 'default' ? [...DEFAULT_KEYS, ...SYSTEM_KEYS] : SYSTEM_KEYS;
  keys.find((known) => known.keys === held)?.act();
};

export const Menu = loud('Menu', {
  setApplicationMenu: (made: Made | null) => {
    menu = made;
  },
  getApplicationMenu: () => (menu === 'default' ? { items: [{ submenu: { items: DEFAULT_KEYS } }] } : menu),
  buildFromTemplate: (items: readonly object[]): Made => ({ items }),
});
