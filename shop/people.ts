/** Ids of people are 'p1', 'p2' and so on, in the order in which they came. */
const PERSON_ID = /^p([1-9]\d{0,8})$/;

/** The id of the next person to come. */
export function nextPersonId(taken: readonly string[]): string {
  const numbers = taken.map((id) => Number(PERSON_ID.exec(id)?.[1] ?? 0));
  return `p${Math.max(0, ...numbers) + 1}`;
}

/** Whether two names would be taken for the same on a list: case, spaces and the way a letter is composed aside. */
export function isSameName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}
