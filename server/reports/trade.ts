import type { Reader } from '../../db/handle.ts';
import {
  changesByDay,
  lostByProduct,
  productNames,
  purchasesByHour,
  soldByProduct,
  type DaySums,
} from '../../db/queries/reports.ts';
import { money, NO_MONEY, sum, type Money } from '../../shop/money.ts';
import { bucketsOf, bucketUnit, type Period } from '../../shop/reports/period.ts';
import type { BusyHours, Goods, GoodsLine, Series } from '../../shop/reports/report.ts';
import { alongTheShelves } from '../../shop/stocktake.ts';
import { weekday, type BusinessDate } from '../../shop/time.ts';

const NOTHING = { units: 0, value: NO_MONEY };
const NO_LOSS = { missing: NOTHING, writtenOff: 0 };

/** What was sold, missed and written off, product by product as the shelves stand. */
export function goodsOf(db: Reader, period: Period): Goods {
  const sold = soldByProduct(db, period);
  const lost = lostByProduct(db, period);
  const lines = alongTheShelves(productNames(db)).flatMap((product): GoodsLine[] => {
    const line = { ...product, sold: sold.get(product.sku) ?? NOTHING, ...(lost.get(product.sku) ?? NO_LOSS) };
    return isNothing(line) ? [] : [line];
  });
  const total = (of: 'sold' | 'missing') => ({
    units: lines.reduce((units, line) => units + line[of].units, 0),
    value: sum(lines.map((line) => line[of].value)),
  });
  return {
    lines,
    sold: total('sold'),
    missing: total('missing'),
    writtenOff: lines.reduce((units, line) => units + line.writtenOff, 0),
  };
}

function isNothing({ sold, missing, writtenOff }: GoodsLine): boolean {
  return [sold.units, sold.value, missing.units, missing.value, writtenOff].every((figure) => figure === 0);
}

/**
 * The figures over time, in stretches as long as the period asks for.
 * @param days what buyers brought, day by day
 * @param opening what was at all places before the period
 */
export function seriesOf(
  db: Reader,
  period: Period,
  { days, opening }: { readonly days: readonly DaySums[]; readonly opening: Money },
): Series {
  const brought = inTurn(days);
  const changes = inTurn(changesByDay(db, period));
  let balance: number = opening;
  const buckets = bucketsOf(period).map((bucket) => {
    const sums = { purchases: 0, units: 0, box: 0, phone: 0, gifts: 0, promised: 0, settled: 0 };
    for (const day of brought(bucket.to)) {
      sums.purchases += day.purchases;
      sums.units += day.units;
      sums.box += day.cash;
      sums.phone += day.phone;
      sums.gifts += day.gift_cash + day.gift_phone + day.gifts_with_goods;
      sums.promised += day.promised;
      sums.settled += day.settled_cash + day.settled_phone;
    }
    for (const { change } of changes(bucket.to)) balance += change;
    return {
      ...bucket,
      ...sums,
      box: money(sums.box),
      phone: money(sums.phone),
      gifts: money(sums.gifts),
      promised: money(sums.promised),
      settled: money(sums.settled),
      balance: money(balance),
    };
  });
  return { unit: bucketUnit(period), buckets };
}

/** Hands out the rows up to a day that it has not handed out before. The rows are in the order of their days. */
function inTurn<Row extends { readonly day: BusinessDate }>(
  rows: readonly Row[],
): (through: BusinessDate) => readonly Row[] {
  let at = 0;
  return (through) => {
    const first = at;
    while ((rows[at]?.day ?? NEVER) <= through) at += 1;
    return rows.slice(first, at);
  };
}

/** After every day. */
const NEVER = '~';

/** When purchases are made. */
export function busyHoursOf(db: Reader, period: Period): BusyHours {
  const byWeekday = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  let [unknown, total] = [0, 0];
  let last: BusinessDate | null = null;
  let hours: number[] = [];
  for (const [day, hour, purchases] of purchasesByHour(db, period)) {
    if (day !== last) hours = byWeekday[weekday(day)] ?? hours;
    last = day;
    total += purchases;
    if (hour < 0) unknown += purchases;
    else hours[hour] = (hours[hour] ?? 0) + purchases;
  }
  return { byWeekday, unknown, total };
}
