import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { createRouterClient } from '@orpc/server';
import type { Client } from '../../renderer/api/client.ts';
import { openShop, type Shop, type ShopOptions } from '../../server/app.ts';
import { startWebHost, type WebHost } from '../../server/http/host.ts';
import type { Log } from '../../server/log.ts';
import { utcMs, type UtcMs } from '../../shop/time.ts';

/** A host that has a data folder open, as the page of one window reaches it. */
export type Opened = {
  readonly client: Client;
  /** The same host from another window. */
  readonly newWindow: () => Promise<Client>;
  readonly close: () => Promise<void>;
};

/** Opens a data folder on a host. What the contract suite stands on: any host that can do this can be put to it. */
export type OpenClient = (dataDir: string) => Promise<Opened>;

export type TestOptions = Partial<Pick<ShopOptions, 'clock' | 'uptime' | 'random' | 'log'>>;

const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** scrypt made cheap: what it costs stands beside each hash. */
const PIN_COST = 2 ** 4;

/** Opens a data folder in this process. Throws with the sentence when it will not open. */
function openTestShop(dataDir: string, options: TestOptions = {}): Shop {
  const host = { canLeave: false, leave: () => undefined };
  const opened = openShop({ dataDir, host, pinCost: PIN_COST, log: quiet, ...options });
  if (!opened.ok) throw new Error(opened.message);
  return opened.shop;
}

/** The calls of one window, made without any transport. */
export function clientOf(shop: Shop, window: string): Client {
  return createRouterClient(shop.router, { context: shop.contextFor(window) });
}

/** A data folder behind the router alone. */
export function openRouter(dataDir: string, options: TestOptions = {}): Opened {
  const shop = openTestShop(dataDir, options);
  let windows = 0;
  const newWindow = () => clientOf(shop, `window-${(windows += 1)}`);
  return {
    client: newWindow(),
    newWindow: () => Promise.resolve(newWindow()),
    close: () => {
      shop.close();
      return Promise.resolve();
    },
  };
}

/** The smallest page that can be served: what is tested is what it may call. */
export function blankPage(): string {
  const folder = temporary('adal-page-');
  writeFileSync(join(folder, 'index.html'), '<!doctype html><meta name="adal-token" content="" /><title>Adal</title>');
  return folder;
}

/** The token of a fresh page load. */
export async function tokenFrom(url: string): Promise<string> {
  const html = await (await fetch(url)).text();
  const token = /name="adal-token" content="([^"]+)"/.exec(html)?.[1];
  if (token === undefined) throw new Error(`No token in the page: ${html}`);
  return token;
}

/** The calls of a page over real HTTP. */
export function webClient(url: string, token: string): Client {
  return createORPCClient<Client>(new RPCLink({ url: `${url}/rpc`, headers: { 'x-adal-token': token } }));
}

/** A data folder behind the web host, reached by real fetch. */
export async function openWeb(
  dataDir: string,
  options: TestOptions = {},
): Promise<Opened & { readonly host: WebHost; readonly shop: Shop }> {
  const shop = openTestShop(dataDir, options);
  const host = await startWebHost({ shop, port: 0, pageFolder: blankPage(), log: options.log ?? quiet });
  const newWindow = async () => webClient(host.url, await tokenFrom(host.url));
  return {
    host,
    shop,
    client: await newWindow(),
    newWindow,
    close: async () => {
      await host.close();
      shop.close();
    },
  };
}

/** A new empty data folder. */
export function newFolder(): string {
  return temporary('adal-server-');
}

const made: string[] = [];

/** Removes every folder that was made here: the last thing that a test file does. */
export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

function temporary(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  made.push(folder);
  return folder;
}

/** Time that moves when it is told to: the clock on the wall, and the one that cannot be set. */
export function fakeTime(start = Date.UTC(2026, 9, 5, 5)): {
  readonly clock: () => UtcMs;
  readonly uptime: () => number;
  /** Both go on. */
  readonly pass: (ms: number) => void;
  /** Somebody sets the clock. */
  readonly setClock: (ms: number) => void;
} {
  let [wall, up] = [start, 0];
  return {
    clock: () => utcMs(wall),
    uptime: () => up,
    pass: (ms) => {
      wall += ms;
      up += ms;
    },
    setClock: (ms) => {
      wall = ms;
    },
  };
}
