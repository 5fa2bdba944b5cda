import { fork } from 'node:child_process';
import { join } from 'node:path';

/** Megabytes: what the process holds altogether, and what lives on the JavaScript heap after a collection. */
type ServerMemory = { readonly rssMb: number; readonly heapMb: number };

/** What a server of the bench says to the bench. */
type Said = { readonly url: string } | { readonly memory: ServerMemory };

/** A server in a process of its own, so that what it does and what it is asked do not share one thread. */
export type Child = {
  readonly url: string;
  readonly memory: () => Promise<ServerMemory>;
  readonly end: () => Promise<void>;
};

/** Starts a server of this folder, which answers with its address. Rejects when it ends before that. */
export async function startChild(script: 'our-server.ts' | 'bare-server.ts', args: readonly string[]): Promise<Child> {
  const child = fork(join(import.meta.dirname, script), args, { execArgv: ['--expose-gc'] });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const next = async (): Promise<Said> =>
    await new Promise((resolve, reject) => {
      child.once('message', (said) => resolve(said as Said));
      void exited.then(() => reject(new Error(`${script} ended by itself`)));
    });
  const first = await next();
  if (!('url' in first)) throw new Error(`${script} did not say where it is`);
  return {
    url: first.url,
    memory: async () => {
      const answer = next();
      child.send('memory');
      const said = await answer;
      if (!('memory' in said)) throw new Error(`${script} did not say what it holds`);
      return said.memory;
    },
    end: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** The other side: says where the server is and, asked, what it holds. */
export function answerParent(url: string): void {
  process.on('message', () => {
    void collect().then(() => say({ memory: held() }));
  });
  say({ url });
}

function say(said: Said): void {
  process.send?.(said);
}

async function collect(): Promise<void> {
  // Twice, with a turn between: what the first finds dead may have held more through finalizers.
  globalThis.gc?.();
  await new Promise((resolve) => setImmediate(resolve));
  globalThis.gc?.();
}

function held(): ServerMemory {
  const { rss, heapUsed } = process.memoryUsage();
  return { rssMb: rss / 1e6, heapMb: heapUsed / 1e6 };
}
