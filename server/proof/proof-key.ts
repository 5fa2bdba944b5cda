import { ed25519 } from '@noble/curves/ed25519.js';
import { transact, type Reader } from '../../db/handle.ts';
import { readSecret, writeSecret } from '../../db/queries/secrets.ts';
import type { Core } from '../core.ts';
import { write } from '../record.ts';

/*
 * The key that published extracts are signed with (docs/decisions/proof.md). Its private part is a row of the table `secret`,
 * beside the PIN hashes: it is in no export, and a backup takes it along, so that a shop on another machine keeps its key.
 */

const KEY = 'proof-key';
const SEED_WORDS = 8;

/** Makes the key of a shop that has none, and tells its public part to the ledger. Nothing where there is no shop yet. */
export function ensureProofKey(core: Core): void {
  if (!core.settings() || readSecret(core.db, KEY) !== undefined) return;
  const words = Uint32Array.from({ length: SEED_WORDS }, () => core.random(2 ** 32));
  const seed = new Uint8Array(words.buffer);
  const publicKey = Buffer.from(ed25519.getPublicKey(seed)).toString('hex');
  transact(core.db, (tx) => {
    writeSecret(tx, KEY, Buffer.from(seed).toString('hex'));
    write(core, tx, { id: core.newId(), kind: 'key-made', actor: 'system', body: { v: 1, postings: [], publicKey } });
  });
}

/** A key that signs; both as hex. */
export type Signer = { readonly publicKey: string; readonly sign: (text: string) => string };

/** The shop's key. Throws where none was made yet: a shop that was opened by this version has one. */
export function proofSigner(db: Reader): Signer {
  const kept = readSecret(db, KEY);
  if (kept === undefined) throw new Error('The shop has no key to sign with yet: open it once.');
  const seed = Buffer.from(kept, 'hex');
  return {
    publicKey: Buffer.from(ed25519.getPublicKey(seed)).toString('hex'),
    sign: (text) => Buffer.from(ed25519.sign(Buffer.from(text), seed)).toString('hex'),
  };
}
