import { transact, type Tx } from '../db/handle.ts';
import { people, workerById } from '../db/queries/people.ts';
import type { SessionView } from '../shop/contract/outputs.ts';
import { weakPin } from '../shop/pin.ts';
import type { Core } from './core.ts';
import { write } from './record.ts';
import type { Pins } from './pins.ts';
import { makeRecoveryCode } from './recovery.ts';
import { refuse, type Rpc } from './rpc.ts';
import { LOCK_MS, type Sessions } from './sessions.ts';

/** What a host can do about leaving the kiosk: the desktop ends the program, a browser page cannot. */
export type HostPowers = {
  readonly canLeave: boolean;
  readonly leave: () => void;
  /** Asks the person at the screen where, and writes the file. A host that shows its pages in a browser leaves it to that. */
  readonly saveFile?: (file: FileToSave) => Promise<'saved' | 'cancelled' | 'failed' | 'full'>;
  /** Asks the person at the screen for a folder; null where they choose none. */
  readonly chooseFolder?: () => Promise<string | null>;
  /** Closes the data folder and opens it again, as soon as the present call is answered: a restore is carried out by that. */
  readonly reopen?: () => void;
};

/** A file by a plain name: its text, its bytes, or where it lies ready to be copied. */
export type FileToSave = { readonly name: string } & (
  | { readonly text: string }
  | { readonly bytes: Uint8Array }
  | { readonly path: string }
);

/** Who is at the screen: opening, keeping and locking a session by PIN. */
export function sessionCalls(
  { any, staff, administrator }: Rpc,
  core: Core,
  { sessions, pins, host }: { readonly sessions: Sessions; readonly pins: Pins; readonly host: HostPowers },
) {
  const { db } = core;
  const recordOpened = (person: string) => {
    const body = { v: 1 as const, postings: [], person };
    transact(db, (tx) =>
      write(core, tx, { id: core.newId(), kind: 'session-opened', actor: `person:${person}`, body }),
    );
  };

  const recordPinChanged = (tx: Tx, person: string, by: 'self' | 'recovery') => {
    const body = { v: 1 as const, postings: [], person, by };
    write(core, tx, { id: core.newId(), kind: 'pin-changed', actor: `person:${person}`, body });
  };

  return {
    people: any.session.people.handler(() => people(db)),

    open: any.session.open.handler(async ({ input, context, errors }) => {
      const answer = await pins.check(input.person, input.pin);
      const person = workerById(db, input.person);
      if (!person) throw errors['person-unknown']();
      if (!answer.ok) refuse(errors, pinRefusal(answer));
      recordOpened(person.id);
      sessions.open(context.window, person);
      return { person, locksInMs: LOCK_MS };
    }),

    state: any.session.state.handler(({ input, context }): SessionView => sessions.at(context.window, input.touch)),

    lock: any.session.lock.handler(({ context }) => {
      sessions.lock(context.window);
      return null;
    }),

    changePin: staff.session.changePin.handler(async ({ input, context: { person, window }, errors }) => {
      const reason = weakPin(input.newPin);
      if (reason) throw errors['pin-weak']({ data: { reason } });
      const answer = await pins.check(person.id, input.pin);
      if (!answer.ok) refuse(errors, pinRefusal(answer));
      const hash = await pins.hash(input.newPin);
      transact(db, (tx) => {
        pins.keep(tx, person.id, hash);
        recordPinChanged(tx, person.id, 'self');
      });
      sessions.lockOthers(person.id, window);
      return null;
    }),

    recover: any.session.recover.handler(async ({ input, errors }) => {
      const reason = weakPin(input.newPin);
      if (reason) throw errors['pin-weak']({ data: { reason } });
      const person = workerById(db, input.person);
      // The code is for those who could make a new one: whoever else forgot their PIN asks an administrator.
      if (person?.role !== 'administrator') throw errors['person-unknown']();
      const answer = await pins.checkRecovery(person.id, input.code);
      if (!answer.ok) refuse(errors, pinRefusal(answer));
      const hash = await pins.hash(input.newPin);
      const next = await makeRecoveryCode(core, pins);
      transact(db, (tx) => {
        pins.keep(tx, person.id, hash);
        recordPinChanged(tx, person.id, 'recovery');
        next.keep(tx, `person:${person.id}`);
      });
      sessions.signOut(person.id);
      return { code: next.code };
    }),

    saveFile: staff.session.saveFile.handler(async ({ input, errors }) => {
      if (!host.saveFile) throw errors['not-on-this-host']();
      const done = await host.saveFile(input);
      if (done === 'failed' || done === 'full') throw errors['file-not-saved']();
      return { saved: done === 'saved' };
    }),

    leaveKiosk: administrator.session.leaveKiosk.handler(({ errors }) => {
      if (!host.canLeave) throw errors['not-on-this-host']();
      host.leave();
      return null;
    }),
  };
}

function pinRefusal({ code, waitMs }: { readonly code: 'pin-wrong' | 'pin-locked'; readonly waitMs: number }) {
  return { code, waitMs };
}
