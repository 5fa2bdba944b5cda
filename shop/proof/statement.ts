import { money, NO_MONEY, type Money } from '../money.ts';
import type { Period } from '../reports/period.ts';
import { PLACES, type Place } from '../reports/report.ts';
import type { BusinessDate } from '../time.ts';
import { balancesAfter, balancesBefore } from './balances.ts';
import type { Balances, ExtractEntry } from './extract.ts';

/*
 * The statement of a period, reckoned from published entries alone. It is about money that is there: what is only promised
 * stands beside it, and comes in when it is paid.
 */

/** Money given away in the period. Below zero: taken back, or put right. */
type Given = {
  readonly seq: number;
  readonly date: BusinessDate;
  readonly charity: string;
  readonly purpose: string | null;
  readonly amount: Money;
};

/** What came in and went out in a month, `YYYY-MM`. */
export type Month = { readonly month: string; readonly came: Money; readonly given: Money };

export type Statement = {
  readonly opening: Money;
  readonly closing: Money;
  readonly places: readonly { readonly place: Place; readonly opening: Money; readonly closing: Money }[];
  /** For goods, gifts and promises that were kept. */
  readonly paid: Money;
  /** What counts found to be more (`surplus`) or less (`shortage`) than was recorded. */
  readonly surplus: Money;
  readonly shortage: Money;
  /** Spent on goods to sell. */
  readonly restocked: Money;
  readonly givenAway: Money;
  /** What no row above has: an account that this program does not know. Counts as money in. */
  readonly other: Money;
  readonly given: readonly Given[];
  readonly months: readonly Month[];
  /** What buyers have promised and not paid yet, at the end. */
  readonly promised: Money;
};

const CHARITY = 'expenses:charity:';
const NAMED: ReadonlySet<string> = new Set([
  'income:goods',
  'income:gifts',
  'income:surplus',
  'expenses:shortage',
  'expenses:goods',
  'expenses:promises',
]);

/** Reckons the statement of a period. The opening, and what came and went, always come to the closing. */
export function statementOf(entries: readonly ExtractEntry[], { from, to }: Period): Statement {
  const within = entries.filter(({ businessDate }) => businessDate >= from && businessDate <= to);
  const before = balancesBefore(entries, from);
  const after = balancesAfter(entries, to);
  const places = PLACES.map((place) => ({
    place,
    opening: on(before, `assets:${place}`),
    closing: on(after, `assets:${place}`),
  }));
  const total = (fits: (account: string) => boolean) =>
    money(within.reduce((sum, entry) => sum + moved(entry, fits), 0));
  const of = (name: string) => total((account) => account === name);
  const paid = money(-of('income:goods') - of('income:gifts') - of('assets:promises') - of('expenses:promises'));
  return {
    opening: summed(places.map(({ opening }) => opening)),
    closing: summed(places.map(({ closing }) => closing)),
    places,
    paid,
    surplus: money(-of('income:surplus')),
    shortage: of('expenses:shortage'),
    restocked: of('expenses:goods'),
    givenAway: total((account) => account.startsWith(CHARITY)),
    other: money(-total(isOther)),
    given: within.flatMap(givenIn),
    months: monthsOf(within),
    promised: on(after, 'assets:promises'),
  };
}

function isOther(account: string): boolean {
  return !account.startsWith('assets:') && !account.startsWith(CHARITY) && !NAMED.has(account);
}

function moved({ body }: ExtractEntry, fits: (account: string) => boolean): number {
  return body.postings.reduce((sum, [account, amount]) => (fits(account) ? sum + amount : sum), 0);
}

function on(balances: Balances, account: string): Money {
  return balances.find(([name]) => name === account)?.[1] ?? NO_MONEY;
}

function summed(amounts: readonly Money[]): Money {
  return money(amounts.reduce<number>((sum, amount) => sum + amount, 0));
}

function givenIn({ seq, businessDate: date, body }: ExtractEntry): readonly Given[] {
  return body.postings.flatMap(([account, amount]) => {
    if (!account.startsWith(CHARITY)) return [];
    const { charity, purpose } = body;
    return [
      {
        seq,
        date,
        charity: typeof charity === 'string' ? charity : account.slice(CHARITY.length),
        purpose: typeof purpose === 'string' ? purpose : null,
        amount,
      },
    ];
  });
}

/** What came in is what the places gained beyond what was spent and given. */
function monthsOf(entries: readonly ExtractEntry[]): readonly Month[] {
  const months = new Map<string, { came: number; given: number }>();
  for (const entry of entries) {
    const month = entry.businessDate.slice(0, 7);
    const sums = months.get(month) ?? { came: 0, given: 0 };
    months.set(month, sums);
    const inPlaces = moved(entry, (account) => account.startsWith('assets:') && account !== 'assets:promises');
    const given = moved(entry, (account) => account.startsWith(CHARITY));
    sums.given += given;
    sums.came += inPlaces + given + moved(entry, (account) => account === 'expenses:goods');
  }
  return [...months]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, { came, given }]) => ({ month, came: money(came), given: money(given) }));
}
