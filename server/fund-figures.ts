import type { Reader } from '../db/handle.ts';
import { campaigns } from '../db/queries/campaigns.ts';
import { lastCount } from '../db/queries/box-counts.ts';
import {
  added,
  charitiesGiven,
  figuresOn,
  moneyDays,
  NO_FIGURES,
  placesOn,
  uncountedCash,
  type Places,
} from '../db/queries/fund.ts';
import type { CampaignView, FundFigures, FundState } from '../shop/contract/fund-views.ts';
import { campaignIdOn } from '../shop/fund.ts';
import { money, NO_MONEY, sum } from '../shop/money.ts';
import { addDays, type BusinessDate } from '../shop/time.ts';

/** After all days: entries of a paper sheet or of a clock that is wrong stand on days of their own. */
const AFTER_ALL = '9999-12-31' as BusinessDate;

/** The fund without the cash that no count has found yet: what may be told, and what there is to give. */
export type CountedFund = {
  readonly places: Places;
  readonly of: (campaign: string | null) => FundFigures;
  readonly all: FundFigures;
};

/** The fund as the last count left it, with all that is not cash as it is now. */
export function countedFund(db: Reader): CountedFund {
  const uncounted = uncountedCash(db);
  const places = placesOn(db, AFTER_ALL);
  const figures = new Map(figuresOn(db, AFTER_ALL));
  for (const [id, cash] of uncounted) figures.set(id, withRaised(figures.get(id) ?? NO_FIGURES, -cash));
  return {
    places: { ...places, box: money(places.box - sum([...uncounted.values()])) },
    of: (campaign) => figures.get(campaign) ?? NO_FIGURES,
    all: [...figures.values()].reduce(added, NO_FIGURES),
  };
}

function withRaised(figures: FundFigures, raised: number): FundFigures {
  return added(figures, { raised, differences: NO_MONEY, given: NO_MONEY, goods: NO_MONEY });
}

/** Where every tenge is. */
export function fundState(db: Reader, today: BusinessDate): FundState {
  const { places, of, all } = countedFund(db);
  const list = campaigns(db);
  const days = moneyDays(db);
  const withMoney = new Set(days.map((day) => campaignIdOn(list, day)));
  return {
    today,
    places: { ...places, countedOn: lastCount(db)?.businessDate ?? null, total: sum(Object.values(places)) },
    campaigns: list.map((campaign): CampaignView => ({
      ...campaign,
      state: stateOn(today, campaign),
      figures: of(campaign.id),
      hasMoney: withMoney.has(campaign.id),
    })),
    general: of(null),
    all,
    charities: charitiesGiven(db),
    nextStart: days.includes(today) ? addDays(today, 1) : today,
  };
}

function stateOn(today: BusinessDate, { from, until }: Pick<CampaignView, 'from' | 'until'>): CampaignView['state'] {
  if (from > today) return 'planned';
  return until !== null && until < today ? 'ended' : 'running';
}
