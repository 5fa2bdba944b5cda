import { testId } from '../sample-ledger.ts';
import { entryHash } from '../../../db/ledger.ts';
import {
  anySeq,
  insertRow,
  lastSeq,
  misspelt,
  renumber,
  reseal,
  rowAt,
  setBody,
  setHead,
  type Damage,
  type Patient,
} from './patient.ts';
import { NO_HASH } from '../../../shop/ledger/hashed-text.ts';

/* Damage by somebody who changes, takes, adds, moves or cuts off rows. */

const column = (name: string, to: (patient: Patient, seq: number) => string | number): Damage => ({
  name: `another ${name}`,
  act: (patient) => {
    const seq = anySeq(patient);
    patient.tx.run(`UPDATE ledger SET ${name} = ? WHERE seq = ?`, to(patient, seq), seq);
  },
});

const CHANGED_COLUMNS: readonly Damage[] = [
  column('seq', ({ tx, random }) => lastSeq(tx) + 1 + random.below(5)),
  column('seq', ({ random }) => -random.below(3)),
  column('id', ({ random }) => testId(1_000_000 + random.below(1000))),
  column('id', ({ tx, random }, seq) => misspelt(random, rowAt(tx, seq).id, 'XYZ-')),
  column('at', ({ tx, random }, seq) => rowAt(tx, seq).at + random.pick([-1, 1, 3_600_000])),
  column('at', ({ random }) => random.pick([-1, 0, 10 ** 15, 2 ** 53 - 1])),
  column('business_date', ({ random }) => `2026-0${1 + random.below(9)}-0${1 + random.below(9)}`),
  column('business_date', ({ random }) =>
    random.pick(['', '2026-02-30', '2026-9-1', '2026-13-01', 'monday', '2026-09-01\n']),
  ),
  column('kind', ({ tx }, seq) => (rowAt(tx, seq).kind === 'gift-recorded' ? 'purchase-recorded' : 'gift-recorded')),
  column('kind', ({ random }) =>
    random.pick(['', 'toString', 'box-emptied', 'gift-recorded ', 'gift-recorded\nkiosk']),
  ),
  column('actor', ({ random }) => random.pick(['person:bolat', 'person:', 'Kiosk', '', 'person:ПЕТР'])),
  column('prev', ({ tx, random }, seq) => misspelt(random, rowAt(tx, seq).prev)),
  column('prev', ({ random }) => random.pick([NO_HASH.slice(1), '', 'f'.repeat(64)])),
  column('hash', ({ tx, random }, seq) => misspelt(random, rowAt(tx, seq).hash)),
  column('hash', ({ tx }, seq) => rowAt(tx, seq).hash.toUpperCase()),
  column('body', ({ tx, random }, seq) => misspelt(random, rowAt(tx, seq).body)),
  column('body', ({ tx, random }, seq) => misspelt(random, rowAt(tx, seq).body, '{}[]":,\\ \n\tӘ\u0000')),
  column('body', ({ random }) => random.pick(['', '{}', 'null', '[]', '{"v":1}', '"', '{"postings":[],"v":1}'])),
  column('body', ({ tx }, seq) => `${rowAt(tx, seq).body} `),
];

const TAKEN: readonly Damage[] = [
  { name: 'a row taken out', act: (p) => p.tx.run('DELETE FROM ledger WHERE seq = ?', anySeq(p)) },
  { name: 'the first row taken out', act: ({ tx }) => tx.run('DELETE FROM ledger WHERE seq = 1') },
  {
    name: 'rows taken out',
    act: (p) => {
      const seq = anySeq(p);
      p.tx.run('DELETE FROM ledger WHERE seq BETWEEN ? AND ?', seq, seq + 1 + p.random.below(5));
    },
  },
  {
    name: 'a row taken out and the gap closed',
    act: (p) => {
      const seq = anySeq(p);
      p.tx.run('DELETE FROM ledger WHERE seq = ?', seq);
      renumber(p.tx, seq + 1, -1);
    },
  },
  {
    name: 'a row taken out, the gap closed and the chain sealed anew',
    act: (p) => {
      const seq = anySeq(p);
      p.tx.run('DELETE FROM ledger WHERE seq = ?', seq);
      renumber(p.tx, seq + 1, -1);
      reseal(p.tx, seq);
    },
  },
  { name: 'every row taken out', act: ({ tx }) => tx.run('DELETE FROM ledger') },
];

/** A row that says what another one says, under a number and an id of its own. */
const copyOf = ({ tx, random }: Patient, seq: number, as: number) => ({
  ...rowAt(tx, seq),
  seq: as,
  id: testId(2_000_000 + random.below(1000)),
});

