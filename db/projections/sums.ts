import type { Tx } from '../handle.ts';
import { closeMonths, followMonths } from './product-months.ts';

/** What is added up by the hour. */
export const HOUR_SUMS = [
  'purchases',
  'units',
  'suggested',
  'cash',
  'after_count',
  'phone',
  'gifts',
  'gift_cash',
  'gift_phone',
  'gifts_with_goods',
  'promised',
  'settled_cash',
  'settled_phone',
  'let_go',
] as const;
export type HourSum = (typeof HOUR_SUMS)[number];

/** The projections that are sums: each entry adds to some rows, and the order in which they add makes no difference. */
const SUM_TABLES = {
  account_day: { key: ['account', 'business_date'], sums: ['gained', 'lost'] },
  stock: { key: ['sku'], sums: ['units'] },
  product_day: { key: ['business_date', 'sku'], sums: ['units', 'suggested'] },
  product_loss: { key: ['business_date', 'sku'], sums: ['missing_units', 'missing_value', 'written_off'] },
  hour_total: { key: ['business_date', 'hour', 'stretch'], sums: HOUR_SUMS },
  fund_use: { key: ['business_date', 'campaign'], sums: ['given', 'goods'] },
} as const;

type SumTable = keyof typeof SUM_TABLES;

/** Where projections are written: `add` for the sums, `addSold` for those of products, `tx` for all else. */
export type Projector = {
  readonly tx: Tx;
  /** Adds to a product's row of a day in product_day, and to what follows from it. */
  readonly addSold: (key: readonly [day: string, sku: string], by: readonly [units: number, suggested: number]) => void;
  /** Adds numbers to the row with this key, in the order of the table's columns. */
  readonly add: (table: SumTable, key: readonly (string | number)[], by: readonly number[]) => void;
};

/** Adds at once: for one entry. */
export function adding(tx: Tx): Projector {
  const add: Projector['add'] = (table, key, by) => void tx.run(UPSERTS[table], ...key, ...by);
  const addSold: Projector['addSold'] = (key, by) => {
    followMonths(tx, key, by);
    add('product_day', key, by);
  };
  return { tx, add, addSold };
}

/** Adds up in memory and writes each row once, when `flush` is called: for a replay, at a quarter of the cost. */
export function gathering(): { readonly into: (tx: Tx) => Projector; readonly flush: (tx: Tx) => void } {
  const gathered = new Map<string, { table: SumTable; key: readonly (string | number)[]; sums: number[] }>();
  const add: Projector['add'] = (table, key, by) => {
    const name = `${table}\n${key.join('\n')}`;
    const row = gathered.get(name);
    if (!row) gathered.set(name, { table, key, sums: [...by] });
    else for (const [i, amount] of by.entries()) row.sums[i] = (row.sums[i] ?? 0) + amount;
  };
  const flush = (tx: Tx) => {
    for (const { table, key, sums } of gathered.values()) tx.run(UPSERTS[table], ...key, ...sums);
    gathered.clear();
    closeMonths(tx);
  };
  const addSold: Projector['addSold'] = (key, by) => add('product_day', key, by);
  return { into: (tx) => ({ tx, add, addSold }), flush };
}

const UPSERTS: Readonly<Record<SumTable, string>> = {
  account_day: upsert('account_day'),
  stock: upsert('stock'),
  product_day: upsert('product_day'),
  product_loss: upsert('product_loss'),
  hour_total: upsert('hour_total'),
  fund_use: upsert('fund_use'),
};

function upsert(table: SumTable): string {
  const { key, sums } = SUM_TABLES[table];
  const columns = [...key, ...sums];
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
    ON CONFLICT DO UPDATE SET ${sums.map((sum) => `${sum} = ${sum} + excluded.${sum}`).join(', ')}`;
}
