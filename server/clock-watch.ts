import type { UtcMs } from '../shop/time.ts';
import type { Log } from './log.ts';

/** Clocks are set right by seconds all the time; more than this backwards is worth a line in the log. */
const NOTED_MS = 60_000;

/**
 * Watches the moments that entries are given. The clock's word is kept as it is (docs/decisions/clock.md); when it falls
 * behind the entry before, the log says so once, and again when it has caught up.
 */
export function createClockWatch(log: Log, last: UtcMs | undefined): (at: UtcMs) => void {
  let latest: number = last ?? -Infinity;
  let behind = false;
  return (at) => {
    const now = at < latest - NOTED_MS;
    if (now && !behind) log.warn({ at, latest }, 'the clock has gone back: entries keep what it says');
    if (!now && behind) log.info({ at }, 'the clock has caught up');
    behind = now;
    latest = Math.max(latest, at);
  };
}
