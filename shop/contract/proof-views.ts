import type { Money } from '../money.ts';
import type { BusinessDate, UtcMs } from '../time.ts';

/** The shop's key, and what was published with it; the newest first. */
export type ProofState = {
  /** Ed25519, 32 bytes in hex. */
  readonly publicKey: string;
  readonly published: readonly PublishedView[];
};

/** A publication that the ledger remembers. `by`: the person's name, null where it was no person. */
export type PublishedView = {
  readonly id: string;
  readonly at: UtcMs;
  /** The shop's day on which it was made. */
  readonly on: BusinessDate;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly head: { readonly seq: number; readonly hash: string };
  readonly by: string | null;
};

/** What would be public in people's own words: to whom money was given since the beginning, and what for. */
export type ToBePublic = {
  readonly gifts: readonly {
    readonly id: string;
    readonly charity: string;
    readonly purpose: string;
    readonly amount: Money;
  }[];
};
