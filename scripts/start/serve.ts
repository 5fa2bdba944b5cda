import { join } from 'node:path';
import { openShop, type Shop } from '../../server/app.ts';
import type { BackupOptions } from '../../server/backups/keeper.ts';
import { startWebHost, type WebHost } from '../../server/http/host.ts';
import type { HostPowers } from '../../server/session.ts';
import { openLog } from '../../server/open-log.ts';
import { build, ROOT } from '../build.ts';
import { UsageError } from '../options.ts';

/** A shop that is open on the web host. */
export type Served = { readonly url: string; readonly close: () => Promise<void> };

/** Opens a data folder, builds the page where it is not fresh, and serves both. Throws a UsageError with one sentence when the folder or the port will not do. */
export async function serve(dataDir: string, port: number, backups: BackupOptions): Promise<Served> {
  const log = openLog(dataDir);
  let reopening: Promise<void> = Promise.resolve();
  // A page in a browser cannot end the program: that is the terminal's or the system's part.
  const powers: HostPowers = {
    canLeave: false,
    leave: () => undefined,
    reopen: () => {
      reopening = reopen();
    },
  };
  const open = (): Shop => {
    const opened = openShop({ dataDir, log, host: powers, backups });
    if (!opened.ok) throw new UsageError(opened.message);
    return opened.shop;
  };
  const startHost = (at: number): Promise<WebHost> =>
    startWebHost({ shop, port: at, pageFolder: join(ROOT, 'dist', 'renderer'), log });

  let shop = open();
  let host: WebHost;
  try {
    // After the folder, so that trouble with it is told at once.
    await build({ desktop: false });
    host = await startHost(port);
  } catch (fault) {
    shop.close();
    throw portTrouble(fault, port) ?? fault;
  }

  /** At the same address, which pages that are open go on asking. */
  const reopen = async (): Promise<void> => {
    await host.close();
    shop.close();
    shop = open();
    host = await startHost(host.port);
  };
  process.on('uncaughtExceptionMonitor', (fault) => log.error({ err: fault }, 'the program ends'));
  return {
    url: host.url,
    close: async () => {
      await reopening;
      await host.close();
      shop.close();
    },
  };
}

function portTrouble(fault: unknown, port: number): UsageError | null {
  const code = fault instanceof Error && 'code' in fault ? fault.code : null;
  if (code === 'EADDRINUSE') {
    return new UsageError(`Port ${port} is in use: name another one with --port N (0 takes any that is free).`);
  }
  if (code === 'EACCES') return new UsageError(`Port ${port} may not be used here: name another one with --port N.`);
  return null;
}
