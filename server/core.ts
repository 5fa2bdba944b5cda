import { V7Generator } from 'uuidv7';
import type { Writer } from '../db/handle.ts';
import { lastMoment } from '../db/queries/last-moment.ts';
import { currentSettings } from '../db/queries/settings.ts';
import type { Settings } from '../shop/schemas.ts';
import type { Clock, UtcMs } from '../shop/time.ts';
import { createClockWatch } from './clock-watch.ts';
import type { Log } from './log.ts';

/** A whole number from 0 to below `bound`. Must not be guessable where codes and ids come from it. */
type Random = (bound: number) => number;

/** What the outside world gives to every use case; tests and the simulation bring their own. */
export type Surroundings = {
  readonly clock: Clock;
  /** Milliseconds that only ever go forward, for what must not be moved by setting the clock: undo, sessions, waits. */
  readonly uptime: () => number;
  readonly random: Random;
  readonly log: Log;
};

/** What every use case stands on. */
export type Core = Omit<Surroundings, 'clock'> & {
  readonly db: Writer;
  /** What the clock says now. */
  readonly now: Clock;
  /** What the clock says now, for an entry. */
  readonly entryMoment: Clock;
  /** The settings that hold now; undefined while no shop has been opened. */
  readonly settings: () => Settings | undefined;
  /** Called after an entry that may have changed the settings. */
  readonly forgetSettings: () => void;
  /** A UUIDv7 for an entry that a call brings along besides its own. */
  readonly newId: () => string;
};

/** Binds a database and its surroundings together. The settings are read once and kept until they change. */
export function createCore(db: Writer, { clock, uptime, random, log }: Surroundings): Core {
  const generator = new V7Generator({ nextUint32: () => random(2 ** 32) });
  const watch = createClockWatch(log, lastMoment(db));
  let settings: Settings | undefined;
  return {
    db,
    uptime,
    random,
    log,
    now: clock,
    entryMoment: (): UtcMs => {
      const at = clock();
      watch(at);
      return at;
    },
    settings: () => (settings ??= currentSettings(db)),
    forgetSettings: () => {
      settings = undefined;
    },
    newId: () => generator.generateOrResetCore(Math.max(0, clock()), 10_000).toString(),
  };
}
