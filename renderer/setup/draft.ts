import { currencyPreset } from '../../shop/currency-presets.ts';
import type { CsvPreview } from '../../shop/contract/outputs.ts';
import type { Language, Texts } from '../../shop/languages.ts';
import type { Money } from '../../shop/money.ts';
import { CAMPAIGN_IDEAS, ideaOf } from './campaign-ideas.ts';

/*
 * What has been chosen so far in the set-up. Nothing that was typed is dropped when another choice is made: a link stays
 * while "none" is chosen, the notes of tenge stay while euros are looked at, so going back never costs work.
 */

/** One kind of note or coin. A piece that is put aside stays in the list, to be taken back with one touch. */
export type Piece = { readonly value: Money; readonly used: boolean };
export type Pieces = { readonly notes: readonly Piece[]; readonly coins: readonly Piece[] };

/** A day of the week. The times stay while the day is closed. Minutes from midnight. */
export type DayDraft = { readonly open: boolean; readonly opens: number; readonly closes: number };

export type CampaignDraft = {
  /** A slug of a picture that ships with Adal, or the SHA-256 of an uploaded one. */
  readonly picture: string;
  /** The SHA-256 of the school's own picture; it stays while another one is chosen. */
  readonly ownPicture: string | null;
  /** What a person wrote in each language; null: as suggested. */
  readonly titles: { readonly [L in Language]: string | null };
  /** As typed; null: as suggested for the currency. */
  readonly goal: string | null;
};

export type PhoneDraft = {
  readonly kind: 'none' | 'picture' | 'link';
  /** SHA-256 of the stored picture. */
  readonly picture: string | null;
  readonly template: string;
};

export type PromiseDraft = { readonly allowed: boolean; readonly days: number };

export type GoodsDraft = {
  readonly kind: 'sample' | 'csv' | 'none';
  /** `preview`: what the server made of it; null while it has not said so for the currency of the moment. */
  readonly csv: { readonly fileName: string; readonly text: string; readonly preview: CsvPreview | null } | null;
};

export type AdministratorDraft = { readonly name: string; readonly pin: string; readonly again: string };

export type SetupDraft = {
  readonly language: Language;
  readonly school: string;
  /** null: as suggested in the draft's language. */
  readonly stand: string | null;
  readonly currencyCode: string;
  /** The pieces that were changed, by currency. */
  readonly pieces: Readonly<Record<string, Pieces>>;
  readonly timeZone: string;
  /** Monday first. */
  readonly week: readonly DayDraft[];
  readonly campaign: CampaignDraft;
  readonly phone: PhoneDraft;
  readonly promise: PromiseDraft;
  readonly goods: GoodsDraft;
  readonly administrator: AdministratorDraft;
};

const SCHOOL_DAY: DayDraft = { open: true, opens: 8 * 60, closes: 17 * 60 };
const DAY_OFF: DayDraft = { ...SCHOOL_DAY, open: false };

const STANDS: Texts = { kk: '1-стенд', ru: 'Стенд 1', en: 'Stand 1' };

/** A campaign that nothing was chosen for yet. */
export const NO_CAMPAIGN: CampaignDraft = {
  picture: CAMPAIGN_IDEAS[0].picture,
  ownPicture: null,
  titles: { kk: null, ru: null, en: null },
  goal: null,
};

/** A draft with which only the names and the PIN are still to be typed. */
export function newDraft(guess: { readonly language: Language; readonly timeZone: string }): SetupDraft {
  return {
    language: guess.language,
    school: '',
    stand: null,
    currencyCode: 'KZT',
    pieces: {},
    timeZone: guess.timeZone,
    week: [SCHOOL_DAY, SCHOOL_DAY, SCHOOL_DAY, SCHOOL_DAY, SCHOOL_DAY, DAY_OFF, DAY_OFF],
    campaign: NO_CAMPAIGN,
    phone: { kind: 'none', picture: null, template: '' },
    promise: { allowed: true, days: 7 },
    goods: { kind: 'sample', csv: null },
    administrator: { name: '', pin: '', again: '' },
  };
}

export function standName(draft: Pick<SetupDraft, 'stand' | 'language'>): string {
  return draft.stand ?? STANDS[draft.language];
}

export function piecesOf(draft: Pick<SetupDraft, 'currencyCode' | 'pieces'>): Pieces {
  const changed = draft.pieces[draft.currencyCode];
  if (changed) return changed;
  const preset = currencyPreset(draft.currencyCode);
  const used = (values: readonly Money[]) => values.map((value) => ({ value, used: true }));
  return { notes: used(preset.notes), coins: used(preset.coins) };
}

/**
 * The campaign's title in every language: what was written there; else what was written in the language of the set-up, or
 * in any; else the words that come with the picture.
 */
export function campaignTitles(campaign: CampaignDraft, language: Language): Texts {
  const { kk, ru, en } = campaign.titles;
  const written = campaign.titles[language] ?? kk ?? ru ?? en;
  const idea = ideaOf(campaign.picture).title;
  return {
    kk: kk ?? written ?? idea.kk,
    ru: ru ?? written ?? idea.ru,
    en: en ?? written ?? idea.en,
  };
}
