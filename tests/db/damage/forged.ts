import { canonical } from '../../../shop/canonical.ts';
import type { EntryRow } from '../../../db/entry-row.ts';
import { testId } from '../sample-ledger.ts';
import { anyOfKind, insertRow, lastSeq, reseal, rowAt, setBody, type Damage, type Patient } from './patient.ts';

/* How somebody who knows the format forges: the chain is sealed anew, head and head.txt included. */

export type Fields = Record<string, unknown>;

/** Seals a changed row in. */
export const forge = (tx: Patient['tx'], seq: number, body: string): void => {
  setBody(tx, seq, body);
  reseal(tx, seq);
};

export const forged = (name: string, act: (patient: Patient) => void): Damage => ({
  name: `forged: ${name}`,
  act,
  rebuild: true,
  headFile: 'forge',
});

/** Another value in an entry of a kind, in canonical form. */
export const value = (name: string, kind: string, change: (body: Fields, patient: Patient) => Fields): Damage =>
  forged(name, (p) => {
    const row = anyOfKind(p, kind);
    forge(p.tx, row.seq, canonical(change(JSON.parse(row.body) as Fields, p)));
  });

/** A body of a kind with one of these changes, whichever chance picks. */
export const oneOf = (kind: string, changes: readonly Fields[]): Damage =>
  value(`a wrong ${kind}`, kind, (body, { random }) => ({ ...body, ...random.pick(changes) }));

export const without = (body: Fields, field: string): Fields =>
  Object.fromEntries(Object.entries(body).filter(([name]) => name !== field));

/** Adds an entry of its own at the end, sealed in. */
export const added = (name: string, kind: string, body: (patient: Patient) => Fields): Damage =>
  forged(name, (p) => {
    const last = lastSeq(p.tx);
    const row: EntryRow = {
      ...rowAt(p.tx, last),
      seq: last + 1,
      id: testId(3_000_000),
      kind,
      body: canonical(body(p)),
    };
    insertRow(p.tx, row);
    reseal(p.tx, row.seq);
  });

export const nothing = { v: 1, postings: [] };
export const idOf = (p: Patient, kind: string) => anyOfKind(p, kind).id;
export const unknown = testId(4_000_000);
export const bodyOf = (p: Patient, kind: string) => JSON.parse(anyOfKind(p, kind).body) as Fields;
