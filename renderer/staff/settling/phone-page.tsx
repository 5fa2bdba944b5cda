import { useQuery } from '@tanstack/react-query';
import { CircleCheck, Smartphone } from 'lucide-react';
import { useState } from 'react';
import { useApp } from '../../app-context.ts';
import { Card } from '../../design/card.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../design/states.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { Notice } from '../../office/parts/notice.tsx';
import { SectionPage } from '../../office/section-page.tsx';
import { PastConfirmations } from './past-confirmations.tsx';
import { PhoneForm } from './phone-form.tsx';
import { phoneStateQuery } from './queries.ts';
import styles from './settling.module.css';

/** Phone payments held against the bank's statement. */
export function PhonePage() {
  const t = useTexts('settling');
  const staff = useTexts('staff');
  const { client } = useApp();
  const [done, setDone] = useState<string | null>(null);
  const { data: state, error, refetch, isFetching } = useQuery(phoneStateQuery(client));
  return (
    <SectionPage title={staff('section.phone')}>
      <p className={styles.text}>{t('phone.text')}</p>
      <div aria-live="polite" className={styles.said}>
        {done && (
          <Notice icon={CircleCheck} tone="done">
            {done}
          </Notice>
        )}
      </div>
      {!state && error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!state && !error && <LoadingState />}
      {state && state.days.length > 0 && <PhoneForm state={state} onDone={setDone} />}
      {state?.days.length === 0 && (
        <Card>
          <EmptyState small icon={Smartphone} title={t('phone.nothing')}>
            <p>{t('phone.nothingText')}</p>
          </EmptyState>
        </Card>
      )}
      {state && <PastConfirmations />}
    </SectionPage>
  );
}
