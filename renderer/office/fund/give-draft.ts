import type { CampaignView, FundState, ReceiptView } from '../../../shop/contract/fund-views.ts';
import type { Money } from '../../../shop/money.ts';

export type Place = 'safe' | 'bank';

/** The general fund among the campaigns, whose ids are never empty. */
export const GENERAL = '';

/** A paper that has arrived, and the name of the file it came from. */
export type Attached = { readonly receipt: ReceiptView; readonly name: string };

/** What is filled in to give money. Null: nobody has chosen otherwise than is offered. */
export type GiveDraft = {
  readonly charity: string;
  readonly purpose: string;
  readonly amount: string;
  readonly from: Place | null;
  readonly campaign: string | null;
  readonly document: string;
  readonly attached: Attached | null;
  readonly note: string;
};

export const NO_GIFT: GiveDraft = {
  charity: '',
  purpose: '',
  amount: '',
  from: null,
  campaign: null,
  document: '',
  attached: null,
  note: '',
};

/** Whose money can be given: every campaign with something left, the newest first, and the general fund. */
export type Purse = { readonly id: string; readonly campaign: CampaignView | null; readonly left: Money };

export function pursesOf({ campaigns, general }: FundState): readonly Purse[] {
  return [
    ...campaigns.toReversed().map((campaign) => ({ id: campaign.id, campaign, left: campaign.figures.left })),
    { id: GENERAL, campaign: null, left: general.left },
  ].filter(({ left }) => left > 0);
}

/** From where and of whose money, as chosen or as offered: where there is more, and what was raised first. */
export function choiceOf(
  draft: Pick<GiveDraft, 'from' | 'campaign'>,
  { places }: Pick<FundState, 'places'>,
  purses: readonly Purse[],
): { readonly from: Place; readonly purse: Purse | undefined } {
  const from = draft.from ?? (places.bank > places.safe ? 'bank' : 'safe');
  const purse = purses.find(({ id }) => id === draft.campaign) ?? purses[0];
  return { from, purse };
}
