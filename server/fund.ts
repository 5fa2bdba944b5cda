import { balance } from '../db/queries/accounts.ts';
import { campaignById, campaigns } from '../db/queries/campaigns.ts';
import { documentAsReceipt, documentByHash } from '../db/queries/documents.ts';
import { correctionOf, entryById } from '../db/queries/entries.ts';
import { moneyDays, receiptsOf } from '../db/queries/fund.ts';
import type { Tx } from '../db/handle.ts';
import type { Decision } from '../shop/decisions.ts';
import {
  campaignRefusal,
  decideBanking,
  decideGiving,
  decideTakingBack,
  nextCampaignId,
  type BankTooSmall,
  type CampaignRefusal,
  type CampaignTooSmall,
  type SafeTooSmall,
} from '../shop/fund.ts';
import type { Actor, EntryBody } from '../shop/ledger/entries.ts';
import type { Settings } from '../shop/schemas.ts';
import { businessDateAt } from '../shop/time.ts';
import type { Core } from './core.ts';
import { countedFund, fundState } from './fund-figures.ts';
import { fundMoves } from './fund-moves.ts';
import { pictureIsKnown } from './pictures.ts';
import type { ReceiptStore } from './receipts.ts';
import { placeOf, record, type EntryConflict, type Recording } from './record.ts';
import { valueOf, type Outcome, type Rpc } from './rpc.ts';
import type { HostPowers } from './session.ts';

/** How many papers one gift may have. */
const MOST_RECEIPTS = 20;

/** Endings of the names under which papers are kept outside. */
const ENDINGS = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' } as const;

type Campaign = EntryBody<'campaign-saved'>['campaign'];
type Given = EntryBody<'money-given'>;

const refused = <Code extends string>(code: Code) => ({ ok: false, refusal: { code } }) as const;

type SaveRefusal = CampaignRefusal | { readonly code: 'campaign-unknown' | 'picture-unknown' };

/** A new campaign (`id` null), or one that changed. */
function saveCampaign(
  core: Core,
  { timeZone }: Settings,
  actor: Actor,
  { id, campaign }: { readonly id: string; readonly campaign: Omit<Campaign, 'id'> & { readonly id: string | null } },
): Outcome<Recording<'campaign-saved'>, SaveRefusal | EntryConflict> {
  return record<'campaign-saved', SaveRefusal>(core, {
    id,
    kind: 'campaign-saved',
    actor,
    repeats: ({ campaign: stored }) =>
      (campaign.id === null || campaign.id === stored.id) &&
      stored.from === campaign.from &&
      stored.until === campaign.until &&
      stored.goal === campaign.goal &&
      stored.title.kk === campaign.title.kk,
    decide: (tx) => {
      const spans = campaigns(tx);
      if (campaign.id !== null && !spans.some((span) => span.id === campaign.id)) return refused('campaign-unknown');
      if (!pictureIsKnown(tx, campaign.picture)) return refused('picture-unknown');
      const asked = { ...campaign, id: campaign.id ?? nextCampaignId(spans) };
      const today = businessDateAt(core.now(), timeZone);
      const refusal = campaignRefusal(asked, { spans, today, moneyDays: moneyDays(tx) });
      return refusal ? { ok: false, refusal } : { ok: true, body: { v: 1, postings: [], campaign: asked } };
    },
  });
}

/** Money out of the safe, into the bank. */
function bank(
  core: Core,
  actor: Actor,
  { id, ...asked }: { readonly id: string } & Pick<EntryBody<'money-banked'>, 'amount' | 'slip'>,
): Outcome<Recording<'money-banked'>, SafeTooSmall | EntryConflict> {
  return record<'money-banked', SafeTooSmall>(core, {
    id,
    kind: 'money-banked',
    actor,
    repeats: (stored) => stored.amount === asked.amount && stored.slip === asked.slip,
    decide: (tx) => decideBanking(asked, { safe: balance(tx, 'assets:safe') }),
  });
}

type GiveRefusal =
  | SafeTooSmall
  | BankTooSmall
  | CampaignTooSmall
  | { readonly code: 'campaign-unknown' | 'receipt-unknown' };

type Asked = Omit<Given, 'v' | 'postings' | 'receipt'> & { readonly receipt: string | null };

/** Money to a charity, out of what a campaign has of counted money. */
function give(
  core: Core,
  actor: Actor,
  { id, receipt, ...asked }: Asked & { readonly id: string },
): Outcome<Recording<'money-given'>, GiveRefusal | EntryConflict> {
  const decide = (tx: Tx): Decision<Given, GiveRefusal> => {
    if (asked.campaign !== null && !campaignById(tx, asked.campaign)) return refused('campaign-unknown');
    const paper = receipt === null ? null : documentAsReceipt(tx, receipt);
    if (paper === undefined) return refused('receipt-unknown');
    const { places, of } = countedFund(tx);
    return decideGiving({ ...asked, receipt: paper }, { ...places, left: of(asked.campaign).left });
  };
  return record<'money-given', GiveRefusal>(core, {
    id,
    kind: 'money-given',
    actor,
    repeats: (stored) =>
      stored.charity === asked.charity &&
      stored.amount === asked.amount &&
      stored.from === asked.from &&
      stored.campaign === asked.campaign &&
      (stored.receipt?.sha256 ?? null) === receipt,
    decide,
  });
}

