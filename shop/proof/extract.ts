import type { Account, Posting } from '../ledger/accounts.ts';
import type { EntryKind } from '../ledger/entries.ts';
import type { Money } from '../money.ts';
import type { Period } from '../reports/period.ts';
import type { BusinessDate } from '../time.ts';

/*
 * The published extract of a ledger, as docs/published-extract.md describes it: lines of canonical JSON, the first about all of
 * it, then one for each entry, last the signature.
 */

export const EXTRACT_FORMAT = 'adal-extract-1';

/** Accounts and what is on them, in the order of their names; none of 0. */
export type Balances = readonly (readonly [account: Account, amount: Money])[];

/** The first line. `files`: SHA-256 by name of what is published beside the extract. */
export type HeadLine = {
  readonly format: typeof EXTRACT_FORMAT;
  readonly school: string;
  readonly stand: string;
  readonly currency: { readonly code: string; readonly digits: number };
  readonly period: Period;
  readonly opening: Balances;
  readonly closing: Balances;
  readonly head: { readonly seq: number; readonly hash: string };
  readonly publicKey: string;
  readonly files: Readonly<Record<string, string>>;
};

/** A body as it is published: its postings, and what else is left of the fields of its kind. */
type ExtractBody = { readonly postings: readonly Posting[] } & Readonly<Record<string, unknown>>;

type AnyEntry = {
  readonly seq: number;
  readonly kind: EntryKind;
  readonly businessDate: BusinessDate;
  readonly prev: string;
  readonly hash: string;
  readonly body: ExtractBody;
};

/** An entry of which nothing is left out: its hash can be reckoned. */
type WholeEntry = AnyEntry & { readonly id: string; readonly at: number; readonly actor: string };

/** An entry without what is personal; `withheld` are the paths of the fields that are left out. */
type ShortEntry = AnyEntry & { readonly withheld: readonly string[]; readonly seal: string };

export type ExtractEntry = WholeEntry | ShortEntry;

/** What a shortened entry's seal is taken over: its line in canonical form, without the seal. */
export function sealedText(line: string): string {
  return `adal-shortened-1\n${line}`;
}

/** What the signature is made over, from the SHA-256 (hex) of all bytes before it. */
export function signedText(digest: string): string {
  return `${EXTRACT_FORMAT}\n${digest}`;
}
