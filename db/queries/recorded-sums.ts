import type { Sku } from '../../shop/catalogue.ts';
import type { EntryBody } from '../../shop/ledger/entries.ts';
import { money } from '../../shop/money.ts';
import type { RecordedSums } from '../../shop/three-way.ts';
import { HOUR_SUMS, type HourSum } from '../projections/sums.ts';
import type { Reader } from '../handle.ts';
import { OF_STAFF } from './of-staff.ts';

const SUMS = HOUR_SUMS.map((sum) => `coalesce(sum(${sum}), 0) AS ${sum}`).join(', ');

/**
 * What was recorded between two stocktakes of all goods, by the order of the entries.
 * @param stretch the seq of the first of them, 0 for what came before all
 */
export function recordedIn(db: Reader, stretch: number): RecordedSums {
  const row = db.one<Record<HourSum, number>>(`SELECT ${SUMS} FROM hour_total WHERE stretch = ?`, stretch);
  const of = (...sums: readonly HourSum[]) => money(sums.reduce((total, sum) => total + (row?.[sum] ?? 0), 0));
  return {
    out: { units: row?.units ?? 0, value: of('suggested') },
    cash: of('cash'),
    afterCount: of('after_count'),
    phone: of('phone'),
    promisesMade: of('promised'),
    promisesSettled: of('settled_cash', 'settled_phone'),
    promisesLetGo: of('let_go'),
    giftsWithGoods: of('gifts_with_goods'),
    giftsAlone: of('gift_cash', 'gift_phone'),
  };
}

/** Units of one product that were written off for one reason. */
export type WrittenOff = {
  readonly sku: Sku;
  readonly reason: EntryBody<'stock-written-off'>['reason'];
  readonly units: number;
};

/** What entries with `after < seq <= through` wrote off. */
export function writtenOffBetween(db: Reader, after: number, through: number): readonly WrittenOff[] {
  return db.all<WrittenOff>(
    `SELECT line.value ->> '$.sku' AS sku, body ->> '$.reason' AS reason, sum(line.value ->> '$.units') AS units
     FROM ledger, json_each(body, '$.lines') AS line
     WHERE kind = 'stock-written-off' AND ${OF_STAFF} AND seq > ? AND seq <= ?
     GROUP BY 1, 2`,
    after,
    through,
  );
}
