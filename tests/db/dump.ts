import type { Reader } from '../../db/handle.ts';
import { PROJECTIONS } from '../../db/projections/project.ts';

/** All that follows from a ledger, table by table, to be compared. */
export function dump(db: Reader): Readonly<Record<string, readonly unknown[]>> {
  const tables = ['posting', ...PROJECTIONS];
  return Object.fromEntries(tables.map((table) => [table, db.tuples(`SELECT * FROM ${table} ORDER BY 1, 2`)]));
}
