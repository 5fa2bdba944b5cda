import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/build.ts';
import { openShop } from '../../server/app.ts';
import { startWebHost } from '../../server/http/host.ts';
import { makeShop, type SampleShop } from './sample-shop.ts';

/** A shop on the web host within this process: quicker to start than the program, where the host itself is not what is tested. */
export type ServedShop = { readonly url: string; readonly close: () => Promise<void> };

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Serves a data folder that has a shop, or none yet. */
export const serveFolder = async (dataDir: string): Promise<ServedShop> => {
  const opened = openShop({ dataDir, log: quiet, host: { canLeave: false, leave: () => undefined }, pinCost: 2 ** 10 });
  if (!opened.ok) throw new Error(opened.message);
  const { shop } = opened;
  const pageFolder = join(ROOT, 'dist', 'renderer');
  const host = await startWebHost({ shop, port: 0, pageFolder, log: quiet });
  return {
    url: host.url,
    close: async () => {
      await host.close();
      shop.close();
    },
  };
};

/** Makes a shop in a temporary folder and serves it; null for a folder that has none yet. */
export const serveShop = async (sample: SampleShop | null): Promise<ServedShop> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'adal-served-'));
  if (sample !== null) await makeShop(dataDir, sample);
  const served = await serveFolder(dataDir);
  return {
    url: served.url,
    close: async () => {
      await served.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
