import { useQuery } from '@tanstack/react-query';
import { Clock, Keyboard, Lock, type LucideIcon } from 'lucide-react';
import type { Basket } from '../../../shop/basket.ts';
import { isBusinessDate } from '../../../shop/time.ts';
import { useApp } from '../../app-context.ts';
import { ErrorState, LoadingState } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { PayButton } from './pay-button.tsx';
import styles from './promise-body.module.css';
import { promiseCodeQuery } from './promise-code.ts';
import { PromiseTicket } from './promise-ticket.tsx';
import { Steps } from './steps.tsx';
import { promiseFor } from './subject.ts';
import type { PayingState, Recording } from './use-paying.ts';

/** Paying later, under a code and no name. */
export function PromiseBody(props: {
  readonly paying: PayingState;
  readonly lines: Basket;
  readonly recording: Recording;
}) {
  const t = useTexts('pay');
  const f = useFormats();
  const { client } = useApp();
  const { figures, busy } = props.paying;
  const offer = useQuery(promiseCodeQuery(client));
  const dueOn = offer.data && isBusinessDate(offer.data.dueOn) ? offer.data.dueOn : null;

  const steps: readonly (readonly [LucideIcon, string])[] = [
    [Clock, dueOn === null ? '' : t('promise.due', { date: f.day(dueOn) })],
    [Keyboard, t('promise.how')],
    [Lock, t('promise.noName')],
  ];
  const promise = () => {
    if (!offer.data || dueOn === null) return;
    props.recording.record(promiseFor(props.lines, figures.paid, offer.data.code), dueOn);
  };
  return (
    <>
      <section className={styles.place} aria-label={t('promise.code')}>
        {figures.paid === 0 ? (
          <p className={styles.nothing}>{t('promise.nothing')}</p>
        ) : offer.data ? (
          <PromiseTicket code={offer.data.code} sum={figures.paid} lines={props.lines} />
        ) : offer.error ? (
          <ErrorState error={offer.error} busy={offer.isFetching} onRetry={() => void offer.refetch()} />
        ) : (
          <LoadingState label={t('promise.loading')} />
        )}
      </section>
      <Steps title={t('promise.title')} steps={steps.filter(([, text]) => text !== '')} />
      <PayButton sum={null} busy={busy} disabled={!offer.data || figures.paid === 0} onPress={promise}>
        {t('promise.written')}
      </PayButton>
    </>
  );
}
