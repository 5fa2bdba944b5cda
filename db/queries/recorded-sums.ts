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
  return recorded(db.one<HourSums>(`SELECT ${SUMS} FROM hour_total WHERE stretch = ?`, stretch));
}

/** The same of every stretch in which anything was recorded. */
export function recordedByStretch(db: Reader): ReadonlyMap<number, RecordedSums> {
  const rows = db.all<HourSums & { readonly stretch: number }>(
    `SELECT stretch, ${SUMS} FROM hour_total GROUP BY stretch`,
  );
  return new Map(rows.map(({ stretch, ...sums }) => [stretch, recorded(sums)]));
}

/** A stretch in which nothing was recorded. */
export const NOTHING_RECORDED: RecordedSums = recorded(undefined);

type HourSums = Readonly<Record<HourSum, number>>;

function recorded(sums: HourSums | undefined): RecordedSums {
  const of = (...names: readonly HourSum[]) => money(names.reduce((total, name) => total + (sums?.[name] ?? 0), 0));
  return {
    out: { units: sums?.units ?? 0, value: of('suggested') },
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
