import type { Tx } from '../handle.ts';

/*
 * product_month: what product_day comes to, month by month, for every month before its last one. A purchase of the month that
 * goes on writes nothing here; the first of a new month adds up the month before it, and what comes late adds to a closed one.
 */

const SUMS = `SELECT substr(business_date, 1, 7) AS month, sku, sum(units), sum(suggested) FROM product_day`;

/** To be called before `by` (units, suggested) is added to the day's row. */
export function followMonths(
  tx: Tx,
  [day, sku]: readonly [day: string, sku: string],
  by: readonly [units: number, suggested: number],
): void {
  const last = lastMonth(tx);
  const month = day.slice(0, 7);
  if (last === undefined || month === last) return;
  if (month > last) {
    // No day is after '-31' in any month.
    const closed = `INSERT INTO product_month ${SUMS} WHERE business_date BETWEEN ? AND ? GROUP BY 1, 2`;
    tx.run(closed, `${last}-01`, `${last}-31`);
  } else {
    tx.run(
      `INSERT INTO product_month (month, sku, units, suggested) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET units = units + excluded.units, suggested = suggested + excluded.suggested`,
      month,
      sku,
      ...by,
    );
  }
}

/** All closed months at once, after a replay. */
export function closeMonths(tx: Tx): void {
  const last = lastMonth(tx);
  if (last !== undefined) {
    tx.run(`INSERT INTO product_month ${SUMS} WHERE business_date < ? GROUP BY 1, 2`, `${last}-01`);
  }
}

function lastMonth(tx: Tx): string | undefined {
  return tx.one<{ day: string | null }>('SELECT max(business_date) AS day FROM product_day')?.day?.slice(0, 7);
}
