import { _electron } from '@playwright/test';
import type { Launch, Running } from './desktop-host.ts';

/** Real Electron, driven by Playwright. */
export const launchElectron = async ({ main, args }: Launch): Promise<Running> => {
  const app = await _electron.launch({ args: [main, ...args] });
  const child = app.process();
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => void printed.push(chunk.toString()));
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return {
    isReal: true,
    evaluate: async (act, argument) => (await app.evaluate(act as never, argument)) as never,
    exited,
    output: () => printed.join(''),
    kill: () => void child.kill('SIGKILL'),
    firstPage: async () => {
      const page = await app.firstWindow();
      await page.waitForURL('app://adal/**');
      return page;
    },
    release: async () => undefined,
  };
};
