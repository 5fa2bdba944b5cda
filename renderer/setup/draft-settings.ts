import { currencyPreset } from '../../shop/currency-presets.ts';
import { isoDigits } from '../../shop/iso-4217.ts';
import type { Language } from '../../shop/languages.ts';
import { money, parseMoney, type Money } from '../../shop/money.ts';
import type { PhonePayment, Settings } from '../../shop/schemas.ts';
import { tidyLine } from '../../shop/text-line.ts';
import type { BusinessDate } from '../../shop/time.ts';
import {
  campaignTitles,
  piecesOf,
  standName,
  type CampaignDraft,
  type DayDraft,
  type PhoneDraft,
  type Piece,
  type SetupDraft,
} from './draft.ts';

/** What the draft comes to. Only for a draft without problems. `today` is the shop's day: the campaign begins on it. */
export function draftSettings(draft: SetupDraft, today: BusinessDate): Settings {
  const pieces = piecesOf(draft);
  return {
    language: draft.language,
    school: tidyLine(draft.school),
    stand: tidyLine(standName(draft)),
    currency: {
      code: draft.currencyCode,
      digits: isoDigits(draft.currencyCode),
      notes: usedValues(pieces.notes),
      coins: usedValues(pieces.coins),
    },
    timeZone: draft.timeZone,
    hours: { week: openWeek(draft.week), closedOn: [] },
    standOpen: true,
    campaign: {
      title: titles(draft.campaign, draft.language),
      picture: draft.campaign.picture,
      goal: campaignGoal(draft),
      startedOn: today,
    },
    phonePayment: phonePayment(draft.phone),
    promiseDays: draft.promise.allowed ? draft.promise.days : null,
    fewLeft: 5,
    theme: 'light',
    sound: true,
  };
}

/** The pieces that the shop takes, smallest first. */
export function usedValues(pieces: readonly Piece[]): Money[] {
  return pieces.filter((piece) => piece.used).map((piece) => piece.value);
}

export function openWeek(week: readonly DayDraft[]): Settings['hours']['week'] {
  return week.map((day) => (day.open ? { opens: day.opens, closes: day.closes } : null));
}

export function titles(campaign: CampaignDraft, language: Language): Settings['campaign']['title'] {
  const texts = campaignTitles(campaign, language);
  return { kk: tidyLine(texts.kk), ru: tidyLine(texts.ru), en: tidyLine(texts.en) };
}

export function phonePayment(phone: PhoneDraft): PhonePayment | null {
  if (phone.kind === 'picture' && phone.picture !== null) return { type: 'picture', picture: phone.picture };
  if (phone.kind === 'link') return { type: 'link', template: phone.template.trim() };
  return null;
}

/** 200 of the smallest note, which is a modest sum anywhere: 100 000 ₸, 1 000 €. */
export function suggestedGoal(currencyCode: string): Money {
  const { notes, coins, digits } = currencyPreset(currencyCode);
  return money((notes[0] ?? coins[0] ?? 10 ** digits) * 200);
}

/** The goal that was typed, or the suggested one. */
export function campaignGoal(draft: Pick<SetupDraft, 'campaign' | 'currencyCode'>): Money {
  const typed = draft.campaign.goal;
  const sum = typed === null ? null : parseMoney(typed, isoDigits(draft.currencyCode));
  return sum ?? suggestedGoal(draft.currencyCode);
}
