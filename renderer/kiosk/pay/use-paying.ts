import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useStore } from 'zustand';
import type { Money } from '../../../shop/money.ts';
import type { BusinessDate } from '../../../shop/time.ts';
import { errorCode } from '../../api/errors.ts';
import { boardQuery, goodsQuery, shopQuery } from '../../api/queries.ts';
import { useApp, useShop } from '../../app-context.ts';
import type { Thanks } from '../../stores/screen.ts';
import { useBasketRepair } from '../basket-repair.ts';
import { choiceAbout, type Paid, type Payment } from './checkout.ts';
import { promiseCodeQuery } from './promise-code.ts';
import { reckon, type Choice, type Method, type Reckoning } from './reckoning.ts';
import { aboutOf, baseOf, methodsFor, type Subject } from './subject.ts';

/** What every part of the pay screen stands on. */
export type PayingState = {
  readonly subject: Subject;
  readonly base: Money;
  readonly methods: readonly Method[];
  readonly choice: Choice;
  readonly figures: Reckoning;
  readonly choose: (choice: Choice) => void;
  readonly busy: boolean;
};

/** What the buyer has said about this subject, and all that follows from it. */
export function usePaying(subject: Subject): PayingState {
  const { checkout } = useApp();
  const { settings } = useShop();
  const about = aboutOf(subject);
  const said = useStore(checkout, choiceAbout(about));
  const busy = useStore(checkout, (state) => state.busy);
  const base = baseOf(subject);
  const methods = methodsFor(subject, settings);
  // Staff may close a way to pay while somebody looks at it.
  const choice: Choice = methods.includes(said.method) ? said : { ...said, method: 'cash' };
  const choose = useCallback((next: Choice) => checkout.getState().choose(about, next), [checkout, about]);
  return { subject, base, methods, choice, figures: reckon(base, choice), choose, busy };
}

/** What a try to store a payment met. `again` sends the very same payment. */
export type Failure = { readonly error: unknown; readonly again: () => void };

/** Storing a payment. `failure` is the last try's, until it is dismissed. */
export type Recording = {
  readonly record: (payment: Payment, dueOn?: BusinessDate) => void;
  readonly failure: Failure | null;
  readonly dismiss: () => void;
};

/**
 * Stores a payment and thanks for it. Sound, thanks and an empty basket come only after the server said that it is stored;
 * when it fails nothing is lost, and trying again cannot pay twice (see checkout.ts).
 */
export function useRecording(): Recording {
  const { checkout, client, basket, idle, screen, sounds } = useApp();
  const queries = useQueryClient();
  const repair = useBasketRepair();
  const [failure, setFailure] = useState<Failure | null>(null);

  /** What the shop says has changed meanwhile shows at once. Answers false where there is more to say about it. */
  const follow = useCallback(
    (error: unknown): boolean => {
      if (repair.afterRefusal(error)) return true;
      const code = errorCode(error);
      if (code === 'promise-code-taken') void queries.resetQueries({ queryKey: promiseCodeQuery(client).queryKey });
      if (code === 'phone-not-taken' || code === 'promises-not-taken') {
        void queries.invalidateQueries({ queryKey: shopQuery(client).queryKey });
      }
      return false;
    },
    [client, queries, repair],
  );

  const record = useCallback(
    (payment: Payment, dueOn?: BusinessDate) => {
      const send = async () => {
        const release = idle.getState().hold();
        const outcome = await checkout.getState().record(payment);
        release();
        if (outcome === null) return;
        if (!outcome.ok) {
          const { error } = outcome;
          setFailure(follow(error) ? null : { error, again: () => void send() });
          return;
        }
        const { paid } = outcome;
        sounds.play(paid.payment.tender.type === 'promise' ? 'added' : 'paid');
        queries.setQueryData(boardQuery(client).queryKey, paid.recorded.board);
        screen.getState().go({ name: 'thanks', thanks: thanksFor(paid, dueOn) });
        if (paid.payment.what === 'purchase') basket.getState().clear();
        void queries.invalidateQueries({ queryKey: goodsQuery(client).queryKey });
      };
      void send();
    },
    [basket, checkout, client, follow, idle, queries, screen, sounds],
  );
  const dismiss = useCallback(() => setFailure(null), []);
  return { record, failure, dismiss };
}

function thanksFor({ payment, recorded, stillOpen }: Paid, dueOn: BusinessDate | undefined): Thanks {
  return {
    what: payment.what,
    recorded,
    paid: payment.paid,
    tender: payment.tender,
    lines: payment.what === 'purchase' ? payment.lines : [],
    stillOpen,
    ...(dueOn !== undefined && { dueOn }),
  };
}
