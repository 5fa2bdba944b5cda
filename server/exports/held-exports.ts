import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storageFault } from '../../db/errors.ts';
import type { ExportState } from '../../shop/contract/exports-views.ts';
import type { Log } from '../log.ts';
import type { Outcome } from '../rpc.ts';
import type { OnProgress } from './progress.ts';

/** So many threads at one time: a kiosk has one window, and the till needs the machine too. */
const MAX_RUNNING = 2;
/** So many finished files wait at one time; then the oldest goes. */
const MAX_HELD = 8;

/** A file to be made under a name: whole or not at all, at `path`. Answers its size in bytes. */
export type FileToMake = {
  readonly name: string;
  readonly mediaType: string;
  readonly make: (
    path: string,
    how: { readonly signal: AbortSignal; readonly onProgress: OnProgress },
  ) => Promise<Outcome<number, { readonly code: string }>>;
};

/** One export of one window, and the file where it is made. */
type HeldExport = {
  readonly window: string;
  readonly path: string;
  readonly state: ExportState;
};

/** The exports under way and the files that wait to be saved. In memory and in temporary folders: they end with the program. */
export type HeldExports = {
  /** Begins one and answers its id; null when too many are under way. The window's last one is dropped. */
  readonly start: (window: string, wanted: FileToMake) => string | null;
  /** An export of this window. */
  readonly find: (window: string, id: string) => HeldExport | undefined;
  /** Ends it and removes its file. */
  readonly drop: (window: string, id: string) => void;
  readonly close: () => void;
};

type Held = HeldExport & { readonly folder: string; readonly ending: AbortController };

export function createHeldExports(log: Log): HeldExports {
  const held = new Map<string, Held>();

  const remove = (folder: string): void => {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch (fault) {
      log.warn({ err: fault, folder }, 'a temporary folder could not be removed');
    }
  };

  const dropOne = (id: string): void => {
    const one = held.get(id);
    held.delete(id);
    // A thread that is still at work removes its folder when it has ended.
    if (one?.state.state === 'running') one.ending.abort(new Error('cancelled'));
    else if (one) remove(one.folder);
  };

  const tell = (id: string, state: ExportState): void => {
    const one = held.get(id);
    if (one) held.set(id, { ...one, state });
  };

  const work = async (
    id: string,
    { path, folder, ending }: Held,
    { name, mediaType, make }: FileToMake,
  ): Promise<void> => {
    try {
      const onProgress: OnProgress = (done, total) => tell(id, { state: 'running', done, total });
      const answer = await make(path, { signal: ending.signal, onProgress });
      if (!answer.ok) return tell(id, failed(answer.refusal));
      tell(id, { state: 'done', file: { name, mediaType, bytes: answer.value } });
    } catch (fault) {
      if (!ending.signal.aborted) tell(id, failed(fault));
    } finally {
      if (!held.has(id)) remove(folder);
    }
  };

  // The days were looked at when it was begun, so that only a count of the box can have come between.
  const failed = (fault: unknown): ExportState => {
    const faultId = randomUUID();
    log.error({ faultId, err: fault }, 'an export failed');
    return { state: 'failed', code: codeOf(fault), faultId };
  };

  return {
    start: (window, wanted) => {
      for (const [id, one] of held) if (one.window === window) dropOne(id);
      const running = [...held.values()].filter(({ state }) => state.state === 'running');
      if (running.length >= MAX_RUNNING) return null;
      for (const [id] of [...held].filter(([, one]) => one.state.state !== 'running').slice(0, 1 - MAX_HELD))
        dropOne(id);
      const id = randomUUID();
      const folder = mkdtempSync(join(tmpdir(), 'adal-export-'));
      const one: Held = {
        window,
        path: join(folder, wanted.name),
        state: { state: 'running', done: 0, total: 1 },
        folder,
        ending: new AbortController(),
      };
      held.set(id, one);
      void work(id, one, wanted);
      return id;
    },
    find: (window, id) => {
      const one = held.get(id);
      return one?.window === window ? one : undefined;
    },
    drop: (window, id) => {
      if (held.get(id)?.window === window) dropOne(id);
    },
    close: () => {
      for (const id of held.keys()) dropOne(id);
    },
  };
}

function codeOf(fault: unknown): Extract<ExportState, { state: 'failed' }>['code'] {
  const storage = storageFault(fault);
  if (storage !== null) return storage === 'disk-full' ? 'disk-full' : 'storage-failed';
  const isRefusal = typeof fault === 'object' && fault !== null && 'code' in fault && fault.code === 'box-is-open';
  return isRefusal ? 'box-is-open' : 'FAULT';
}
