import { isDeepStrictEqual } from 'node:util';
import { productBySku } from '../db/queries/goods.ts';
import { decideGift, decidePurchase, type PurchaseRefusal } from '../shop/decisions.ts';
import type { BasketLine } from '../shop/basket.ts';
import type { Money } from '../shop/money.ts';
import type { MoneyTender, Settings, Tender } from '../shop/schemas.ts';
import type { Core } from './core.ts';
import type { PromiseCodes } from './promise-codes.ts';
import { record, type EntryConflict, type Recording } from './record.ts';
import type { Outcome } from './rpc.ts';
import { moneyTenderRefusal, tenderRefusal, type MoneyTenderRefusal, type TenderRefusal } from './tenders.ts';

export type PurchaseAsked = {
  readonly id: string;
  readonly lines: readonly BasketLine[];
  readonly paid: Money;
  readonly tender: Tender;
};

type CodeTaken = { readonly code: 'promise-code-taken' };

/** Goods taken and how they were paid, recorded once under the caller's id. */
export function recordPurchase(
  core: Core,
  codes: PromiseCodes,
  settings: Settings,
  window: string,
  { id, ...asked }: PurchaseAsked,
): Outcome<Recording<'purchase-recorded'>, PurchaseRefusal | TenderRefusal | CodeTaken | EntryConflict> {
  const { tender } = asked;
  const outcome = record<'purchase-recorded', PurchaseRefusal | TenderRefusal | CodeTaken>(core, {
    id,
    kind: 'purchase-recorded',
    actor: 'kiosk',
    repeats: ({ lines, paid, tender: stored }) => isDeepStrictEqual({ lines, paid, tender: stored }, asked),
    decide: (tx) => {
      const refusal = tenderRefusal(tender, settings);
      if (refusal) return { ok: false, refusal };
      if (tender.type === 'promise' && !codes.mayUse(tx, tender.code, window)) {
        return { ok: false, refusal: { code: 'promise-code-taken' } };
      }
      return decidePurchase(asked, (sku) => productBySku(tx, sku));
    },
  });
  if (outcome.ok && tender.type === 'promise') codes.release(window);
  return outcome;
}

/** Money with no goods, recorded once under the caller's id. */
export function recordGift(
  core: Core,
  settings: Settings,
  { id, ...asked }: { readonly id: string; readonly paid: Money; readonly tender: MoneyTender },
): Outcome<Recording<'gift-recorded'>, MoneyTenderRefusal | EntryConflict> {
  return record<'gift-recorded', MoneyTenderRefusal>(core, {
    id,
    kind: 'gift-recorded',
    actor: 'kiosk',
    repeats: ({ paid, tender }) => isDeepStrictEqual({ paid, tender }, asked),
    decide: () => {
      const refusal = moneyTenderRefusal(asked.tender, settings);
      return refusal ? { ok: false, refusal } : decideGift(asked);
    },
  });
}
