import type { Texts } from '../../shop/languages.ts';

/** What a shop can raise money for, to begin with: a picture that ships with Adal, and words that the school may change. */
export type CampaignIdea = { readonly picture: string; readonly title: Texts };

const FAMILIES: CampaignIdea = {
  picture: 'campaign-families',
  title: { kk: 'Көмекке мұқтаж отбасыларға', ru: 'Семьям, которым нужна помощь', en: 'Families who need help' },
};

/** In the order in which they are offered; the first is chosen to begin with. */
export const CAMPAIGN_IDEAS: readonly [CampaignIdea, ...CampaignIdea[]] = [FAMILIES];

/** The words that come with a picture; for a picture of the school's own, those of the first idea. */
export function ownIdea(picture: string): CampaignIdea {
  return CAMPAIGN_IDEAS.find((idea) => idea.picture === picture) ?? FAMILIES;
}
