import { honestyRate } from '../../../shop/honesty-rate.ts';
import type { Report } from '../../../shop/reports/report.ts';
import { businessDate } from '../../../shop/time.ts';
import { SAMPLE_REPORT } from '../sample-report.ts';
import { tenge } from '../sample-shop.ts';

const point = (from: string, to: string, paid: number, left: number): Report['honesty'][number] => ({
  stretch: { stocktake: to, from: { date: businessDate(from), opening: false }, to: businessDate(to) },
  rate: honestyRate({
    moneyIn: tenge(paid),
    valueOut: tenge(left),
    units: Math.round(left / 200),
    counts: 2,
    stocktakes: 2,
  }),
});

/** Long names instead of awkward ones: no word of them is longer than a line. */
const CHARITIES = ['Аутизмі бар балаларға көмек көрсететін қоғамдық қор', 'Приют «Добрые руки»', 'Қарттар үйі'];
const PURPOSES = ['Двадцать четыре тёплые куртки и обувь для воспитанников', '120 kg of food', 'Алпыс көрпе'];
const GOODS = ['Су, 0,5 л', 'Тетрадь в клетку, 48 листов, с твёрдой обложкой', 'Өрік пен мейіз қосылған тоқаш'];

/** A term in which everything happened. */
export const TERM_REPORT: Report = {
  ...SAMPLE_REPORT,
  disbursements: SAMPLE_REPORT.disbursements.map((line, at) => ({
    ...line,
    charity: CHARITIES[at] ?? '',
    purpose: PURPOSES[at] ?? '',
  })),
  goods: {
    ...SAMPLE_REPORT.goods,
    lines: SAMPLE_REPORT.goods.lines.map((line, at) => {
      const name = GOODS[at] ?? '';
      return { ...line, name: { kk: name, ru: name, en: name } };
    }),
  },
  honesty: [
    point('2026-08-28', '2026-09-11', 91_200, 99_800),
    point('2026-09-11', '2026-09-25', 118_900, 121_000),
    ...SAMPLE_REPORT.honesty.slice(0, 1),
    point('2026-10-02', '2026-10-16', 121_400, 119_300),
    point('2026-10-16', '2026-11-06', 66_100, 69_700),
    point('2026-11-06', '2026-11-20', 118_700, 122_400),
  ],
};

/** Figures of a shop a hundred times as large, in as many decimals as its currency has. */
export const GRAND_REPORT: Report = {
  ...TERM_REPORT,
  ...(JSON.parse(
    JSON.stringify(
      {
        opening: TERM_REPORT.opening,
        movements: TERM_REPORT.movements,
        closing: TERM_REPORT.closing,
        campaigns: TERM_REPORT.campaigns,
        takings: TERM_REPORT.takings,
        goods: TERM_REPORT.goods,
        series: TERM_REPORT.series,
        busy: TERM_REPORT.busy,
        counts: TERM_REPORT.counts,
      },
      (_, value: unknown) => (typeof value === 'number' ? value * 100 + Math.sign(value) * 55 : value),
    ),
  ) as Partial<Report>),
};
