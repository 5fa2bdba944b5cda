import { ORPCError } from '@orpc/client';
import { createStore } from 'zustand/vanilla';
import type { Basket } from '../../../shop/basket.ts';
import type { Recorded } from '../../../shop/contract/outputs.ts';
import { assertNever } from '../../../shop/assert-never.ts';
import { money, type Money } from '../../../shop/money.ts';
import type { MoneyTender, Tender } from '../../../shop/schemas.ts';
import type { Client } from '../../api/client.ts';
import { errorCode } from '../../api/errors.ts';
import { FIRST_CHOICE, type Choice } from './reckoning.ts';

/** What the buyer says they have paid or promised: the whole of one call. */
export type Payment =
  | { readonly what: 'purchase'; readonly lines: Basket; readonly paid: Money; readonly tender: Tender }
  | { readonly what: 'gift'; readonly paid: Money; readonly tender: MoneyTender }
  | { readonly what: 'settlement'; readonly code: string; readonly paid: Money; readonly tender: MoneyTender };

/** What is now in the ledger. `payment` is what was stored, which may be an earlier try whose answer was lost. */
export type Paid = { readonly payment: Payment; readonly recorded: Recorded; readonly stillOpen: Money };

export type PaymentOutcome =
  | { readonly ok: true; readonly paid: Paid }
  | { readonly ok: false; readonly error: unknown };

export type CheckoutState = {
  /** What the choice is about: 'basket', 'gift' or a promise's code. */
  readonly about: string;
  /** What the buyer has said so far. It stays while they look at the goods again: their money may be in the box already. */
  readonly choice: Choice;
  readonly choose: (about: string, choice: Choice) => void;
  /** Whether a payment is being stored. */
  readonly busy: boolean;
  /** Stores a payment, once: see `createCheckout`. Null while another one is on its way. */
  readonly record: (payment: Payment) => Promise<PaymentOutcome | null>;
  /** The next buyer comes. */
  readonly forget: () => void;
};

/** The server is on this machine and stores within milliseconds; after this long the buyer is told rather than left waiting. */
const ANSWER_MS = 15_000;

/** Whether the server answered that it stored nothing. After any other failure it may have. */
function isRefused(error: unknown): boolean {
  return error instanceof ORPCError && error.defined && error.code !== 'FAULT';
}

/**
 * One buyer's way to pay. All tries of one payment carry the same entry id until it is known to be stored, also after the
 * buyer went back and changed something, so no lost answer can make them pay twice: if the server then says that the id holds
 * something else, the earlier try is in the ledger, and it is asked for again and shown instead.
 */
export function createCheckout(client: Client, newId: () => string) {
  let attempt: { readonly id: string; readonly maybeStored: Payment[] } | null = null;

  async function send(payment: Payment, id: string): Promise<Paid> {
    const context = { signal: AbortSignal.timeout(ANSWER_MS) };
    const { paid } = payment;
    switch (payment.what) {
      case 'purchase': {
        const lines = [...payment.lines];
        const recorded = await client.kiosk.recordPurchase({ id, lines, paid, tender: payment.tender }, context);
        return { payment, recorded, stillOpen: payment.tender.type === 'promise' ? paid : money(0) };
      }
      case 'gift': {
        const recorded = await client.kiosk.recordGift({ id, paid, tender: payment.tender }, context);
        return { payment, recorded, stillOpen: money(0) };
      }
      case 'settlement': {
        const { code, tender } = payment;
        const recorded = await client.kiosk.settlePromise({ id, code, paid, tender }, context);
        return { payment, recorded, stillOpen: money(recorded.stillOpen) };
      }
      default:
        return assertNever(payment);
    }
  }

  async function sendOnce(payment: Payment): Promise<PaymentOutcome> {
    const mine = (attempt ??= { id: newId(), maybeStored: [] });
    const done = () => {
      if (attempt === mine) attempt = null;
    };
    let error: unknown;
    for (const each of [payment, ...mine.maybeStored]) {
      try {
        const paid = await send(each, mine.id);
        done();
        return { ok: true, paid };
      } catch (fault) {
        error = fault;
        if (errorCode(fault) !== 'entry-conflict') break;
      }
    }
    if (errorCode(error) === 'entry-conflict') done();
    else if (!isRefused(error)) mine.maybeStored.push(payment);
    return { ok: false, error };
  }

  return createStore<CheckoutState>()((set, get) => ({
    about: '',
    choice: FIRST_CHOICE,
    choose: (about, choice) => set({ about, choice }),
    busy: false,
    record: async (payment) => {
      if (get().busy) return null;
      set({ busy: true });
      const outcome = await sendOnce(payment);
      set(outcome.ok ? { busy: false, about: '', choice: FIRST_CHOICE } : { busy: false });
      return outcome;
    },
    forget: () => {
      attempt = null;
      set({ about: '', choice: FIRST_CHOICE });
    },
  }));
}

/** The choice about this very thing; about anything else the buyer has not said anything yet. */
export const choiceAbout = (about: string) => (state: CheckoutState) =>
  state.about === about ? state.choice : FIRST_CHOICE;

export type CheckoutStore = ReturnType<typeof createCheckout>;
