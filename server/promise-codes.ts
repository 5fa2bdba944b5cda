import { promiseByCode, takenPromiseCodes } from '../db/queries/promises.ts';
import type { Reader } from '../db/handle.ts';
import { PROMISE_CODE_COUNT, promiseCode } from '../shop/promise-code.ts';
import type { Core } from './core.ts';

/** Codes that a screen shows right now and that nobody has promised under yet. */
export type PromiseCodes = {
  /** A code that is free, kept for this window for ten minutes; the same one when it asks again. Null when every code is taken. */
  readonly offer: (window: string) => string | null;
  /** Whether this window may promise under a code: no open promise has it, and no other window was offered it. */
  readonly mayUse: (tx: Reader, code: string, window: string) => boolean;
  /** The code is a promise now. */
  readonly release: (window: string) => void;
};

const KEPT_MS = 10 * 60_000;
/** More windows than a stand has; the oldest offer goes when it is reached. */
const MAX_OFFERS = 200;
const RANDOM_TRIES = 50;

export function createPromiseCodes({ db, random, uptime }: Pick<Core, 'db' | 'random' | 'uptime'>): PromiseCodes {
  const offers = new Map<string, { readonly code: string; readonly until: number }>();

  const forgetOld = () => {
    for (const [window, { until }] of offers) if (until <= uptime()) offers.delete(window);
  };
  const offeredToOthers = (window: string): ReadonlySet<string> =>
    new Set([...offers].filter(([other]) => other !== window).map(([, { code }]) => code));

  const pick = (taken: (code: string) => boolean): string | null => {
    for (let attempt = 0; attempt < RANDOM_TRIES; attempt += 1) {
      const code = promiseCode(random(PROMISE_CODE_COUNT));
      if (!taken(code)) return code;
    }
    // Nearly all are taken: go through all of them from a random one on.
    const start = random(PROMISE_CODE_COUNT);
    for (let step = 0; step < PROMISE_CODE_COUNT; step += 1) {
      const code = promiseCode((start + step) % PROMISE_CODE_COUNT);
      if (!taken(code)) return code;
    }
    return null;
  };

  return {
    offer: (window) => {
      forgetOld();
      const open = takenPromiseCodes(db);
      const others = offeredToOthers(window);
      const taken = (code: string) => open.has(code) || others.has(code);
      const kept = offers.get(window)?.code;
      const code = kept !== undefined && !taken(kept) ? kept : pick(taken);
      if (code === null) return null;
      offers.delete(window);
      offers.set(window, { code, until: uptime() + KEPT_MS });
      const [oldest] = offers.keys();
      if (offers.size > MAX_OFFERS && oldest !== undefined) offers.delete(oldest);
      return code;
    },
    mayUse: (tx, code, window) => {
      forgetOld();
      return !offeredToOthers(window).has(code) && promiseByCode(tx, code)?.state !== 'open';
    },
    release: (window) => void offers.delete(window),
  };
}
