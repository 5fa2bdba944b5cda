import { money, NO_MONEY, type Money } from '../../shop/money.ts';
import type { FundFigures, ReceiptView } from '../../shop/contract/fund-views.ts';
import type { Entry } from '../../shop/ledger/entries.ts';
import type { BusinessDate } from '../../shop/time.ts';
import { ENTRY_COLUMNS, entryFromRow, type EntryRow } from '../entry-row.ts';
import type { Reader } from '../handle.ts';
import { lastCount } from './box-counts.ts';
import { OF_STAFF } from './of-staff.ts';

/** Money, in the order of its way: recorded in the box, claimed by phone, in the safe, in the bank. */
export type Places = { readonly box: Money; readonly phone: Money; readonly safe: Money; readonly bank: Money };

/** What a campaign has had; null is the general fund, which has the money of days without a campaign. */
export type ByCampaign = ReadonlyMap<string | null, FundFigures>;

/** The day's campaign of a row that has a business_date. */
const WITH_CAMPAIGN = `LEFT JOIN campaign
  ON business_date >= campaign.from_day AND (campaign.until_day IS NULL OR business_date <= campaign.until_day)`;

/** What each place holds after a day, by the books: what is in the box nobody may know before it is counted. */
export function placesOn(db: Reader, day: BusinessDate): Places {
  const at = (account: string) =>
    money(
      db.one<{ amount: number }>(
        'SELECT coalesce(sum(gained - lost), 0) AS amount FROM account_day WHERE account = ? AND business_date <= ?',
        account,
        day,
      )?.amount ?? 0,
    );
  return { box: at('assets:box'), phone: at('assets:phone'), safe: at('assets:safe'), bank: at('assets:bank') };
}

type Sums = { readonly id: string | null } & Record<'raised' | 'differences' | 'given' | 'goods', number>;

/**
 * What each campaign has after a day, by the books; those that nothing happened to are not in it. Money belongs to the campaign
 * of its day, but what says itself whose it was. What all have left is what all places hold. Costs the days, not the purchases.
 */
export function figuresOn(db: Reader, day: BusinessDate): ByCampaign {
  const byDay = db.all<Sums>(
    `SELECT campaign.id AS id,
       sum(CASE WHEN account IN ('income:goods', 'income:gifts', 'assets:promises', 'expenses:promises')
         THEN lost - gained ELSE 0 END) AS raised,
       sum(CASE WHEN account IN ('income:surplus', 'expenses:shortage') THEN lost - gained ELSE 0 END) AS differences,
       sum(CASE WHEN account >= 'expenses:charity:' AND account < 'expenses:charity;'
         THEN gained - lost ELSE 0 END) AS given,
       sum(CASE WHEN account = 'expenses:goods' THEN gained - lost ELSE 0 END) AS goods
     FROM account_day ${WITH_CAMPAIGN} WHERE business_date <= ? GROUP BY campaign.id`,
    day,
  );
  // What names its campaign is taken off the one of the day and put where it belongs.
  const named = db.all<Sums>(
    `SELECT id, 0 AS raised, 0 AS differences, sum(given) AS given, sum(goods) AS goods FROM (
       SELECT nullif(fund_use.campaign, '') AS id, given, goods FROM fund_use WHERE business_date <= ?
       UNION ALL
       SELECT campaign.id AS id, -given, -goods FROM fund_use ${WITH_CAMPAIGN} WHERE business_date <= ?) GROUP BY id`,
    day,
    day,
  );
  const all = new Map<string | null, FundFigures>();
  for (const { id, ...sums } of [...byDay, ...named]) all.set(id, added(all.get(id) ?? NO_FIGURES, sums));
  return all;
}

/** A campaign to which nothing happened. */
export const NO_FIGURES: FundFigures = {
  raised: NO_MONEY,
  differences: NO_MONEY,
  given: NO_MONEY,
  goods: NO_MONEY,
  left: NO_MONEY,
};

/** Figures with more of each. */
export function added(
  one: FundFigures,
  more: { readonly [Name in Exclude<keyof FundFigures, 'left'>]: number },
): FundFigures {
  const raised = money(one.raised + more.raised);
  const differences = money(one.differences + more.differences);
  const given = money(one.given + more.given);
  const goods = money(one.goods + more.goods);
  return { raised, differences, given, goods, left: money(raised + differences - given - goods) };
}

/** Cash that was recorded since the box was opened for its last count, by campaign: no count has found it yet. */
export function uncountedCash(db: Reader): ReadonlyMap<string | null, Money> {
  const count = lastCount(db);
  const rows = count
    ? db.tuples<[string | null, number]>(
        `SELECT campaign.id, sum(amount) FROM posting JOIN ledger USING (seq) ${WITH_CAMPAIGN}
         WHERE seq > ? AND account = 'assets:box' AND kind NOT IN ('box-counted', 'box-sealed') GROUP BY campaign.id`,
        count.openedSeq,
      )
    : db.tuples<[string | null, number]>(
        `SELECT campaign.id, sum(gained - lost) FROM account_day ${WITH_CAMPAIGN}
         WHERE account = 'assets:box' GROUP BY campaign.id`,
      );
  return new Map(rows.map(([id, amount]) => [id, money(amount)]));
}

/** The days on which money came or went, in order. */
export function moneyDays(db: Reader): readonly BusinessDate[] {
  return db
    .tuples<[BusinessDate]>(
      `SELECT DISTINCT business_date FROM account_day
       WHERE account IN ('assets:box', 'assets:phone', 'assets:safe', 'assets:bank') ORDER BY business_date`,
    )
    .map(([day]) => day);
}

/** What each charity was given, the last one first; what was taken back is left out. */
export function charitiesGiven(
  db: Reader,
): readonly { readonly charity: string; readonly sum: Money; readonly lastOn: BusinessDate }[] {
  return db.all(
    `SELECT charity, sum(amount) AS sum, max(business_date) AS lastOn FROM money_given
     WHERE id NOT IN (SELECT entry FROM corrected) GROUP BY charity ORDER BY max(seq) DESC`,
  );
}

/** Money banked or given. */
export type FundEntry = Extract<Entry, { kind: 'money-banked' | 'money-given' }>;

/** Up to `limit` entries of money banked or given before a seq, newest first. */
export function fundEntriesBefore(db: Reader, seq: number, limit: number): readonly FundEntry[] {
  return db
    .all<EntryRow>(
      `SELECT ${ENTRY_COLUMNS} FROM ledger WHERE kind IN ('money-banked', 'money-given') AND ${OF_STAFF} AND seq < ?
       ORDER BY seq DESC LIMIT ?`,
      seq,
      limit,
    )
    .map((row) => entryFromRow(row) as FundEntry);
}

/** The papers of a gift to a charity, in the order in which they came. */
export function receiptsOf(db: Reader, gift: string): readonly ReceiptView[] {
  return db.all('SELECT sha256, media_type AS mediaType FROM receipt WHERE gift = ? ORDER BY seq', gift);
}
