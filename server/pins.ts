import { transact, type Tx } from '../db/handle.ts';
import { dropSecret, readSecret, writeSecret } from '../db/queries/secrets.ts';
import { foldRecoveryCode } from '../shop/recovery-code.ts';
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
  /** Somebody leaves: nothing of their PIN stays. */
  readonly forget: (tx: Tx, person: string) => void;
  /** Tries the recovery code, for an administrator who forgot the PIN. It has a count of wrong tries of its own. */
  readonly checkRecovery: (person: string, code: string) => Promise<PinAnswer>;
  /** Hashes a new recovery code, to be kept by `keepRecovery`. */
  readonly hashRecovery: (code: string) => Promise<PinHash>;
  readonly keepRecovery: (tx: Tx, hash: PinHash) => void;
  readonly hasRecovery: () => boolean;
  /** How many wrong PINs in a row this person has, and how long the next try has to wait (ms). */
  readonly stateOf: (person: string) => { readonly wrongPins: number; readonly waitMs: number };
};

/** So many wrong PINs are free; after that each wrong one doubles the wait. */
const FREE_FAILURES = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;
/** Tries that may wait for their turn; more are turned away, since each costs memory and time. */
const MAX_WAITING = 8;

const RECOVERY_KEY = 'recovery';
const RECOVERY_FAILURES_KEY = 'recovery-failures';
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

  // Each count of wrong tries has a key, in the table of secrets and here.
  const failuresOf = (key: string) => Number(readSecret(db, key) ?? 0);
  const setFailures = (key: string, failures: number) => {
    transact(db, (tx) => writeSecret(tx, key, String(failures)));
    waitsUntil.set(key, uptime() + waitAfter(failures));
  };
  const waitOf = (key: string) => {
    const until = waitsUntil.get(key) ?? uptime() + waitAfter(failuresOf(key));
    waitsUntil.set(key, until);
    return Math.max(0, Math.ceil(until - uptime()));
  };

  const recordRefused = (person: string, failures: number) => {
    const body = { v: 1 as const, postings: [], person, failures };
    // Nobody knows who stood there.
    transact(db, (tx) => write(core, tx, { id: core.newId(), kind: 'pin-refused', actor: 'kiosk', body }));
  };

  const checkKnown = async (
    { person, key }: { readonly person: string; readonly key: string },
    pin: string,
    kept: PinHash,
  ): Promise<PinAnswer> => {
    const waitMs = waitOf(key);
    if (waitMs > 0) return { ok: false, code: 'pin-locked', waitMs };
    const failures = failuresOf(key) + 1;
    setFailures(key, failures);
    if (!(await pinMatches(pin, kept))) {
      recordRefused(person, failures);
      return { ok: false, code: 'pin-wrong', waitMs: waitAfter(failures) };
    }
    setFailures(key, 0);
    return { ok: true };
  };

  const checkUnknown = async (pin: string): Promise<PinAnswer> => {
    decoy ??= await hashPin('', cost);
    await pinMatches(pin, decoy);
    return { ok: false, code: 'pin-wrong', waitMs: 0 };
  };

  const check = async (person: string, key: string, kept: () => string | undefined, guess: string) => {
    const answer = await queue.run(() => {
      const hash = kept();
      return hash === undefined ? checkUnknown(guess) : checkKnown({ person, key }, guess, parsePinHash(hash));
    });
    return answer ?? { ok: false as const, code: 'pin-locked' as const, waitMs: 1000 };
  };

  return {
    check: (person, pin) => check(person, failuresKey(person), () => readSecret(db, pinKey(person)), pin),
    checkRecovery: (person, code) =>
      check(person, RECOVERY_FAILURES_KEY, () => readSecret(db, RECOVERY_KEY), foldRecoveryCode(code)),
    hashRecovery: (code) => hashPin(foldRecoveryCode(code), cost),
    keepRecovery: (tx, hash) => {
      writeSecret(tx, RECOVERY_KEY, JSON.stringify(hash));
      writeSecret(tx, RECOVERY_FAILURES_KEY, '0');
      waitsUntil.delete(RECOVERY_FAILURES_KEY);
    },
    hasRecovery: () => readSecret(db, RECOVERY_KEY) !== undefined,
    hash: (pin) => hashPin(pin, cost),
    keep: (tx, person, hash) => {
      writeSecret(tx, pinKey(person), JSON.stringify(hash));
      writeSecret(tx, failuresKey(person), '0');
      waitsUntil.delete(failuresKey(person));
    },
    forget: (tx, person) => {
      dropSecret(tx, pinKey(person));
      dropSecret(tx, failuresKey(person));
    },
    stateOf: (person) => ({ wrongPins: failuresOf(failuresKey(person)), waitMs: waitOf(failuresKey(person)) }),
  };
}