type AddRefusal = {
  readonly code: 'entry-unknown' | 'already-corrected' | 'receipt-unknown' | 'receipt-there' | 'too-many-receipts';
};

/** A paper of money given that came later. */
function addReceipt(
  core: Core,
  actor: Actor,
  { id, gift, receipt }: { readonly id: string; readonly gift: string; readonly receipt: string },
): Outcome<Recording<'receipt-added'>, AddRefusal | EntryConflict> {
  return record<'receipt-added', AddRefusal>(core, {
    id,
    kind: 'receipt-added',
    actor,
    repeats: (stored) => stored.gift === gift && stored.receipt.sha256 === receipt,
    decide: (tx) => {
      if (entryById(tx, gift)?.kind !== 'money-given') return refused('entry-unknown');
      if (correctionOf(tx, gift) !== undefined) return refused('already-corrected');
      const paper = documentAsReceipt(tx, receipt);
      if (!paper) return refused('receipt-unknown');
      const there = receiptsOf(tx, gift);
      if (there.some(({ sha256 }) => sha256 === receipt)) return refused('receipt-there');
      if (there.length >= MOST_RECEIPTS) return refused('too-many-receipts');
      return { ok: true, body: { v: 1, postings: [], gift, receipt: paper } };
    },
  });
}

type CorrectRefusal = BankTooSmall | { readonly code: 'entry-unknown' | 'already-corrected' };

/** Takes back money banked or given. */
function correct(
  core: Core,
  actor: Actor,
  {
    id,
    entry: wrong,
    ...asked
  }: {
    readonly id: string;
    readonly entry: string;
    readonly reason: EntryBody<'entry-corrected'>['reason'];
    readonly note: string | null;
  },
): Outcome<Recording<'entry-corrected'>, CorrectRefusal | EntryConflict> {
  return record<'entry-corrected', CorrectRefusal>(core, {
    id,
    kind: 'entry-corrected',
    actor,
    repeats: (stored) =>
      stored.corrects === wrong && stored.reason === asked.reason && (stored.note ?? null) === asked.note,
    decide: (tx) => {
      const entry = entryById(tx, wrong);
      if (entry?.kind !== 'money-banked' && entry?.kind !== 'money-given') return refused('entry-unknown');
      if (correctionOf(tx, entry.id) !== undefined) return refused('already-corrected');
      return decideTakingBack(entry, asked, { bank: balance(tx, 'assets:bank') });
    },
  });
}

/** The charity fund. */
export function fundCalls(
  { administrator }: Rpc,
  core: Core,
  { receipts, saveFile }: { readonly receipts: ReceiptStore; readonly saveFile: HostPowers['saveFile'] },
) {
  const { fund } = administrator;
  return {
    state: fund.state.handler(({ context: { settings } }) =>
      fundState(core.db, businessDateAt(core.now(), settings.timeZone)),
    ),
    saveCampaign: fund.saveCampaign.handler(({ input, context: { person, settings }, errors }) => {
      const { entry } = valueOf(errors, saveCampaign(core, settings, `person:${person.id}`, input));
      return { id: entry.id, seq: entry.seq, campaign: entry.body.campaign.id };
    }),
    bank: fund.bank.handler(({ input, context: { person }, errors }) =>
      placeOf(valueOf(errors, bank(core, `person:${person.id}`, input))),
    ),
    give: fund.give.handler(({ input, context: { person }, errors }) =>
      placeOf(valueOf(errors, give(core, `person:${person.id}`, input))),
    ),
    addReceipt: fund.addReceipt.handler(({ input, context: { person }, errors }) =>
      placeOf(valueOf(errors, addReceipt(core, `person:${person.id}`, input))),
    ),
    correct: fund.correct.handler(({ input, context: { person }, errors }) =>
      placeOf(valueOf(errors, correct(core, `person:${person.id}`, input))),
    ),
    moves: fund.moves.handler(({ input, context: { settings } }) =>
      fundMoves(core.db, settings.timeZone, input.before ?? Number.MAX_SAFE_INTEGER),
    ),
    uploadReceipt: fund.uploadReceipt.handler(({ input, context: { window }, errors }) =>
      valueOf(errors, receipts.take(window, input)),
    ),
    receipt: fund.receipt.handler(({ input, errors }) => {
      const found = documentByHash(core.db, input.sha256);
      if (!found) throw errors['receipt-unknown']();
      return { mediaType: found.mediaType, base64: Buffer.from(found.bytes).toString('base64') };
    }),
    saveReceipt: fund.saveReceipt.handler(async ({ input, errors }) => {
      const found = documentByHash(core.db, input.sha256);
      if (!found) throw errors['receipt-unknown']();
      if (!saveFile) throw errors['not-on-this-host']();
      const name = `receipt-${input.sha256.slice(0, 8)}.${ENDINGS[found.mediaType]}`;
      const done = await saveFile({ name, bytes: found.bytes });
      if (done === 'full') throw errors['place-full']();
      if (done === 'failed') throw errors['file-not-saved']();
      return { saved: done === 'saved' };
    }),
  };
}
