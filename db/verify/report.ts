/**
 * What is wrong: with the file, with one entry, or with what is kept about the entries beside them.
 * docs/ledger-format.md, "What a checker checks", has one paragraph for each.
 */
type ProblemCode =
  | 'file'
  | 'missing'
  | 'form'
  | 'link'
  | 'hash'
  | 'twice'
  | 'canonical'
  | 'body'
  | 'postings'
  | 'contradiction'
  | 'posting-table'
  | 'projection'
  | 'picture'
  | 'document'
  | 'head-table'
  | 'head-file'
  | 'head-seen';

/** One problem: the entry it is in (null: in none), and a sentence for people. */
type Problem = { readonly seq: number | null; readonly code: ProblemCode; readonly message: string };

/** The verdict. `entries` is how many rows the ledger has, `head` its last row as 'SEQ:HASH' (null: it has none). */
export type Report = {
  readonly ok: boolean;
  readonly entries: number;
  readonly head: string | null;
  readonly problems: readonly Problem[];
};

/** Where a long check stands. `total` is in the same unit as `done`. */
export type Progress = { readonly step: 'file' | 'entries' | 'tables'; readonly done: number; readonly total: number };

/** Gathers problems, a thousand at most: beyond that nobody reads them. */
export type Findings = {
  readonly add: (code: ProblemCode, seq: number | null, message: string) => void;
  readonly problems: readonly Problem[];
};

const MOST = 1000;

export function findings(): Findings {
  const problems: Problem[] = [];
  const add: Findings['add'] = (code, seq, message) => {
    if (problems.length < MOST) problems.push({ seq, code, message });
  };
  return { add, problems };
}
