import type { Decision } from './decisions.ts';
import { balanced, reversed, type Account } from './ledger/accounts.ts';
import type { Entry, EntryBody } from './ledger/entries.ts';
import { money, type Money } from './money.ts';
import { addDays, type BusinessDate } from './time.ts';

/*
 * What administrators' acts on the charity fund become in the ledger. Money leaves a place only where it is, and a campaign only
 * what came for it.
 */

type Given = EntryBody<'money-given'>;
type Corrected = EntryBody<'entry-corrected'>;

export type SafeTooSmall = { readonly code: 'safe-too-small'; readonly safe: Money };
export type BankTooSmall = { readonly code: 'bank-too-small'; readonly bank: Money };
export type CampaignTooSmall = { readonly code: 'campaign-too-small'; readonly left: Money };

/** Money out of the safe, into the bank. */
export function decideBanking(
  asked: Pick<EntryBody<'money-banked'>, 'amount' | 'slip'>,
  { safe }: { readonly safe: Money },
): Decision<EntryBody<'money-banked'>, SafeTooSmall> {
  if (asked.amount > safe) return { ok: false, refusal: { code: 'safe-too-small', safe } };
  const postings = balanced([
    ['assets:safe', money(-asked.amount)],
    ['assets:bank', asked.amount],
  ]);
  return { ok: true, body: { v: 1, postings: [...postings], ...asked } };
}

/** Money to a charity. `left`: what the campaign that it names, or the general fund, has of counted money. */
export function decideGiving(
  asked: Omit<Given, 'v' | 'postings'>,
  { safe, bank, left }: { readonly safe: Money; readonly bank: Money; readonly left: Money },
): Decision<Given, SafeTooSmall | BankTooSmall | CampaignTooSmall> {
  const { amount, from } = asked;
  if (from === 'safe' && amount > safe) return { ok: false, refusal: { code: 'safe-too-small', safe } };
  if (from === 'bank' && amount > bank) return { ok: false, refusal: { code: 'bank-too-small', bank } };
  if (amount > left) return { ok: false, refusal: { code: 'campaign-too-small', left } };
  const postings = balanced([
    [`assets:${from}`, money(-amount)],
    [charityAccount(asked.charity), amount],
  ]);
  return { ok: true, body: { v: 1, postings: [...postings], ...asked } };
}

/** Takes back money banked or given: it is where it was before. What was banked has to be in the bank still. */
export function decideTakingBack(
  entry: Extract<Entry, { kind: 'money-banked' | 'money-given' }>,
  { reason, note }: Pick<Corrected, 'reason'> & { readonly note: string | null },
  { bank }: { readonly bank: Money },
): Decision<Corrected, BankTooSmall> {
  if (entry.kind === 'money-banked' && entry.body.amount > bank) {
    return { ok: false, refusal: { code: 'bank-too-small', bank } };
  }
  const body: Corrected = {
    v: 1,
    postings: [...reversed(entry.body.postings)],
    corrects: entry.id,
    kind: entry.kind,
    reason,
    ...(note === null ? {} : { note }),
    returned: [],
    promise: null,
  };
  return { ok: true, body };
}

/** How many UTF-16 code units the name of a charity has at most within an account's name. */
const ACCOUNT_NAME_MAX = 80;

/** The account of a charity: of its name, what the name of an account can hold. */
export function charityAccount(charity: string): Account {
  const name = charity
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, ' ')
    .slice(0, ACCOUNT_NAME_MAX)
    .replace(/\p{Cs}$/u, '')
    .trim();
  return `expenses:charity:${name === '' ? '-' : name}`;
}

/** The days of a campaign, both included; `until` null: until further notice. */
export type Span = { readonly id: string; readonly from: BusinessDate; readonly until: BusinessDate | null };

/** The campaign of a day, null where there is none. */
export function campaignIdOn(spans: readonly Span[], day: BusinessDate): string | null {
  return spans.find(({ from, until }) => from <= day && (until === null || day <= until))?.id ?? null;
}

export type CampaignRefusal =
  | { readonly code: 'campaign-in-past' }
  | { readonly code: 'campaign-days-fixed'; readonly day: BusinessDate }
  | { readonly code: 'campaigns-overlap'; readonly campaign: string };

/** What there is when a campaign is saved. `moneyDays`: the days on which money came or went, in order. */
export type CampaignKnowledge = {
  readonly spans: readonly Span[];
  readonly today: BusinessDate;
  readonly moneyDays: readonly BusinessDate[];
};

/**
 * Why a campaign cannot be saved with these days; null when it can. Saving it ends one that had begun on the day before; no
 * day has two campaigns, and no money comes to belong to another one than it was given for.
 */
export function campaignRefusal(asked: Span, { spans, today, moneyDays }: CampaignKnowledge): CampaignRefusal | null {
  const before = spans.find(({ id }) => id === asked.id);
  if (asked.from !== before?.from && asked.from < today) return { code: 'campaign-in-past' };
  const others = spans.filter(({ id }) => id !== asked.id);
  const ended = others.map((span) =>
    span.from < asked.from && reaches(span, asked.from) ? { ...span, until: addDays(asked.from, -1) } : span,
  );
  const second = ended.find((span) => reaches(span, asked.from) && (asked.until === null || span.from <= asked.until));
  if (second) return { code: 'campaigns-overlap', campaign: second.id };
  const after = [...ended, asked];
  const day = moneyDays.findLast((each) => campaignIdOn(spans, each) !== campaignIdOn(after, each));
  return day === undefined ? null : { code: 'campaign-days-fixed', day };
}

function reaches({ until }: Span, day: BusinessDate): boolean {
  return until === null || until >= day;
}

/** Ids of campaigns are 'c1', 'c2' and so on, in the order in which they came. */
export function nextCampaignId(spans: readonly Span[]): string {
  const numbers = spans.map(({ id }) => Number(/^c([1-9]\d{0,8})$/.exec(id)?.[1] ?? 0));
  return `c${Math.max(0, ...numbers) + 1}`;
}
