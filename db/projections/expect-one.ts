/** Throws when an entry names something that is not there: the entry contradicts the ledger before it. */
export function expectOne(changes: number, what: string): void {
  if (changes !== 1) throw new Error(`The entry names a ${what} that is not there`);
}
