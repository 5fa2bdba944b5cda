import { z } from 'zod';
import { ALLERGENS, CATEGORIES, isGtin, SKU_PATTERN, type Sku } from './catalogue.ts';
import { MAX_LINES, MAX_UNITS } from './basket.ts';
import { LANGUAGES } from './languages.ts';
import { MAX_AMOUNT, money } from './money.ts';
import { LINK_MAX, PAYMENT_LINK } from './payment-link.ts';
import { LINE_MAX, PLAIN_LINE, tidyLine } from './text-line.ts';
import { isBusinessDate, isTimeZone } from './time.ts';

/* The shapes that both the ledger's entries and the calls of the contract are made of. */

/** A UUID of version 7 in lower case (RFC 9562): the id that the caller gives an entry. */
export const entryId = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);

/** A sum of zero or more, in minor units. */
export const amount = z
  .int()
  .min(0)
  .max(MAX_AMOUNT)
  .transform((n) => money(n));

/** A sum above zero, in minor units. */
export const positiveAmount = z
  .int()
  .min(1)
  .max(MAX_AMOUNT)
  .transform((n) => money(n));

export const sku = z
  .string()
  .regex(SKU_PATTERN)
  .transform((text) => text as Sku);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const day = z.string().refine(isBusinessDate);
const language = z.enum(LANGUAGES);

/** Text of so many UTF-16 code units, as docs/ledger-format.md counts them; zod's own `max` counts an emoji as one. */
const text = (min: number, max: number) => z.string().refine(({ length }) => length >= min && length <= max);

/** One line of text from a person: trimmed, no control or direction-changing characters, 1 to `max` characters. */
export const line = (max: number) =>
  text(0, max * 4)
    .transform(tidyLine)
    .pipe(text(1, max).regex(PLAIN_LINE));

export const texts = (max: number) => z.strictObject({ kk: line(max), ru: line(max), en: line(max) });

const units = z.int().min(1).max(MAX_UNITS);
export const stockUnits = z.int().min(1).max(100_000);

/** Units that moved; below zero where an earlier entry named too many and this one puts it right. */
export const movedUnits = z
  .int()
  .min(-100_000)
  .max(100_000)
  .refine((n) => n !== 0);

/** A slug of a picture that ships with Adal, or the hash of an uploaded one. */
export const pictureName = z.union([
  z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(40),
  sha256,
]);

export const product = z.strictObject({
  sku,
  category: z.enum(CATEGORIES),
  name: texts(60),
  price: amount,
  cost: amount,
  barcode: z.string().refine(isGtin).nullable(),
  picture: pictureName.nullable(),
  allergens: z.array(z.enum(ALLERGENS)).max(ALLERGENS.length),
  alarm: z.int().min(0).max(100_000).nullable().optional(),
});

export const basketLines = z
  .array(z.strictObject({ sku, units, price: amount }))
  .max(MAX_LINES)
  .refine((lines) => new Set(lines.map((l) => l.sku)).size === lines.length, 'one line per product');

const pieces = z.array(z.strictObject({ value: positiveAmount, count: z.int().min(1).max(1000) })).max(40);

/**
 * Money into the box: what was put in, what was taken back, and the pieces that were tapped (none: "exact money").
 */
export const cash = z.strictObject({ type: z.literal('cash'), putIn: amount, change: amount, pieces });

/** By phone: claimed by the buyer, confirmed later against the bank's statement. */
const qr = z.strictObject({ type: z.literal('qr') });

/** To be paid later, under a code and no name. */
const promise = z.strictObject({ type: z.literal('promise'), code: text(4, 24) });

export const tender = z.discriminatedUnion('type', [cash, qr, promise]);
export const moneyTender = z.discriminatedUnion('type', [cash, qr]);

const minute = z.int().min(0).max(1440);
const stretch = z.strictObject({ opens: minute, closes: minute }).refine((s) => s.opens < s.closes);

const hours = z.strictObject({
  week: z.array(stretch.nullable()).length(7),
  closedOn: z.array(day).max(200),
});

const ascending = (values: readonly number[]) => values.every((value, i) => i === 0 || value > (values[i - 1] ?? 0));

export const currency = z
  .strictObject({
    code: z.string().regex(/^[A-Z]{3}$/),
    digits: z.int().min(0).max(4),
    notes: z.array(positiveAmount).max(12).refine(ascending),
    coins: z.array(positiveAmount).max(12).refine(ascending),
  })
  .refine((c) => c.notes.length + c.coins.length > 0);

export const phonePayment = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('picture'), picture: sha256 }),
  z.strictObject({
    type: z.literal('link'),
    template: text(0, LINK_MAX).regex(PAYMENT_LINK),
  }),
]);

/** A stretch of days, both included. */
const span = z.strictObject({ from: day, to: day }).refine(({ from, to }) => from <= to);

/** One after the other, none reaching into the next. */
const apart = (spans: readonly { readonly from: string; readonly to: string }[]) =>
  spans.every(({ from }, i) => i === 0 || from > (spans[i - 1]?.to ?? ''));

/** What the shop's money is for: all of it is given, or what goods cost is kept to buy more. */
const GOODS_POLICIES = ['all-to-charity', 'cost-kept'] as const;

const THEMES = ['system', 'light', 'dark', 'contrast'] as const;

/** All that an administrator can set about a shop. */
export const settings = z.strictObject({
  language,
  school: line(LINE_MAX.school),
  stand: line(LINE_MAX.stand),
  currency,
  timeZone: z.string().max(60).refine(isTimeZone),
  hours,
  standOpen: z.boolean(),
  campaign: z.strictObject({ title: texts(LINE_MAX.campaign), picture: pictureName, goal: amount, startedOn: day }),
  phonePayment: phonePayment.nullable(),
  /** Days in which a promise should be kept; null: the shop takes no promises. */
  promiseDays: z.int().min(1).max(365).nullable(),
  /** From this many units down the card says "few left". */
  fewLeft: z.int().min(0).max(1000),
  theme: z.enum(THEMES),
  sound: z.boolean(),
  /** The terms of this school year. */
  terms: z.array(span).max(12).refine(apart).optional(),
  /** Left out: 'cost-kept'. */
  goodsPolicy: z.enum(GOODS_POLICIES).optional(),
});

/** What an administrator can set about a shop. */
export type Settings = z.infer<typeof settings>;

/** How a purchase was paid. */
export type Tender = z.infer<typeof tender>;
/** How money came in: every tender but a promise. */
export type MoneyTender = z.infer<typeof moneyTender>;
export type PhonePayment = z.infer<typeof phonePayment>;
