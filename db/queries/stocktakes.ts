import type { Category } from '../../shop/catalogue.ts';
import type { StocktakeResult } from '../../shop/stocktake.ts';
import type { Money } from '../../shop/money.ts';
import type { BusinessDate, UtcMs } from '../../shop/time.ts';
import type { Reader } from '../handle.ts';

/** A stocktake that was recorded, with what it found. `actor` finished it. */
export type StocktakeRow = StocktakeResult & {
  readonly id: string;
  readonly seq: number;
  readonly at: UtcMs;
  readonly day: BusinessDate;
  readonly actor: string;
  readonly category: Category | null;
  readonly products: number;
};

type Row = Omit<StocktakeRow, keyof StocktakeResult> & {
  readonly missing_units: number;
  readonly missing_value: Money;
  readonly surplus_units: number;
  readonly surplus_value: Money;
};

const SELECT = `SELECT stocktake.id, seq, stocktake.at, stocktake.business_date AS day, actor, category, products,
  missing_units, missing_value, surplus_units, surplus_value FROM stocktake JOIN ledger USING (seq)`;

/** Up to `limit` stocktakes before a seq, newest first. */
export function stocktakesBefore(db: Reader, seq: number, limit: number): readonly StocktakeRow[] {
  return db.all<Row>(`${SELECT} WHERE seq < ? ORDER BY seq DESC LIMIT ?`, seq, limit).map(fromRow);
}

export function stocktakeById(db: Reader, id: string): StocktakeRow | undefined {
  const row = db.one<Row>(`${SELECT} WHERE stocktake.id = ?`, id);
  return row && fromRow(row);
}

function fromRow({ missing_units, missing_value, surplus_units, surplus_value, ...row }: Row): StocktakeRow {
  return {
    ...row,
    missing: { units: missing_units, value: missing_value },
    surplus: { units: surplus_units, value: surplus_value },
  };
}
