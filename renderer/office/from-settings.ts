import { currencyPreset } from '../../shop/currency-presets.ts';
import type { Currency } from '../../shop/currency.ts';
import { LANGUAGES } from '../../shop/languages.ts';
import type { Money } from '../../shop/money.ts';
import type { Settings } from '../../shop/schemas.ts';
import { ideaOf, isShipped } from '../setup/campaign-ideas.ts';
import type { CampaignDraft, DayDraft, PhoneDraft, Piece, Pieces, PromiseDraft } from '../setup/draft.ts';
import { typedMoney } from '../setup/typed-money.ts';

/* The settings as the fields of the set-up hold them. */

/** What a day that is closed would begin with, once it is opened. */
const SCHOOL_DAY = { opens: 8 * 60, closes: 17 * 60 };
const USUAL_DAYS = 7;

export function weekDraft(week: Settings['hours']['week']): readonly DayDraft[] {
  return week.map((stretch) => ({ open: stretch !== null, ...(stretch ?? SCHOOL_DAY) }));
}

export function campaignDraft({
  campaign,
  currency,
  language,
}: Pick<Settings, 'currency' | 'language'> & {
  readonly campaign: Pick<Settings['campaign'], 'title' | 'picture' | 'goal'>;
}): CampaignDraft {
  const idea = ideaOf(campaign.picture).title;
  // Words that came with the picture go with it when another one is chosen; words of the school's own stay.
  const suggested = isShipped(campaign.picture) && LANGUAGES.every((each) => campaign.title[each] === idea[each]);
  return {
    picture: campaign.picture,
    ownPicture: isShipped(campaign.picture) ? null : campaign.picture,
    titles: suggested ? { kk: null, ru: null, en: null } : campaign.title,
    goal: typedMoney(campaign.goal, currency.digits, language),
  };
}

export function phoneDraft(payment: Settings['phonePayment']): PhoneDraft {
  return {
    kind: payment?.type ?? 'none',
    picture: payment?.type === 'picture' ? payment.picture : null,
    template: payment?.type === 'link' ? payment.template : '',
  };
}

export function promiseDraft(days: Settings['promiseDays']): PromiseDraft {
  return { allowed: days !== null, days: days ?? USUAL_DAYS };
}

/** The pieces in use, and beside them those of the currency that are not, to be switched on. */
export function piecesDraft(currency: Currency): Pieces {
  const preset = currencyPreset(currency.code);
  const taken = new Set<Money>([...currency.notes, ...currency.coins]);
  const list = (used: readonly Money[], known: readonly Money[]): readonly Piece[] =>
    [
      ...used.map((value) => ({ value, used: true })),
      ...known.filter((value) => !taken.has(value)).map((value) => ({ value, used: false })),
    ].toSorted((a, b) => a.value - b.value);
  return { notes: list(currency.notes, preset.notes), coins: list(currency.coins, preset.coins) };
}
