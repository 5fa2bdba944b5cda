import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { ROOT } from '../../scripts/build.ts';
import type { Size } from './desktop-host.ts';
import { enableTouch } from './tap.ts';

export type WebHost = {
  readonly host: 'web';
  readonly page: Page;
  readonly url: string;
  readonly output: () => string;
  readonly exited: Promise<number | null>;
  /** Ends the program as `kill -9` does and leaves its page open, with nobody to answer it. */
  readonly stopServer: () => Promise<void>;
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type WebOptions = {
  readonly dataDir: string;
  readonly browser: Browser;
  readonly size?: Size;
  /** Further words on the command line. */
  readonly args?: readonly string[];
};

const ADDRESS = /Adal is open at (http:\/\/127\.0\.0\.1:\d+)/;

/** Starts the web host as `npm start` does and opens it in a context of its own. Rejects, with what was printed, when it ends before that. */
export const openWeb = async ({
  dataDir,
  browser,
  size = { width: 1366, height: 768 },
  args = [],
}: WebOptions): Promise<WebHost> => {
  const words = [join(ROOT, 'scripts', 'start.ts'), '--web', '--no-open', '--port', '0', '--data', dataDir, ...args];
  const child = spawn(process.execPath, words, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: string[] = [];
  const exited = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const url = await new Promise<string>((found, refuse) => {
    const read = (chunk: Buffer): void => {
      printed.push(chunk.toString());
      const address = ADDRESS.exec(printed.join(''))?.[1];
      if (address !== undefined) found(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void exited.then((code) => refuse(new Error(`The web host ended with ${code}:\n${printed.join('')}`)));
  });
  const context = await browser.newContext({ viewport: size, hasTouch: true });
  const page = await context.newPage();
  await enableTouch(page);
  await page.goto(url);

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    await context.close();
    child.kill(signal);
    await exited;
  };
  return {
    host: 'web',
    page,
    url,
    output: () => printed.join(''),
    exited,
    stopServer: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    kill: async () => await end('SIGKILL'),
    close: async () => await end('SIGTERM'),
  };
};
