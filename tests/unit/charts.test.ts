import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balanceChart } from '../../shop/charts/balance-chart.ts';
import { chartSvg } from '../../shop/charts/chart-svg.ts';
import { PAPER_LOOK, type Chart, type Frame } from '../../shop/charts/chart.ts';
import { goalChart } from '../../shop/charts/goal-chart.ts';
import { hoursChart, hoursShown } from '../../shop/charts/hours-chart.ts';
import { rateChart } from '../../shop/charts/rate-chart.ts';
import { takingsChart } from '../../shop/charts/takings-chart.ts';
import { recordedBuckets } from '../../shop/charts/report-charts.ts';
import { textWidth } from '../../shop/charts/text-width.ts';
import { NO_MONEY } from '../../shop/money.ts';
import { utcMs } from '../../shop/time.ts';
import { SAMPLE_REPORT } from '../helpers/sample-report.ts';

const PAPER: Frame = { width: 666, look: PAPER_LOOK };
const write = (value: number) => String(Math.round(value * 10) / 10);
const TAKINGS = { box: 'жәшік арқылы', phone: 'телефонмен', write };
const HOURS = {
  weekdays: ['Дс', 'Сс', 'Ср', 'Бс', 'Жм', 'Сн', 'Жс'],
  hour: (hour: number) => `${hour}–${hour + 1}`,
  write,
};

/** What is written in a drawing, and the box of each text in px. */
function textsOf(svg: string) {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', text = '']) => {
    const of = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    const [, dx = '0', dy = '0'] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(of('transform')) ?? [];
    const size = Number.parseFloat(of('font-size'));
    const width = textWidth(text, size);
    const anchor = { middle: width / 2, end: width }[of('text-anchor')] ?? 0;
    const left = Number(of('x')) + Number(dx) - anchor;
    const middle = Number(of('y')) + Number(dy);
    return { text, left, right: left + width, top: middle - size / 2, bottom: middle + size / 2 };
  });
}

const written = (chart: Chart) => textsOf(chartSvg(chart, 'c')).map(({ text }) => text);

const sums = fc.integer({ min: 0, max: 90_000 }).map((tenths) => tenths / 10);
const names = fc.stringMatching(/^[а-яәғқңөұүһіА-Я0-9 –]{1,14}$/u);
const frames = fc.record({
  width: fc.integer({ min: 300, max: 1400 }),
  look: fc.constantFrom(PAPER_LOOK, { ...PAPER_LOOK, text: 14 }),
});
const counts = fc.array(fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 24, maxLength: 24 }), {
  minLength: 7,
  maxLength: 7,
});

