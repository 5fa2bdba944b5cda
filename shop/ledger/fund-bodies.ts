import { z } from 'zod';
import * as shape from '../schemas.ts';
import { LINE_MAX } from '../text-line.ts';
import { personId, printedNumber } from './staff-bodies.ts';

/*
 * The fields of the bodies that administrators' acts write: campaigns, money that is banked and given, its papers, the key, what
 * is published and what was restored. `v` and `postings` are added by entries.ts, as to every body.
 */

/** The id of a campaign. That of the settings a shop begins with is FIRST_CAMPAIGN. */
export const campaignId = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** The id under which the campaign of `shop-opened` goes. */
export const FIRST_CAMPAIGN = 'c1';

/** What the fund is raised for from one day on, up to and with another one (null: until further notice). */
const campaign = z
  .strictObject({
    id: campaignId,
    title: shape.texts(LINE_MAX.campaign),
    picture: shape.pictureName,
    goal: shape.amount,
    from: shape.day,
    until: shape.day.nullable(),
  })
  .refine(({ from, until }) => until === null || from <= until, 'ends before it begins');

/** What a paper may be, as its bytes say. */
const DOCUMENT_TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const;

/** A paper, by the SHA-256 of its bytes. */
const receipt = z.strictObject({ sha256: shape.sha256, mediaType: z.enum(DOCUMENT_TYPES) });

/** An entry as others hold on to it: its number and its hash. */
const head = z.strictObject({ seq: z.int().min(1), hash: shape.sha256 });

/** From where money is given. */
export const GIVEN_FROM = ['safe', 'bank'] as const;

/** Who set a new PIN: the person, an administrator, or whoever had the recovery code. */
const PIN_CHANGED_BY = ['self', 'administrator', 'recovery'] as const;

export const FUND_BODIES = {
  /** A new campaign, or the whole of one that changed. One that had begun and reaches into it ends on the day before. */
  'campaign-saved': { campaign },
  /** Money out of the safe, into the bank. `slip`: the number of the bank's receipt. */
  'money-banked': { amount: shape.positiveAmount, slip: printedNumber },
  /** Money given to a charity. `campaign`: whose money it was; null: the general fund's. */
  'money-given': {
    charity: shape.line(LINE_MAX.charity),
    purpose: shape.line(LINE_MAX.purpose),
    amount: shape.positiveAmount,
    from: z.enum(GIVEN_FROM),
    campaign: campaignId.nullable(),
    document: printedNumber.nullable(),
    receipt: receipt.nullable(),
    note: shape.line(LINE_MAX.note).nullable(),
  },
  /** A paper of money given that came later. */
  'receipt-added': { gift: shape.entryId, receipt },
  'pin-changed': { person: personId, by: z.enum(PIN_CHANGED_BY) },
  'recovery-code-made': {},
  /** The public part of the key that published extracts are signed with: Ed25519, 32 bytes as RFC 8032 has them, in hex. */
  'key-made': { publicKey: shape.sha256 },
  /** `extract`: the SHA-256 of the extract; `head`: the last entry in it. */
  'report-published': { from: shape.day, to: shape.day, head, extract: shape.sha256 },
  /** The shop goes on from a backup that ended with `backup`; `before`: where the ledger stood that it took the place of. */
  'shop-restored': { backup: head, before: head.nullable() },
} as const;
