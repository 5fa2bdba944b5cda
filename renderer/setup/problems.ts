import { assertNever } from '../../shop/assert-never.ts';
import { MAX_PIECES } from '../../shop/currency-presets.ts';
import { isoDigits } from '../../shop/iso-4217.ts';
import { LANGUAGES, type Language } from '../../shop/languages.ts';
import { parseMoney, type Money } from '../../shop/money.ts';
import { linkProblem, type LinkProblem } from '../../shop/payment-link.ts';
import { weakPin, type WeakPin } from '../../shop/pin.ts';
import { LINE_MAX, lineProblem, type LineProblem } from '../../shop/text-line.ts';
import {
  campaignTitles,
  piecesOf,
  standName,
  type AdministratorDraft,
  type CampaignDraft,
  type DayDraft,
  type GoodsDraft,
  type PhoneDraft,
  type Piece,
  type Pieces,
  type SetupDraft,
} from './draft.ts';
import type { Step } from './steps.ts';

/*
 * What is still missing or wrong, by the rules of shop/: a page of the set-up or a section of the settings that has no
 * problem is one that the server takes.
 */

/** Each reason has a sentence in every language (setup.json, `problem`). */
export type Problem =
  | { readonly field: 'school' | 'stand' | 'administrator-name'; readonly reason: LineProblem }
  | { readonly field: `title-${Language}`; readonly reason: LineProblem }
  | { readonly field: 'goal'; readonly reason: 'not-a-sum' | 'zero' }
  | { readonly field: 'pieces'; readonly reason: 'no-pieces' }
  | { readonly field: `day-${number}`; readonly reason: 'closes-first' }
  | { readonly field: 'week'; readonly reason: 'never-open' }
  | { readonly field: `term-${number}`; readonly reason: 'backwards' | 'overlaps' }
  | { readonly field: 'link'; readonly reason: LinkProblem }
  | { readonly field: 'phone-picture'; readonly reason: 'no-picture' }
  | { readonly field: 'csv'; readonly reason: 'no-file' | 'not-read' | 'no-good-rows' }
  | { readonly field: 'pin'; readonly reason: 'empty' | WeakPin }
  | { readonly field: 'pin-again'; readonly reason: 'differs' };
export type Field = Problem['field'];

/** What keeps a page from being left forwards. An empty list: nothing does. */
export function stepProblems(draft: SetupDraft, step: Step): readonly Problem[] {
  switch (step) {
    case 'language':
    case 'summary':
      return [];
    case 'school':
      return [
        ...lineProblems('school', draft.school, LINE_MAX.school),
        ...lineProblems('stand', standName(draft), LINE_MAX.stand),
      ];
    case 'currency':
      return piecesProblems(piecesOf(draft));
    case 'hours':
      return weekProblems(draft.week);
    case 'campaign':
      return campaignProblems(draft.campaign, draft.language, isoDigits(draft.currencyCode));
    case 'payment':
      return phoneProblems(draft.phone);
    case 'goods':
      return goodsProblems(draft.goods);
    case 'administrator':
      return administratorProblems(draft.administrator);
    default:
      return assertNever(step);
  }
}

export function lineProblems(
  field: Extract<Problem, { reason: LineProblem }>['field'],
  text: string,
  max: number,
): readonly Problem[] {
  const reason = lineProblem(text, max);
  return reason === null ? [] : [{ field, reason }];
}

export function piecesProblems({ notes, coins }: Pieces): readonly Problem[] {
  return [...notes, ...coins].some((piece) => piece.used) ? [] : [{ field: 'pieces', reason: 'no-pieces' }];
}

export function weekProblems(week: readonly DayDraft[]): readonly Problem[] {
  if (week.every((day) => !day.open)) return [{ field: 'week', reason: 'never-open' }];
  return week.flatMap((day, index): readonly Problem[] =>
    day.open && day.opens >= day.closes ? [{ field: `day-${index}`, reason: 'closes-first' }] : [],
  );
}

/** @param digits decimals of the currency (ISO 4217 exponent) */
export function campaignProblems(campaign: CampaignDraft, language: Language, digits: number): readonly Problem[] {
  const titles = campaignTitles(campaign, language);
  return [
    ...LANGUAGES.flatMap((each) => lineProblems(`title-${each}`, titles[each], LINE_MAX.campaign)),
    ...goalProblems(campaign.goal, digits),
  ];
}

function goalProblems(goal: string | null, digits: number): readonly Problem[] {
  if (goal === null) return [];
  const sum = parseMoney(goal, digits);
  if (sum === null) return [{ field: 'goal', reason: 'not-a-sum' }];
  return sum === 0 ? [{ field: 'goal', reason: 'zero' }] : [];
}

export function phoneProblems(phone: PhoneDraft): readonly Problem[] {
  switch (phone.kind) {
    case 'none':
      return [];
    case 'picture':
      return phone.picture === null ? [{ field: 'phone-picture', reason: 'no-picture' }] : [];
    case 'link': {
      const reason = linkProblem(phone.template.trim());
      return reason === null ? [] : [{ field: 'link', reason }];
    }
    default:
      return assertNever(phone.kind);
  }
}

function goodsProblems({ kind, csv }: GoodsDraft): readonly Problem[] {
  if (kind !== 'csv') return [];
  if (csv === null) return [{ field: 'csv', reason: 'no-file' }];
  if (csv.preview === null) return [{ field: 'csv', reason: 'not-read' }];
  return csv.preview.good.length === 0 ? [{ field: 'csv', reason: 'no-good-rows' }] : [];
}

function administratorProblems({ name, pin, again }: AdministratorDraft): readonly Problem[] {
  return [...lineProblems('administrator-name', name, LINE_MAX.person), ...newPinProblems(pin, again)];
}

/** A new PIN, typed twice. */
export function newPinProblems(pin: string, again: string): readonly Problem[] {
  if (pin === '') return [{ field: 'pin', reason: 'empty' }];
  const weak = weakPin(pin);
  if (weak !== null) return [{ field: 'pin', reason: weak }];
  return pin === again ? [] : [{ field: 'pin-again', reason: 'differs' }];
}

/** Why a typed note or coin cannot be added, or its value. */
export function newPiece(
  text: string,
  among: { readonly pieces: Pieces; readonly kind: keyof Pieces; readonly digits: number },
): { readonly ok: true; readonly value: Money } | { readonly ok: false; readonly reason: PieceProblem } {
  const value = parseMoney(text, among.digits);
  if (value === null) return { ok: false, reason: 'not-a-sum' };
  if (value === 0) return { ok: false, reason: 'zero' };
  const { notes, coins } = among.pieces;
  if ([...notes, ...coins].some((piece) => piece.value === value)) return { ok: false, reason: 'already-there' };
  if (among.pieces[among.kind].length >= MAX_PIECES) return { ok: false, reason: 'too-many' };
  return { ok: true, value };
}
export type PieceProblem = 'not-a-sum' | 'zero' | 'already-there' | 'too-many';

/** The list with one more piece in its place, smallest first. */
export function withPiece(list: readonly Piece[], value: Money): readonly Piece[] {
  return [...list, { value, used: true }].toSorted((a, b) => a.value - b.value);
}
