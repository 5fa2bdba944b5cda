/** What the first entry names as its predecessor. */
export const NO_HASH = '0'.repeat(64);

/** An entry's columns as its hash knows them; `body` is canonical JSON. */
type Hashed = {
  readonly seq: number;
  readonly id: string;
  readonly at: number;
  readonly businessDate: string;
  readonly kind: string;
  readonly actor: string;
  readonly prev: string;
  readonly body: string;
};

/** The text whose UTF-8 bytes an entry's hash is taken over (docs/ledger-format.md, "The hash"). */
export function hashedText({ seq, id, at, businessDate, kind, actor, prev, body }: Hashed): string {
  return `adal-ledger-1\n${seq}\n${id}\n${at}\n${businessDate}\n${kind}\n${actor}\n${prev}\n${body}`;
}
