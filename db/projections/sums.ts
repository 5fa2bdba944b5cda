import type { Tx } from '../handle.ts';

/** The projections that are sums: each entry adds to some rows, and the order in which they add makes no difference. */
const SUM_TABLES = {
  account_day: { key: ['account', 'business_date'], sums: ['gained', 'lost'] },
  stock: { key: ['sku'], sums: ['units'] },
  product_day: { key: ['business_date', 'sku'], sums: ['units', 'suggested'] },
  day: { key: ['business_date'], sums: ['purchases'] },
  fund_use: { key: ['business_date', 'campaign'], sums: ['given', 'goods'] },
} as const;

type SumTable = keyof typeof SUM_TABLES;

/** Where projections are written: `add` for the sums, `tx` for all else. */
export type Projector = {
  readonly tx: Tx;
  /** Adds numbers to the row with this key, in the order of the table's columns. */
  readonly add: (table: SumTable, key: readonly string[], by: readonly number[]) => void;
};

/** Adds at once: for one entry. */
export function adding(tx: Tx): Projector {
  return { tx, add: (table, key, by) => void tx.run(UPSERTS[table], ...key, ...by) };
}

/** Adds up in memory and writes each row once, when `flush` is called: for a replay, at a quarter of the cost. */
export function gathering(): { readonly into: (tx: Tx) => Projector; readonly flush: (tx: Tx) => void } {
  const gathered = new Map<string, { table: SumTable; key: readonly string[]; sums: number[] }>();
  const add: Projector['add'] = (table, key, by) => {
    const name = `${table}\n${key.join('\n')}`;
    const row = gathered.get(name);
    if (!row) gathered.set(name, { table, key, sums: [...by] });
    else for (const [i, amount] of by.entries()) row.sums[i] = (row.sums[i] ?? 0) + amount;
  };
  const flush = (tx: Tx) => {
    for (const { table, key, sums } of gathered.values()) tx.run(UPSERTS[table], ...key, ...sums);
    gathered.clear();
  };
  return { into: (tx) => ({ tx, add }), flush };
}

const UPSERTS: Readonly<Record<SumTable, string>> = {
  account_day: upsert('account_day'),
  stock: upsert('stock'),
  product_day: upsert('product_day'),
  day: upsert('day'),
  fund_use: upsert('fund_use'),
};

function upsert(table: SumTable): string {
  const { key, sums } = SUM_TABLES[table];
  const columns = [...key, ...sums];
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
    ON CONFLICT DO UPDATE SET ${sums.map((sum) => `${sum} = ${sum} + excluded.${sum}`).join(', ')}`;
}
