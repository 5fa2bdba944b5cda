import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import type { Launch, Running } from '../desktop-host.ts';
import type { FromLauncher, ToLauncher } from './control.ts';
import { guardKeyboard } from './keyboard.ts';

const REGISTER = fileURLToPath(new URL('register.ts', import.meta.url));
const INSIDE = /^http:\/\/adal\.app\.localhost\//;

/** What can be asked, without the number that the answer comes back under. */
type Question = FromLauncher extends infer Message
  ? Message extends FromLauncher
    ? Omit<Message, 'id'>
    : never
  : never;

/** Tells the double of a navigation that a test asks for, which no lock-down stops: it is the browser's own and not the page's. */
const announceMoves = (page: Page, announce: (begins: boolean) => Promise<void>): void => {
  const announced =
    <Args extends unknown[], Result>(move: (...args: Args) => Promise<Result>) =>
    async (...args: Args) => {
      await announce(true);
      try {
        return await move(...args);
      } finally {
        await announce(false);
      }
    };
  page.reload = announced(page.reload.bind(page));
  page.goto = announced(page.goto.bind(page));
};

/** The built main on the double, as a process of its own. */
export const launchDouble = ({ main, args, size, isPackaged }: Launch): Running => {
  const child = spawn(process.execPath, ['--import', REGISTER, main, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
    env: {
      ...process.env,
      ADAL_DOUBLE_SCREEN: `${size.width}x${size.height}`,
      ADAL_DOUBLE_PACKAGED: isPackaged ? '1' : '0',
    },
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => void printed.push(chunk.toString()));
  const exited = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));

  const waiting = new Map<number, { answer: (value: unknown) => void; refuse: (fault: Error) => void }>();
  let lastId = 0;
  const browser = new Promise<Browser>((found) => {
    child.on('message', (message: ToLauncher) => {
      if (message.kind === 'ready') return found(chromium.connectOverCDP(message.endpoint));
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      return message.fault === undefined ? asked?.answer(message.value) : asked?.refuse(new Error(message.fault));
    });
  });
  const ask = async (question: Question): Promise<unknown> => {
    await browser;
    lastId += 1;
    const id = lastId;
    return await new Promise((answer, refuse) => {
      waiting.set(id, { answer, refuse });
      void exited.then(() => refuse(new Error(`The program ended:\n${printed.join('')}`)));
      child.send({ id, ...question }, (fault) => fault && refuse(fault));
    });
  };

  return {
    isReal: false,
    evaluate: async (act, argument) => (await ask({ kind: 'evaluate', code: act.toString(), argument })) as never,
    exited,
    output: () => printed.join(''),
    kill: () => void child.kill('SIGKILL'),
    firstPage: async (): Promise<Page> => {
      const context = (await browser).contexts()[0];
      const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
      if (page === undefined) throw new Error('The double has no page.');
      await page.waitForURL(INSIDE);
      announceMoves(page, async (begins) => void (await ask({ kind: 'move', begins })));
      guardKeyboard(page, async (input) => (await ask({ kind: 'press', input })) === true);
      return page;
    },
    release: async () => {
      // Nobody waits for the browser of a program that ended before it had one.
      await Promise.race([browser.then(async (known) => await known.close()), exited]).catch(() => undefined);
    },
  };
};
