import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, ArrowRight, CircleCheck, ReceiptText } from 'lucide-react';
import { useState } from 'react';
import { addDays, type BusinessDate } from '../../../shop/time.ts';
import { SETTLING_DAYS } from '../../../shop/settling.ts';
import { useApp, useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Notice } from '../../office/parts/notice.tsx';
import { SelectField } from '../../office/parts/select-field.tsx';
import { SectionPage } from '../../office/section-page.tsx';
import { useDraft } from '../use-draft.ts';
import { correctionOf, NO_CORRECTION } from './correction-draft.ts';
import { CorrectionForm } from './correction-form.tsx';
import { EntryRow } from './entry-row.tsx';
import { correctionsQuery } from './queries.ts';
import { Rows } from './rows.tsx';
import styles from './settling.module.css';

/** What was recorded in the last days: taken back where it was wrong, and recorded rightly. */
export function CorrectionsPage() {
  const t = useTexts('settling');
  const staff = useTexts('staff');
  const [draft, set, forget] = useDraft('correction', NO_CORRECTION);
  const [done, setDone] = useState<string | null>(null);
  const { entry } = draft;
  return (
    <SectionPage title={staff('section.corrections')}>
      <div aria-live="polite" className={styles.said}>
        {done && (
          <Notice icon={CircleCheck} tone="done">
            {done}
          </Notice>
        )}
      </div>
      {entry ? (
        <CorrectionForm
          key={entry.id}
          entry={entry}
          onClose={(said) => {
            setDone(said);
            forget();
          }}
        />
      ) : (
        <>
          <p className={styles.text}>{t('corrections.text')}</p>
          <Entries
            onChoose={(chosen) => {
              setDone(null);
              set(correctionOf(chosen));
            }}
          />
        </>
      )}
    </SectionPage>
  );
}

const ALL = 'all';

function Entries({ onChoose }: { readonly onChoose: Parameters<typeof EntryRow>[0]['onChoose'] }) {
  const t = useTexts('settling');
  const { client } = useApp();
  const { today } = useShop();
  const { weekdayAndDay } = useFormats();
  const [day, setDay] = useState<BusinessDate | typeof ALL>(ALL);
  const [page, setPage] = useState(0);
  const found = useQuery(correctionsQuery(client, day === ALL ? null : day, page));
  const { data, error, refetch, isFetching } = found;
  const days = Array.from({ length: SETTLING_DAYS + 1 }, (_, ago) => addDays(today, -ago));
  return (
    <>
      <div className={styles.narrow}>
        <SelectField
          label={t('corrections.day')}
          value={day}
          options={[
            { value: ALL, title: t('corrections.allDays', { count: SETTLING_DAYS }) },
            ...days.map((date) => ({ value: date, title: weekdayAndDay(date) })),
          ]}
          onChange={(chosen) => {
            setDay(chosen);
            setPage(0);
          }}
        />
      </div>
      {!data && error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingState />}
      {data?.items.length === 0 && (
        <EmptyState icon={ReceiptText} title={t('corrections.none')}>
          <p>{t('corrections.noneText')}</p>
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <Card className={styles.card}>
          <Rows label={t('corrections.list')}>
            {data.items.map((entry) => (
              <EntryRow key={entry.id} entry={entry} onChoose={onChoose} />
            ))}
          </Rows>
          {(page > 0 || data.more) && (
            <nav aria-label={t('corrections.pages')} className={styles.pages}>
              <Button
                size="staff"
                icon={ArrowLeft}
                disabled={page === 0 || isFetching}
                onPress={() => setPage(page - 1)}
              >
                {t('corrections.newer')}
              </Button>
              <Button
                size="staff"
                iconAfter={ArrowRight}
                disabled={!data.more || isFetching}
                onPress={() => setPage(page + 1)}
              >
                {t('corrections.older')}
              </Button>
            </nav>
          )}
        </Card>
      )}
    </>
  );
}
