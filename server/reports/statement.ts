import type { Reader } from '../../db/handle.ts';
import { campaigns } from '../../db/queries/campaigns.ts';
import { figuresOn, NO_FIGURES } from '../../db/queries/fund.ts';
import {
  accountSums,
  bankedWithin,
  confirmedWithin,
  disbursementsWithin,
  sealedWithin,
  type AccountSums,
} from '../../db/queries/reports.ts';
import type { HourSum } from '../../db/projections/sums.ts';
import { money, NO_MONEY, sum, type Money } from '../../shop/money.ts';
import type { Period } from '../../shop/reports/period.ts';
import {
  type ByPlace,
  type CampaignLine,
  type CountLine,
  type Movement,
  type MovementKind,
  type Place,
  type Report,
} from '../../shop/reports/report.ts';
import { addDays, type BusinessDate } from '../../shop/time.ts';

/** What buyers brought in a period, by what is added up by the hour. */
export type Totals = Readonly<Record<HourSum, number>>;

type Statement = Pick<
  Report,
  'opening' | 'movements' | 'closing' | 'campaigns' | 'takings' | 'phone' | 'gifts' | 'promises' | 'disbursements'
>;

/** The money of a period: where it was, what moved it, and what it was for. */
export function statementOf(
  db: Reader,
  period: Period,
  { totals, counts }: { readonly totals: Totals; readonly counts: readonly CountLine[] },
): Statement {
  const places = placesIn(db, period);
  const confirmed = confirmedWithin(db, period);
  const disbursements = disbursementsWithin(db, period);
  const given = (from: Place) => sum(disbursements.flatMap((line) => (line.from === from ? [line.amount] : [])));
  const sealed = sealedWithin(db, period);
  const banked = bankedWithin(db, period);
  const restocked = accountSums(db, 'expenses:goods', period).within;
  return {
    opening: byPlace((place) => places[place].before),
    movements: [
      movement('came-in', { box: less(money(totals.cash), money(totals.after_count)), phone: money(totals.phone) }),
      movement('confirmed', { phone: minus(confirmed.claimed), bank: confirmed.claimed }),
      movement('sealed', { box: minus(sealed), safe: sealed }),
      movement('banked', { safe: minus(banked), bank: banked }),
      movement('given', { safe: minus(given('safe')), bank: minus(given('bank')) }),
      movement('restocked', { safe: minus(restocked) }),
      movement('differences', {
        box: sum(counts.map(({ difference }) => difference)),
        bank: less(confirmed.confirmed, confirmed.claimed),
      }),
    ],
    closing: byPlace((place) => money(places[place].before + places[place].within)),
    campaigns: campaignLines(db, period),
    takings: takingsOf(totals),
    phone: {
      claimed: money(totals.phone),
      checked: confirmed.claimed,
      confirmed: confirmed.confirmed,
      openAtEnd: money(places.phone.before + places.phone.within),
    },
    gifts: {
      alone: money(totals.gift_cash + totals.gift_phone),
      times: totals.gifts,
      withGoods: money(totals.gifts_with_goods),
    },
    promises: promisesOf(db, period, totals),
    disbursements,
  };
}

function placesIn(db: Reader, period: Period): Readonly<Record<Place, AccountSums>> {
  const at = (place: Place) => accountSums(db, `assets:${place}`, period);
  return { box: at('box'), phone: at('phone'), safe: at('safe'), bank: at('bank') };
}

function byPlace(at: (place: Place) => Money): ByPlace {
  const [box, phone, safe, bank] = [at('box'), at('phone'), at('safe'), at('bank')];
  return { box, phone, safe, bank, total: sum([box, phone, safe, bank]) };
}

function movement(kind: MovementKind, moved: Partial<Record<Place, Money>>): Movement {
  return { kind, ...byPlace((place) => moved[place] ?? NO_MONEY) };
}

function takingsOf(totals: Totals): Report['takings'] {
  const tender = (all: number, gifts: number, promises: number) => ({
    goods: money(all - gifts - promises),
    promises: money(promises),
    gifts: money(gifts),
    total: money(all),
  });
  return {
    cash: tender(totals.cash, totals.gift_cash, totals.settled_cash),
    phone: tender(totals.phone, totals.gift_phone, totals.settled_phone),
    total: money(totals.cash + totals.phone),
    foundByCount: money(totals.after_count),
  };
}

function promisesOf(db: Reader, period: Period, totals: Totals): Report['promises'] {
  const { before, within } = accountSums(db, 'assets:promises', period);
  return {
    openAtStart: before,
    opened: money(totals.promised),
    settled: money(totals.settled_cash + totals.settled_phone),
    letGo: accountSums(db, 'expenses:promises', period).within,
    openAtEnd: money(before + within),
  };
}

/** Those that had money or saw any move, in their order; the general fund comes last. */
function campaignLines(db: Reader, { from, to }: Period): readonly CampaignLine[] {
  const before = figuresOn(db, dayBefore(from));
  const after = figuresOn(db, to);
  const known = campaigns(db);
  return [...known, null].flatMap((campaign): CampaignLine[] => {
    const id = campaign?.id ?? null;
    const [start, end] = [before.get(id) ?? NO_FIGURES, after.get(id) ?? NO_FIGURES];
    const line = {
      id,
      title: campaign?.title ?? null,
      goal: campaign?.goal ?? null,
      raised: end.raised,
      opening: start.left,
      cameIn: money(end.raised + end.differences - start.raised - start.differences),
      given: less(start.given, end.given),
      restocked: less(start.goods, end.goods),
      closing: end.left,
    };
    const { opening, cameIn, given, restocked, closing } = line;
    const stirs = [opening, cameIn, given, restocked, closing].some((amount) => amount !== 0);
    const runs = campaign !== null && campaign.from <= to && (campaign.until === null || campaign.until >= from);
    return stirs || runs ? [line] : [];
  });
}

/** The first day that there is has none before it. */
function dayBefore(day: BusinessDate): BusinessDate {
  return day === FIRST_DAY ? day : addDays(day, -1);
}

const FIRST_DAY = '0000-01-01';

function less(one: Money, other: Money): Money {
  return money(one - other);
}

function minus(amount: Money): Money {
  return money(-amount);
}
