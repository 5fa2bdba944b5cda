import { resolve } from 'node:path';
import { DEFAULT_DATA_FOLDER, DEMO_FOLDER } from '../data-folder.ts';
import { readOptions, runCommand, wholeNumber } from '../options.ts';

const HELP = `npm start -- [options]     Opens the kiosk.

  --data DIR    where the shop is kept (${DEFAULT_DATA_FOLDER})
  --port N      port of the web host, 0 takes any that is free (4870)
  --web         the web host, also where the desktop could run
  --no-open     opens no window: the web host, for whoever opens the address
  --demo        a shop with sample goods and half a year of trade, made once (${DEMO_FOLDER})
  --windowed    a plain window instead of the whole screen
  --backup-to DIR  a folder for a second copy of every backup, on a stick or in the network
  --help        this

The desktop needs Electron's runtime; it is fetched once. Where it cannot be had, the same kiosk opens in a browser.`;

/** `npm start` with the arguments behind it: opens the kiosk and resolves when it has ended. */
export const startCommand = (args: readonly string[]): Promise<void> =>
  runCommand(async () => {
    const options = readOptions(
      {
        data: { type: 'string' },
        port: { type: 'string', default: '4870' },
        web: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        demo: { type: 'boolean', default: false },
        windowed: { type: 'boolean', default: false },
        'backup-to': { type: 'string' },
      },
      args,
    );
    if (options.help) return console.log(HELP);
    const port = wholeNumber('port', options.port, 0, 65_535);
    const dataDir = resolve(options.data ?? (options.demo ? DEMO_FOLDER : DEFAULT_DATA_FOLDER));
    // Loaded only now, so that a mistake on the command line is told at once.
    if (options.demo) await (await import('../demo-shop.ts')).makeDemoShop(dataDir);
    const { openKiosk } = await import('./kiosk.ts');
    const backupTo = options['backup-to'] === undefined ? null : resolve(options['backup-to']);
    await openKiosk({
      dataDir,
      backupTo,
      port,
      web: options.web,
      noOpen: options['no-open'],
      windowed: options.windowed,
    });
  });
