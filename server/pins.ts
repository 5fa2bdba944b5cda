import { transact, type Tx } from '../db/handle.ts';
import { readSecret, writeSecret } from '../db/queries/secrets.ts';
import type { Core } from './core.ts';
import { hashPin, parsePinHash, PIN_COST, pinMatches, type PinHash } from './pin-hash.ts';
import { createQueue } from './queue.ts';
import { write } from './record.ts';

type PinAnswer =
  | { readonly ok: true }
  /** `waitMs`: how long the next try has to wait. */
  | { readonly ok: false; readonly code: 'pin-wrong' | 'pin-locked'; readonly waitMs: number };

export type Pins = {
  /** Tries a person's PIN. Unknown people take as long as known ones and are answered `pin-wrong`. */
  readonly check: (person: string, pin: string) => Promise<PinAnswer>;
  /** Hashes a new PIN, to be kept by `keep` in the transaction that makes it hold. */
  readonly hash: (pin: string) => Promise<PinHash>;
  readonly keep: (tx: Tx, person: string, hash: PinHash) => void;
  /** How many wrong PINs in a row this person has, and how long the next try has to wait (ms). */
  readonly stateOf: (person: string) => { readonly wrongPins: number; readonly waitMs: number };
};

/** So many wrong PINs are free; after that each wrong one doubles the wait. */
const FREE_FAILURES = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;
/** Tries that may wait for their turn; more are turned away, since each costs memory and time. */
const MAX_WAITING = 8;

const pinKey = (person: string) => `pin:${person}`;
const failuresKey = (person: string) => `pin-failures:${person}`;

/** How long to wait after so many wrong PINs in a row (ms). */
function waitAfter(failures: number): number {
  if (failures < FREE_FAILURES) return 0;
  return Math.min(FIRST_WAIT_MS * 2 ** (failures - FREE_FAILURES), LONGEST_WAIT_MS);
}

/**
 * Keeps and tries PINs. A try is counted as wrong before it is looked at, so that neither many at once nor pulling the plug
 * gives free guesses; the right PIN sets the count back. The count is stored; the wait is measured by a clock that cannot be
 * set and begins anew with the program. Each wrong PIN that was looked at is an entry of the ledger; a try that is not looked at,
 * since it comes too early or for nobody, is none, so that nobody can fill the ledger from the sign-in.
 */
export function createPins(core: Core, cost = PIN_COST): Pins {
  const { db, uptime } = core;
  const queue = createQueue(MAX_WAITING);
  const waitsUntil = new Map<string, number>();
  // What the PINs of unknown people are compared with, so that the answer takes as long.
  let decoy: PinHash | undefined;

  const failuresOf = (person: string) => Number(readSecret(db, failuresKey(person)) ?? 0);
  const setFailures = (person: string, failures: number) => {
    transact(db, (tx) => writeSecret(tx, failuresKey(person), String(failures)));
    waitsUntil.set(person, uptime() + waitAfter(failures));
  };
  const waitOf = (person: string) => {
    const until = waitsUntil.get(person) ?? uptime() + waitAfter(failuresOf(person));
    waitsUntil.set(person, until);
    return Math.max(0, Math.ceil(until - uptime()));
  };

  const recordRefused = (person: string, failures: number) => {
    const body = { v: 1 as const, postings: [], person, failures };
    // Nobody knows who stood there.
    transact(db, (tx) => write(core, tx, { id: core.newId(), kind: 'pin-refused', actor: 'kiosk', body }));
  };

  const checkKnown = async (person: string, pin: string, kept: PinHash): Promise<PinAnswer> => {
    const waitMs = waitOf(person);
    if (waitMs > 0) return { ok: false, code: 'pin-locked', waitMs };
    const failures = failuresOf(person) + 1;
    setFailures(person, failures);
    if (!(await pinMatches(pin, kept))) {
      recordRefused(person, failures);
      return { ok: false, code: 'pin-wrong', waitMs: waitAfter(failures) };
    }
    setFailures(person, 0);
    return { ok: true };
  };

  const checkUnknown = async (pin: string): Promise<PinAnswer> => {
    decoy ??= await hashPin('', cost);
    await pinMatches(pin, decoy);
    return { ok: false, code: 'pin-wrong', waitMs: 0 };
  };

  return {
    check: async (person, pin) => {
      const answer = await queue.run(() => {
        const kept = readSecret(db, pinKey(person));
        return kept === undefined ? checkUnknown(pin) : checkKnown(person, pin, parsePinHash(kept));
      });
      return answer ?? { ok: false, code: 'pin-locked', waitMs: 1000 };
    },
    hash: (pin) => hashPin(pin, cost),
    keep: (tx, person, hash) => {
      writeSecret(tx, pinKey(person), JSON.stringify(hash));
      writeSecret(tx, failuresKey(person), '0');
    },
    stateOf: (person) => ({ wrongPins: failuresOf(person), waitMs: waitOf(person) }),
  };
}
