import { isDeepStrictEqual } from 'node:util';
import { promiseByCode, type PromiseRow } from '../db/queries/promises.ts';
import { promiseOfPurchase } from '../db/queries/promise-of-purchase.ts';
import type { Reader } from '../db/handle.ts';
import type { PromiseView } from '../shop/contract/outputs.ts';
import { decideSettlement } from '../shop/decisions.ts';
import { NO_MONEY, type Money } from '../shop/money.ts';
import { foldPromiseCode } from '../shop/promise-code.ts';
import type { MoneyTender, Settings } from '../shop/schemas.ts';
import type { Core } from './core.ts';
import { record, type EntryConflict, type Recording } from './record.ts';
import type { Outcome } from './rpc.ts';
import { moneyTenderRefusal, type MoneyTenderRefusal } from './tenders.ts';

type PromiseRefusal = { readonly code: 'promise-unknown' | 'promise-already-settled' };

/** A promise as screens show it. */
export function promiseView({ code, open, promised, businessDate }: PromiseRow): PromiseView {
  return { code, open, promised, madeOn: businessDate };
}

/** The open promise that a person means by what they typed. One that was taken back is as unknown as one never made. */
export function findPromise(db: Reader, typed: string): Outcome<PromiseRow, PromiseRefusal> {
  const found = promiseByCode(db, typed);
  if (!found || found.state === 'undone') return { ok: false, refusal: { code: 'promise-unknown' } };
  if (found.state === 'settled') return { ok: false, refusal: { code: 'promise-already-settled' } };
  return { ok: true, value: found.promise };
}

/** Money for a promise, recorded once under the caller's id. */
export function settlePromise(
  core: Core,
  settings: Settings,
  asked: { readonly id: string; readonly code: string; readonly paid: Money; readonly tender: MoneyTender },
): Outcome<
  Recording<'promise-settled'> & { readonly stillOpen: Money },
  PromiseRefusal | MoneyTenderRefusal | EntryConflict
> {
  const { id, code, paid, tender } = asked;
  const outcome = record<'promise-settled', PromiseRefusal | MoneyTenderRefusal>(core, {
    id,
    kind: 'promise-settled',
    actor: 'kiosk',
    repeats: (stored) =>
      foldPromiseCode(stored.code) === foldPromiseCode(code) &&
      stored.settled + stored.gift === paid &&
      isDeepStrictEqual(stored.tender, tender),
    decide: (tx) => {
      const refusal = moneyTenderRefusal(tender, settings);
      if (refusal) return { ok: false, refusal };
      const found = findPromise(tx, code);
      return found.ok ? decideSettlement({ paid, tender }, found.value) : found;
    },
  });
  if (!outcome.ok) return outcome;
  const stillOpen = promiseOfPurchase(core.db, outcome.value.entry.body.purchase)?.open ?? NO_MONEY;
  return { ok: true, value: { ...outcome.value, stillOpen } };
}