const ADDED: readonly Damage[] = [
  { name: 'a row twice', act: (p) => insertRow(p.tx, copyOf(p, anySeq(p), lastSeq(p.tx) + 1)) },
  {
    name: 'a row twice, in the midst',
    act: (p) => {
      const seq = anySeq(p);
      renumber(p.tx, seq + 1, 1);
      insertRow(p.tx, copyOf(p, seq, seq + 1));
    },
  },
  {
    name: 'a row added with a right hash and a broken link',
    act: (p) => {
      const last = lastSeq(p.tx);
      const row = { ...copyOf(p, anySeq(p), last + 1), prev: misspelt(p.random, rowAt(p.tx, last).hash) };
      const hash = entryHash(row);
      insertRow(p.tx, { ...row, hash });
      setHead(p.tx, row.seq, hash);
    },
  },
  {
    name: 'a row added with a right hash and a right link',
    act: (p) => {
      const last = lastSeq(p.tx);
      const row = { ...copyOf(p, anySeq(p), last + 1), prev: rowAt(p.tx, last).hash };
      insertRow(p.tx, { ...row, hash: entryHash(row) });
    },
  },
  {
    name: 'a row added after a gap',
    act: (p) => {
      const row = copyOf(p, anySeq(p), lastSeq(p.tx) + 2 + p.random.below(3));
      insertRow(p.tx, { ...row, hash: entryHash(row) });
    },
  },
  {
    name: 'a row put in, all after it sealed anew',
    act: (p) => {
      const seq = anySeq(p);
      renumber(p.tx, seq + 1, 1);
      insertRow(p.tx, copyOf(p, seq, seq + 1));
      reseal(p.tx, seq + 1);
    },
  },
];

const MOVED: readonly Damage[] = [
  {
    name: 'two rows swapped',
    act: (p) => {
      const [a, b] = [anySeq(p), anySeq(p)];
      p.tx.run('UPDATE ledger SET seq = 1000000 WHERE seq = ?', a);
      p.tx.run('UPDATE ledger SET seq = ? WHERE seq = ?', a, b);
      p.tx.run('UPDATE ledger SET seq = ? WHERE seq = 1000000', b);
    },
  },
  {
    name: 'two bodies swapped',
    act: (p) => {
      const [a, b] = [anySeq(p), anySeq(p)];
      const [first, second] = [rowAt(p.tx, a).body, rowAt(p.tx, b).body];
      setBody(p.tx, a, second);
      setBody(p.tx, b, first);
    },
  },
  {
    name: 'a row moved to the end',
    act: (p) => {
      const [seq, last] = [anySeq(p), lastSeq(p.tx)];
      p.tx.run('UPDATE ledger SET seq = 0 WHERE seq = ?', seq);
      renumber(p.tx, seq + 1, -1);
      p.tx.run('UPDATE ledger SET seq = ? WHERE seq = 0', last);
    },
  },
];

const cut = ({ tx, random }: Patient): number => {
  const from = lastSeq(tx) - random.below(20);
  tx.run('DELETE FROM ledger WHERE seq >= ?', from);
  return from - 1;
};

const CUT_OFF: readonly Damage[] = [
  { name: 'the end cut off', act: (p) => void cut(p) },
  { name: 'the end cut off, and the head', act: (p) => reseal(p.tx, cut(p)) },
  { name: 'the end cut off, and all that follows from it', act: (p) => reseal(p.tx, cut(p)), rebuild: true },
  {
    name: 'the end cut off, all that follows from it, and head.txt',
    act: (p) => reseal(p.tx, cut(p)),
    rebuild: true,
    headFile: 'drop',
    knowsHead: true,
  },
];

const rewritten = ({ tx, random }: Patient): void => {
  const seq = lastSeq(tx) - random.below(30);
  tx.run('UPDATE ledger SET at = at + 1 WHERE seq = ?', seq);
  reseal(tx, seq);
};

const REWRITTEN: readonly Damage[] = [
  { name: 'the end rewritten, all but head.txt', act: rewritten, rebuild: true },
  { name: 'the end rewritten, and head.txt', act: rewritten, rebuild: true, headFile: 'forge', knowsHead: true },
];

export const DAMAGE_TO_ROWS: readonly Damage[] = [
  ...CHANGED_COLUMNS,
  ...TAKEN,
  ...ADDED,
  ...MOVED,
  ...CUT_OFF,
  ...REWRITTEN,
];
