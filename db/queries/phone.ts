import type { EntryKind } from '../../shop/ledger/entries.ts';
import { money, type Money } from '../../shop/money.ts';
import type { BusinessDate, UtcMs } from '../../shop/time.ts';
import type { Reader } from '../handle.ts';
import { entriesOfKind } from './rare-entries.ts';

/** An entry that moved what is claimed by phone. `takesBack`: the seq of the claim that it corrects. */
export type PhoneClaimRow = {
  readonly seq: number;
  readonly at: UtcMs;
  readonly businessDate: BusinessDate;
  readonly amount: Money;
  readonly confirmed: boolean;
  readonly kind: EntryKind;
  readonly takesBack: number | null;
};

/** Claims that wait to be confirmed, by day, oldest first. */
export function openClaimDays(
  db: Reader,
): readonly { readonly date: BusinessDate; readonly claims: number; readonly amount: Money }[] {
  return db.all(
    `SELECT business_date AS date, count(*) AS claims, sum(amount) AS amount FROM phone_claim
     WHERE confirmed_by IS NULL GROUP BY business_date ORDER BY business_date`,
  );
}

/** How many claims up to a day wait to be confirmed, and what they come to. */
export function openClaims(
  db: Reader,
  through: BusinessDate,
): { readonly claims: number; readonly first: BusinessDate | null; readonly amount: Money } {
  const row = db.one<{ claims: number; first: BusinessDate | null; amount: number }>(
    `SELECT count(*) AS claims, min(business_date) AS first, coalesce(sum(amount), 0) AS amount FROM phone_claim
     WHERE confirmed_by IS NULL AND business_date <= ?`,
    through,
  );
  return { claims: row?.claims ?? 0, first: row?.first ?? null, amount: money(row?.amount ?? 0) };
}

/** All claims from one day to another, both included, confirmed or not, and with them whatever still waits before. */
export function claimsBetween(db: Reader, from: BusinessDate, to: BusinessDate): readonly PhoneClaimRow[] {
  return db
    .all<Omit<PhoneClaimRow, 'confirmed'> & { readonly confirmedBy: string | null }>(
      `SELECT claim.seq, claim.at, claim.business_date AS businessDate, claim.amount, claim.confirmed_by AS confirmedBy, kind,
         CASE kind WHEN 'entry-corrected'
           THEN (SELECT seq FROM ledger AS first WHERE first.id = json_extract(entry.body, '$.corrects')) END AS takesBack
       FROM phone_claim AS claim JOIN ledger AS entry USING (seq)
       WHERE claim.business_date BETWEEN ? AND ? ORDER BY claim.seq`,
      from,
      to,
    )
    .map(({ confirmedBy, ...row }) => ({ ...row, confirmed: confirmedBy !== null }));
}

/** The last day of the last confirmation. */
export function confirmedThrough(db: Reader): BusinessDate | null {
  return entriesOfKind(db, 'phone-confirmed', { limit: 1 })[0]?.body.through ?? null;
}
