import { build } from '../build.ts';
import { hasScreen, openBrowserWindow } from './browser-window.ts';
import { findOrFetchElectron, runElectron } from './electron-runtime.ts';

export type KioskOptions = {
  readonly dataDir: string;
  /** A second place for backups; null: what was chosen in the office. */
  readonly backupTo: string | null;
  readonly port: number;
  /** The web host even where the desktop could run. */
  readonly web: boolean;
  /** No window at all: the web host, for whoever opens the address. */
  readonly noOpen: boolean;
  readonly windowed: boolean;
};

/** Opens the kiosk: on the desktop where Electron can run, else on the web host and in a browser. Ends when the kiosk does. */
export async function openKiosk(options: KioskOptions): Promise<void> {
  const { dataDir, backupTo, web, noOpen, windowed } = options;
  if (!web && !noOpen && hasScreen()) {
    const electron = findOrFetchElectron();
    if (electron) {
      await build({ desktop: true });
      const end = await runElectron(electron, [
        '--data',
        dataDir,
        ...(backupTo === null ? [] : ['--backup-to', backupTo]),
        ...(windowed ? ['--windowed'] : []),
      ]);
      if (end.started) {
        process.exitCode = end.code;
        return;
      }
    }
    const why = electron ? 'Electron could not start here' : "Electron's runtime is not here and could not be fetched";
    console.log(`${why}: opening the kiosk in a browser instead.`);
  }
  await openOnTheWeb(options);
}

/** Serves the kiosk until the program is told to end, in a browser's window where there is a screen. */
async function openOnTheWeb({ dataDir, backupTo, port, noOpen, windowed }: KioskOptions): Promise<void> {
  // The desktop has the server inside itself; only here is it needed.
  const { serve } = await import('./serve.ts');
  const served = await serve(dataDir, port, { automatic: true, to: backupTo });
  console.log(`Adal is open at ${served.url}`);
  const window = noOpen || !hasScreen() ? undefined : openBrowserWindow(served.url, { windowed });
  if (window === null) console.log('No Chromium, Chrome or Edge was found here: open the address in a browser.');
  await toldToEnd();
  window?.kill();
  await served.close();
}

/** Resolves at the first signal to end; a second one ends at once. */
function toldToEnd(): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      for (const signal of SIGNALS) process.once(signal, () => process.exit(1));
      resolve();
    };
    for (const signal of SIGNALS) process.once(signal, end);
  });
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
