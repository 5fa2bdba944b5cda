import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money } from '../../shop/money.ts';
import {
  MATCH_MINUTES,
  matchStatement,
  statementWindow,
  type PhoneClaim,
  type StatementRow,
} from '../../shop/phone-statement.ts';
import { addDays, businessDate } from '../../shop/time.ts';

const DAY = businessDate('2026-11-20');
const WINDOW = { from: DAY, through: addDays(DAY, 2) };

const at = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
let line = 1;
const row = (clock: string | null, amount: number, date = DAY): StatementRow => ({
  line: (line += 1),
  date,
  minutes: clock === null ? null : at(clock),
  amount: money(amount),
});
let seq = 0;
const claim = (clock: string, amount: number, more: Partial<PhoneClaim> = {}): PhoneClaim => ({
  seq: (seq += 1),
  date: DAY,
  minutes: at(clock),
  amount: money(amount),
  counts: true,
  takesBack: null,
  ...more,
});
const pairs = (rows: readonly StatementRow[], claims: readonly PhoneClaim[]) =>
  matchStatement(rows, claims, WINDOW).matched.map((pair) => [rows.indexOf(pair.row), claims.indexOf(pair.claim)]);

describe('a statement and what buyers claimed', () => {
  it('match by sum, and of equal sums by the nearest time', () => {
    const rows = [row('10:00', 20_000), row('10:50', 20_000), row('10:51', 45_000)];
    expect(pairs(rows, [claim('10:49', 20_000), claim('10:52', 45_000)])).toEqual([
      [1, 0],
      [2, 1],
    ]);
  });

  it('match as many as there can be: nearness never costs a pair', () => {
    // The nearest two alone (10:10 with 10:09) would leave both others without any.
    const rows = [row('10:00', 20_000), row('10:10', 20_000)];
    expect(pairs(rows, [claim('10:09', 20_000), claim('11:01', 20_000)])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it('do not match over more than an hour, over midnight they do', () => {
    expect(pairs([row('10:00', 20_000)], [claim('11:01', 20_000)])).toEqual([]);
    expect(pairs([row('11:00', 20_000)], [claim('10:00', 20_000)])).toEqual([[0, 0]]);
    const after = [row('00:02', 20_000, addDays(WINDOW.through, 1))];
    const found = matchStatement(after, [claim('23:58', 20_000, { date: WINDOW.through })], WINDOW);
    expect(found).toMatchObject({ matched: [{}], confirmed: 20_000, passedOver: 0 });
  });

  it('match within the day where the bank tells no time', () => {
    const rows = [row(null, 20_000), row(null, 20_000), row(null, 20_000, addDays(DAY, 1))];
    const found = matchStatement(rows, [claim('08:00', 20_000), claim('18:00', 20_000)], WINDOW);
    expect(found.matched).toHaveLength(2);
    expect(found.rowsWithoutClaim).toEqual([rows[2]]);
  });

  it('leave alone the rows of claims that were confirmed before, and of other days', () => {
    const rows = [
      row('09:00', 20_000),
      row('15:00', 20_000),
      row('12:00', 500, addDays(DAY, -1)),
      row('12:00', 1, addDays(DAY, -9)),
    ];
    const claims = [claim('09:01', 20_000, { counts: false }), claim('15:01', 20_000)];
    expect(matchStatement(rows, claims, WINDOW)).toMatchObject({
      matched: [{ row: rows[1], claim: claims[1] }],
      rowsWithoutClaim: [],
      passedOver: 3,
      confirmed: 20_000,
    });
  });

  it('a claim taken back waits for no row; money that came and went back counts for nothing', () => {
    const mistaken = claim('10:00', 20_000);
    const claims = [mistaken, claim('10:05', -20_000, { takesBack: mistaken.seq })];
    const rows = [row('10:00', 20_000), row('16:00', -20_000)];
    const found = matchStatement(rows, claims, WINDOW);
    expect(found).toMatchObject({ matched: [], claimsWithoutRow: [], rowsWithoutClaim: [], wentOut: [], confirmed: 0 });
    expect(found.refunded).toEqual([{ came: rows[0], went: rows[1] }]);
  });

  it('a refund of what was confirmed before meets the claim that was taken back, whenever it came', () => {
    const rows = [row('08:00', -20_000)];
    const found = matchStatement(rows, [claim('18:00', -20_000, { takesBack: 7_000_000 })], WINDOW);
    expect(found).toMatchObject({ matched: [{ row: rows[0] }], confirmed: -20_000 });
  });

  it('money that leaves the account for another reason does not count', () => {
    const rows = [row('08:00', 20_000), row('18:00', -5_000_000)];
    const found = matchStatement(rows, [], WINDOW);
    expect(found).toMatchObject({ rowsWithoutClaim: [rows[0]], wentOut: [rows[1]], confirmed: 20_000 });
  });
});

describe('the window', () => {
  it('begins with the first claim that waits, else after the last confirmation', () => {
    const [through, confirmedThrough] = [DAY, addDays(DAY, -5)];
    expect(statementWindow({ through, firstOpen: addDays(DAY, -2), confirmedThrough }).from).toBe('2026-11-18');
    expect(statementWindow({ through, firstOpen: null, confirmedThrough }).from).toBe('2026-11-16');
    expect(statementWindow({ through, firstOpen: null, confirmedThrough: DAY })).toEqual({ from: DAY, through });
    expect(statementWindow({ through, firstOpen: null, confirmedThrough: null }).from).toBe(DAY);
  });
});

const sums = fc.constantFrom(10_000, 20_000, 45_000);
const dates = fc.integer({ min: -2, max: 4 }).map((days) => addDays(DAY, days));
const minutes = fc.integer({ min: 0, max: 1439 });
const anyRows = fc
  .array(
    fc.record({
      date: dates,
      minutes: fc.option(minutes, { freq: 4 }),
      amount: fc.tuple(sums, fc.constantFrom(1, 1, 1, -1)).map(([sum, sign]) => money(sum * sign)),
    }),
    { maxLength: 40 },
  )
  .map((rows) => rows.map((each, index): StatementRow => ({ line: index + 2, ...each })));
const anyClaims = fc
  .array(fc.record({ date: dates, minutes, amount: sums.map(money), back: fc.boolean() }), { maxLength: 30 })
  .map((made) =>
    made.flatMap(({ back, ...each }, index): readonly PhoneClaim[] => {
      const counts = each.date >= WINDOW.from && each.date <= WINDOW.through;
      const first = { ...each, seq: index * 2 + 1, counts, takesBack: null };
      const taken = { ...first, seq: first.seq + 1, amount: money(-each.amount), takesBack: first.seq };
      return back && index % 3 === 0 ? [first, taken] : [first];
    }),
  );

const place = ({ date, minutes: time }: { readonly date: string; readonly minutes: number | null }) =>
  Date.parse(`${date}T00:00:00Z`) / 60_000 + (time ?? 0);
const apart = (a: StatementRow, b: PhoneClaim) => Math.abs(place(a) - place(b));
const fits = (a: StatementRow, b: PhoneClaim) =>
  a.amount === b.amount && (a.amount < 0 || (a.minutes === null ? a.date === b.date : apart(a, b) <= MATCH_MINUTES));
const total = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

describe('any statement against any claims', () => {
  it('uses each row and each claim once, pairs what fits, and leaves no pair that it could have made', () => {
    fc.assert(
      fc.property(anyRows, anyClaims, (rows, claims) => {
        const found = matchStatement(rows, claims, WINDOW);
        const used = [
          ...found.matched.flatMap((pair) => [pair.row, pair.claim]),
          ...found.refunded.flatMap(({ came, went }) => [came, went]),
          ...found.rowsWithoutClaim,
          ...found.claimsWithoutRow,
          ...found.wentOut,
        ];
        expect(new Set(used).size).toBe(used.length);
        for (const pair of found.matched) expect(fits(pair.row, pair.claim)).toBe(true);
        for (const left of found.rowsWithoutClaim)
          for (const other of found.claimsWithoutRow) expect(fits(left, other)).toBe(false);
        const shown = used.filter((each) => 'line' in each).length;
        expect(shown + found.passedOver).toBe(rows.length);
      }),
    );
  });

  it('explains the difference between claimed and confirmed by what is left on both sides, to the last tiyn', () => {
    fc.assert(
      fc.property(anyRows, anyClaims, (rows, claims) => {
        const { confirmed, rowsWithoutClaim, claimsWithoutRow } = matchStatement(rows, claims, WINDOW);
        const claimed = total(claims.filter(({ counts }) => counts).map(({ amount }) => amount));
        expect(confirmed - claimed).toBe(
          total(rowsWithoutClaim.map(({ amount }) => amount)) - total(claimsWithoutRow.map(({ amount }) => amount)),
        );
      }),
    );
  });

  it('comes to the same in whatever order the rows stand', () => {
    fc.assert(
      fc.property(anyRows, anyClaims, fc.infiniteStream(fc.nat()), (rows, claims, dice) => {
        const shuffled = rows
          .map((each) => ({ each, at: dice.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ each }) => each);
        const [one, other] = [matchStatement(rows, claims, WINDOW), matchStatement(shuffled, claims, WINDOW)];
        expect(other.confirmed).toBe(one.confirmed);
        expect(other.matched).toEqual(one.matched);
      }),
    );
  });

  it('makes the most pairs, as trying every way does', () => {
    // A long break: all of it hangs together, and the ends are more than an hour apart.
    const few = fc.array(fc.integer({ min: 600, max: 780 }), { maxLength: 6 });
    fc.assert(
      fc.property(few, few, (rowTimes, claimTimes) => {
        const rows = rowTimes.map((time, index): StatementRow => ({
          line: index,
          date: DAY,
          minutes: time,
          amount: money(100),
        }));
        const claims = claimTimes.map((time, index): PhoneClaim => ({
          seq: index,
          date: DAY,
          minutes: time,
          amount: money(100),
          counts: true,
          takesBack: null,
        }));
        const best = (
          left: readonly StatementRow[],
          free: readonly PhoneClaim[],
        ): readonly [count: number, away: number] => {
          const [first, ...rest] = left;
          if (!first) return [0, 0];
          const ways = free
            .filter((each) => fits(first, each))
            .map((each): readonly [number, number] => {
              const [count, away] = best(
                rest,
                free.filter((other) => other !== each),
              );
              return [count + 1, away + apart(first, each)];
            });
          return [best(rest, free), ...ways].reduce((a, b) => (b[0] > a[0] || (b[0] === a[0] && b[1] < a[1]) ? b : a));
        };
        const { matched } = matchStatement(rows, claims, WINDOW);
        expect([matched.length, total(matched.map((pair) => apart(pair.row, pair.claim)))]).toEqual(best(rows, claims));
      }),
      { numRuns: 60 },
    );
  });

  it('a term of equal sums is no work', () => {
    const many = Array.from({ length: 5000 }, (_, index) => index);
    const rows = many.map((index): StatementRow => ({
      line: index,
      date: DAY,
      minutes: index % 1440,
      amount: money(20_000),
    }));
    const claims = many.slice(0, 2000).map((index) => claim('10:00', 20_000, { minutes: index % 1440 }));
    expect(matchStatement(rows, claims, WINDOW).matched).toHaveLength(2000);
  });
});
