import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TENGE } from '../../shop/currency.ts';
import { readStatement } from '../../shop/statement-csv.ts';
import { businessDate } from '../../shop/time.ts';

const DAY = businessDate('2026-11-20');
const read = (...lines: readonly string[]) => readStatement(lines.join('\r\n'), TENGE);
const rowsOf = (...lines: readonly string[]) =>
  read(...lines).rows.map(({ line, date, minutes, amount }) => [line, date, minutes, amount]);

describe('a statement', () => {
  it('of Kaspi: a day, a signed sum with its sign, and no time', () => {
    expect(
      rowsOf(
        'Дата,Сумма,Операция,Детали',
        '20.11.26,"+ 1 250,00 ₸",Пополнение,Айнұр С.',
        '20.11.26,"- 250,00 ₸",Возврат,Айнұр С.',
      ),
    ).toEqual([
      [2, DAY, null, 125_000],
      [3, DAY, null, -25_000],
    ]);
  });

  it('of Halyk: words above the table, what came and what went apart, sums of fees and balances beside them', () => {
    expect(
      rowsOf(
        'Выписка по счету KZ00 0000;;;;;;;',
        'Период: 01.11.2026 - 20.11.2026;;;;;;;',
        '',
        'Дата обработки;Дата проведения операции;Описание операции;Валюта операции;Приход в валюте счета;Расход в валюте счета;Комиссия, сумма;Остаток',
        '21.11.2026;20.11.2026 14:05:31;"Оплата QR; перевод ""магазин""";KZT;1 250,00;0,00;12,50;99 000,00',
        '21.11.2026;20.11.2026 16:40:00;Возврат;KZT;0,00;-250,00;;98 750,00',
        ';;;;;;;',
      ),
    ).toEqual([
      [5, DAY, 845, 125_000],
      [6, DAY, 1000, -25_000],
    ]);
  });

  it.each([
    ['in English', 'Transaction date,Time,Amount,Currency', '2026-11-20,14:05,"1,250.00",KZT'],
    ['in Kazakh', 'Күні;Уақыты;Төлем сомасы;Валюта', '20.11.2026;14:05;1 250,00 ₸;теңге'],
    ['in Russian, with tabs', 'Дата и время\tСумма', '20.11.2026 14:05\t1250'],
    ['with a time of the world', 'date|amount', '2026-11-20T14:05:31+05:00|1250.00 KZT'],
    [
      'with the column that is better of two',
      'Дата выгрузки;Дата платежа;Время;Сумма к зачислению;Сумма платежа',
      '22.11.2026;20.11.2026;14:05;1 238;1250',
    ],
  ])('%s', (_how, header, row) => {
    expect(rowsOf(header, row)).toEqual([[2, DAY, 845, 125_000]]);
  });

  it.each([
    ['1 250,00', 125_000],
    ['1\u00A0250,00\u00A0₸', 125_000],
    ['1,250.00', 125_000],
    ['1.250,00', 125_000],
    ['1,250', 125_000],
    ['1250.5', 125_050],
    ['−200', -20_000],
    ['200-', -20_000],
    ['(200,00)', -20_000],
    ['₸ 200', 20_000],
    ['-₸200', -20_000],
    ['200 тг.', 20_000],
    ['12 345 678,90', 1_234_567_890],
    ['200,000000', 20_000],
  ])('reads the sum %s', (written, amount) => {
    expect(rowsOf('Дата;Сумма', `20.11.2026;${written}`)).toEqual([[2, DAY, null, amount]]);
  });

  it('says for every bad row where and why, and keeps the good ones', () => {
    const { rows, problems } = read(
      'Дата;Время;Сумма;Валюта;Описание',
      '20.11.2026;10:00;200;KZT;"над',
      'чашкой кофе"',
      '31.02.2026;10:00;200;KZT;',
      '20.11.2026;25:00;200;KZT;',
      '20.11.2026;10:00;двести;KZT;',
      '20.11.2026;10:00;1,2,3;KZT;',
      '20.11.2026;10:00;200;USD;',
      '20.11.2026;10:00;$200;;',
      '20.11.2026;10:00;200;KZT;;;лишнее',
      'Итого;;12 500,00;;',
      '20.11.2026;10:00;99999999999999;KZT;',
      '20.11.2026;10:00;300;KZT;"никогда не закрыто',
      '20.11.2026;11:00;400;KZT;',
      '20.11.2026;11:00;400.5055;KZT;',
    );
    expect(rows.map(({ line, amount }) => [line, amount])).toEqual([
      [2, 20_000],
      [14, 40_000],
    ]);
    expect(problems.map(({ line, reason, value }) => [line, reason, value])).toEqual([
      [4, 'bad-date', '31.02.2026'],
      [5, 'bad-time', '25:00'],
      [6, 'bad-amount', 'двести'],
      [7, 'bad-amount', '1,2,3'],
      [8, 'other-currency', 'USD'],
      [9, 'other-currency', '$200'],
      [10, 'too-many-cells', ''],
      [11, 'bad-date', 'Итого'],
      [12, 'bad-amount', '99999999999999'],
      [13, 'broken-quote', ''],
      [15, 'bad-amount', '400.5055'],
    ]);
  });

  it('without a day or a sum is none, and neither is nothing', () => {
    expect(read('', '  ').problems).toMatchObject([{ reason: 'empty' }]);
    expect(read('name;card', 'Айнұр;4400').problems).toMatchObject([{ line: 1, reason: 'no-columns' }]);
    expect(read('PK\u0003\u0004').problems).toMatchObject([{ reason: 'no-columns' }]);
  });

  it('never gives away what else stands in it', () => {
    const text = ['Дата;Сумма;Плательщик;Карта', '20.11.2026;200;Айнұр Серікқызы;4400430100000000', 'x;y;Айнұр;4400'];
    expect(JSON.stringify(read(...text))).not.toMatch(/Айнұр|4400/);
  });

  it('of anything at all is read without a fault and without taking time', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('20.11.2026', '"', '""', '1 250,00', 'Дата', 'Сумма', '-', '=cmd()', '\u0000'),
    );
    const table = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 20 });
    fc.assert(
      fc.property(table, fc.constantFrom(';', ',', '\t'), (cells, delimiter) => {
        const text = ['Дата;Сумма', ...cells.map((row) => row.join(delimiter))].join('\n');
        for (const row of readStatement(text, TENGE).rows) {
          expect(Number.isSafeInteger(row.amount) && row.amount !== 0).toBe(true);
          expect(row.minutes === null || (row.minutes >= 0 && row.minutes < 1440)).toBe(true);
        }
      }),
    );
    const open = read('Дата;Сумма', ...Array.from({ length: 50_000 }, () => '"20.11.2026;200'));
    expect(open.problems.length + open.rows.length).toBeGreaterThan(0);
    expect(read('Дата;Сумма', ...Array.from({ length: 50_000 }, () => '20.11.2026;200')).rows).toHaveLength(50_000);
  });
});
