import { join } from 'node:path';
import { openShop } from '../../server/app.ts';
import { startWebHost, type WebHost } from '../../server/http/host.ts';
import { openLog } from '../../server/open-log.ts';
import { build, ROOT } from '../build.ts';
import { UsageError } from '../options.ts';

/** A shop that is open on the web host. */
export type Served = { readonly url: string; readonly close: () => Promise<void> };

/** Opens a data folder, builds the page where it is not fresh, and serves both. Throws a UsageError with one sentence when the folder or the port will not do. */
export async function serve(dataDir: string, port: number): Promise<Served> {
  const log = openLog(dataDir);
  // A page in a browser cannot end the program: that is the terminal's or the system's part.
  const opened = openShop({ dataDir, log, host: { canLeave: false, leave: () => undefined } });
  if (!opened.ok) throw new UsageError(opened.message);
  const { shop } = opened;
  let host: WebHost;
  try {
    // After the folder, so that trouble with it is told at once.
    await build({ desktop: false });
    host = await startWebHost({ shop, port, pageFolder: join(ROOT, 'dist', 'renderer'), log });
  } catch (fault) {
    shop.close();
    throw portTrouble(fault, port) ?? fault;
  }
  process.on('uncaughtExceptionMonitor', (fault) => log.error({ err: fault }, 'the program ends'));
  return {
    url: host.url,
    close: async () => {
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
