import { denominations } from '../shop/currency.ts';
import type { CashRefusal } from '../shop/decisions.ts';
import type { MoneyTender, Settings, Tender } from '../shop/schemas.ts';

type PhoneNotTaken = { readonly code: 'phone-not-taken' };
type PromisesNotTaken = { readonly code: 'promises-not-taken' };

export type MoneyTenderRefusal = CashRefusal | PhoneNotTaken;
export type TenderRefusal = MoneyTenderRefusal | PromisesNotTaken;

/** Why this shop does not take money this way, or null: a phone without an account to pay to, pieces that it has no pictures of. */
export function moneyTenderRefusal(tender: MoneyTender, settings: Settings): MoneyTenderRefusal | null {
  if (tender.type === 'qr') return settings.phonePayment ? null : { code: 'phone-not-taken' };
  const known = new Set<number>(denominations(settings.currency));
  return tender.pieces.every(({ value }) => known.has(value)) ? null : { code: 'cash-does-not-add-up' };
}

/** The same with promises, which a shop may do without. */
export function tenderRefusal(tender: Tender, settings: Settings): TenderRefusal | null {
  if (tender.type !== 'promise') return moneyTenderRefusal(tender, settings);
  return settings.promiseDays === null ? { code: 'promises-not-taken' } : null;
}
