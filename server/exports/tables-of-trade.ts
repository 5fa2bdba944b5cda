import type { Category } from '../../shop/catalogue.ts';
import type { NoRate } from '../../shop/honesty-rate.ts';
import type { Report } from '../../shop/reports/report.ts';
import { columnsIn } from './columns.ts';
import type { Cell, Table } from './tables.ts';
import type { Texts, Writing } from './words.ts';

/** Tables of trade: goods, days and hours, the honesty rate, counts of the box. */
export function tradeTables(report: Report, { t }: Writing): readonly Table[] {
  return [goods(report, t), series(report, t), busy(report, t), honesty(report, t), counts(report, t)];
}

function goods({ goods: { lines } }: Report, t: Texts<'report'>): Table {
  const column = columnsIn(t);
  return {
    name: 'goods',
    title: t('table.goods'),
    columns: [
      column.text('sku'),
      column.names('name'),
      column.code('category', (code) => t(`category.${code as Category}`)),
      column.count('sold_units'),
      column.money('sold_value'),
      column.count('missing_units'),
      column.money('missing_value'),
      column.count('written_off'),
    ],
    rows: lines.map(({ sku, name, category, sold, missing, writtenOff }) => [
      sku,
      name,
      category,
      sold.units,
      sold.value,
      missing.units,
      missing.value,
      writtenOff,
    ]),
    total: t('total'),
  };
}

function series({ series: { buckets } }: Report, t: Texts<'report'>): Table {
  const column = columnsIn(t);
  return {
    name: 'series',
    title: t('table.series'),
    columns: [
      column.day('from'),
      column.day('to'),
      column.count('purchases'),
      column.count('units'),
      column.money('cash'),
      column.money('by_phone'),
      column.money('gifts'),
      column.money('promised'),
      column.money('settled'),
      column.moneyAlone('balance'),
    ],
    rows: buckets.map(({ from, to, purchases, units, box, phone, gifts, promised, settled, balance }) => [
      from,
      to,
      purchases,
      units,
      box,
      phone,
      gifts,
      promised,
      settled,
      balance,
    ]),
    total: t('total'),
  };
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const UNKNOWN = 'unknown';
type Day = '0' | '1' | '2' | '3' | '4' | '5' | '6';

/** Purchases by weekday and hour. The last row is what has no hour, and stands in no column but the last. */
function busy({ busy: { byWeekday, unknown } }: Report, t: Texts<'report'>): Table {
  const column = columnsIn(t);
  const days = byWeekday.map((hours, day): Cell[] => [
    String(day),
    ...HOURS.map((hour) => hours[hour] ?? 0),
    0,
    hours.reduce((sum, count) => sum + count, 0),
  ]);
  return {
    name: 'busy',
    title: t('table.busy'),
    columns: [
      column.code('weekday', (code) => (code === UNKNOWN ? t('busy.unknown') : t(`weekday.${code as Day}`))),
      ...HOURS.map(column.hour),
      column.count('no_hour'),
      column.count('total', 25),
    ],
    rows: [...days, [UNKNOWN, ...HOURS.map(() => 0), unknown, unknown]],
    total: t('total'),
  };
}

function honesty({ honesty: points }: Report, t: Texts<'report'>): Table {
  const column = columnsIn(t);
  return {
    name: 'honesty',
    title: t('table.honesty'),
    columns: [
      column.day('from'),
      column.day('to'),
      column.share('rate'),
      column.share('likely_from'),
      column.share('likely_to'),
      column.moneyAlone('money_in'),
      column.moneyAlone('value_out'),
      column.countAlone('units'),
      column.countAlone('counts'),
      column.countAlone('stocktakes'),
      column.code('why', (code) => t(`reason.${code as NoRate}`)),
    ],
    rows: points.map(({ stretch, rate }) => {
      const days: Cell[] = [stretch.from.date, stretch.to];
      if (!rate.known) return [...days, null, null, null, null, null, null, null, null, rate.reason];
      const { likely, moneyIn, valueOut, units, counts: counted, stocktakes } = rate;
      return [
        ...days,
        rate.rate,
        likely?.from ?? null,
        likely?.to ?? null,
        moneyIn,
        valueOut,
        units,
        counted,
        stocktakes,
        null,
      ];
    }),
    total: null,
  };
}

function counts({ counts: lines }: Report, t: Texts<'report'>): Table {
  const column = columnsIn(t);
  return {
    name: 'counts',
    title: t('table.counts'),
    columns: [
      column.day('day'),
      column.text('box_number'),
      column.moneyAlone('counted'),
      column.moneyAlone('expected'),
      column.money('difference'),
      column.text('signer_1'),
      column.text('signer_2'),
      column.yes('recount'),
      column.moneyAlone('left'),
      column.money('moved'),
      column.text('bag'),
    ],
    rows: lines.map(({ on, box, counted, expected, difference, signers, recounts, left, moved, bag }) => [
      on,
      box,
      counted,
      expected,
      difference,
      signers[0].name,
      signers[1].name,
      recounts,
      left,
      moved,
      bag,
    ]),
    total: t('total'),
  };
}