describe('charts', () => {
  test('the sum of both ways of paying is written at each bar', () => {
    const buckets = [
      { name: '1–6 сен', box: 33, phone: 5.2 },
      { name: '7–13', box: 0, phone: 0 },
    ];
    expect(written(takingsChart(buckets, TAKINGS, PAPER))).toEqual(
      expect.arrayContaining(['1–6 сен', '7–13', '38.2', '0', TAKINGS.box, TAKINGS.phone]),
    );
  });

  test('a telephone shows every bucket of a month with its sum', () => {
    const buckets = Array.from({ length: 31 }, (_, at) => ({ name: `d${at}`, box: 100 + at, phone: 0.5 }));
    const texts = written(takingsChart(buckets, TAKINGS, { width: 322, look: { ...PAPER_LOOK, text: 14 } }));
    for (const { name, box } of buckets) expect(texts).toEqual(expect.arrayContaining([name, write(box + 0.5)]));
  });

  test('a stretch without a rate has its name and no value', () => {
    const texts = written(
      rateChart(
        [
          { name: 'сен', rate: 91, likely: { from: 88, to: 93 } },
          { name: 'окт', rate: null, likely: null },
          { name: 'ноя', rate: 103, likely: null },
        ],
        write,
        PAPER,
      ),
    );
    expect(texts).toEqual(expect.arrayContaining(['сен', '91', 'окт', 'ноя', '103', '100']));
    expect(texts).not.toContain('0');
  });

  test('weekends and the hours of night are left out while nothing happens in them', () => {
    const week = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
    const busy = week.map((day, at) => (at < 3 ? day.with(9, 4).with(13, 7) : day));
    expect(hoursShown(busy)).toEqual({ weekdays: [0, 1, 2, 3, 4], hours: [9, 10, 11, 12, 13] });
    expect(hoursShown(busy.with(6, week[0]?.with(23, 1) ?? []))).toMatchObject({ weekdays: [0, 1, 2, 3, 4, 6] });
    expect(hoursShown(week)).toEqual({ weekdays: [0, 1, 2, 3, 4], hours: [] });
  });

  test('a goal is written with its sentence, long titles in several lines', () => {
    const title = 'Жетім балалар үйіне жылы киім және аяқ киім';
    const texts = written(goalChart([{ name: title, raised: 3, goal: 5, said: '60 %' }], { ...PAPER, width: 200 }));
    expect(texts.slice(0, -1).join(' ')).toBe(title);
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.at(-1)).toBe('60 %');
  });

  test('of a period that goes on, what is to come is not drawn', () => {
    const [day] = SAMPLE_REPORT.series.buckets.slice(3);
    if (!day) throw new Error('no such week');
    const report = { ...SAMPLE_REPORT, ledger: { ...SAMPLE_REPORT.ledger, at: utcMs(Date.parse(day.from)) } };
    const quiet = {
      ...report,
      series: {
        ...report.series,
        buckets: report.series.buckets.map((each, at) =>
          at < 4 ? each : { ...each, box: NO_MONEY, phone: NO_MONEY, purchases: 0 },
        ),
      },
    };
    expect(recordedBuckets(quiet)).toHaveLength(4);
    // What was recorded later in the shop's zone than the moment's day says is drawn.
    expect(recordedBuckets(report)).toHaveLength(report.series.buckets.length);
  });

  test('what somebody typed as a name stays a text', () => {
    const name = '<img src=x onerror=alert(1)> & "co"';
    const svg = chartSvg(goalChart([{ name, raised: 1, goal: 2, said: '' }], PAPER), 'c');
    expect(svg).not.toContain('<img');
    expect(svg).toContain('&lt;img src=x onerror=alert(1)&gt; &amp;');
  });

  test('no text leaves its drawing, whatever the figures and however narrow', () => {
    const points = fc.array(fc.record({ name: names, box: sums, phone: sums }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(points, counts, frames, (buckets, busy, frame) => {
        const rates = buckets.map(({ name, box, phone }) => ({
          name,
          rate: box > 1000 ? null : box / 8,
          likely: box < 500 ? { from: box / 9, to: Math.min(100, box / 7 + (phone % 5)) } : null,
        }));
        const charts = [
          takingsChart(buckets, TAKINGS, frame),
          rateChart(rates, write, frame),
          hoursChart(busy, HOURS, frame),
          balanceChart(
            buckets.map(({ name, box, phone }) => ({ name, value: box - phone })),
            write,
            frame,
          ),
          goalChart([{ name: 'ab cd '.repeat(20), raised: 2, goal: 1, said: 'ab cd '.repeat(30) }], frame),
        ];
        for (const chart of charts) {
          const outside = textsOf(chartSvg(chart, 'c')).filter(
            ({ left, right, top, bottom }) =>
              left < -1 || right > chart.width + 1 || top < -1 || bottom > chart.height + 1,
          );
          expect(outside).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('the same chart gives the same bytes, with names of its own and nothing that a strict policy for styles refuses', () => {
    const chart = takingsChart([{ name: 'сен', box: 3, phone: 2 }], TAKINGS, PAPER);
    const first = chartSvg(chart, 'first');
    expect(chartSvg(chart, 'first')).toBe(first);
    expect(first).toContain('id="first-p0"');
    expect(first).not.toMatch(/zr\d|style|class=|undefined|NaN/);
    expect(first).toContain('font-family="Nunito"');
  });
});
