import type { Tx } from '../db/handle.ts';
import type { Actor } from '../shop/ledger/entries.ts';
import { newRecoveryCode } from '../shop/recovery-code.ts';
import type { Core } from './core.ts';
import type { Pins } from './pins.ts';
import { write } from './record.ts';

/** A recovery code before it holds. `code` is shown once and kept nowhere; `keep` lets it take the place of the one before. */
type NewCode = {
  readonly code: string;
  /** `timeZone` is needed only where the shop is opened in the same transaction. */
  readonly keep: (tx: Tx, actor: Actor, timeZone?: string) => void;
};

/** Makes a recovery code: only its hash will be kept, beside the ledger, which says that there is a new one. */
export async function makeRecoveryCode(core: Core, pins: Pins): Promise<NewCode> {
  const code = newRecoveryCode(core.random);
  const hash = await pins.hashRecovery(code);
  return {
    code,
    keep: (tx, actor, timeZone) => {
      pins.keepRecovery(tx, hash);
      const body = { v: 1 as const, postings: [] };
      write(core, tx, { id: core.newId(), kind: 'recovery-code-made', actor, body }, timeZone);
    },
  };
}
