import { useQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { TallyState } from '../../../shop/contract/settling-views.ts';
import { sum } from '../../../shop/money.ts';
import { useApp } from '../../app-context.ts';
import { Card } from '../../design/card.tsx';
import { Chip } from '../../design/chip.tsx';
import { Money } from '../../design/money.tsx';
import { ErrorState, LoadingState } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Notice } from '../../office/parts/notice.tsx';
import { SectionPage } from '../../office/section-page.tsx';
import { PrintTally } from './print-tally.tsx';
import { tallyStateQuery } from './queries.ts';
import { Row, Rows } from './rows.tsx';
import styles from './settling.module.css';
import { TallyForm } from './tally-form.tsx';
import { useMoments } from './use-moments.ts';

/** Sheets of paper for days without the kiosk: to print, and to type in later. */
export function TallyPage() {
  const t = useTexts('settling');
  const staff = useTexts('staff');
  const { client } = useApp();
  const [done, setDone] = useState<string | null>(null);
  const { data: state, error, refetch, isFetching } = useQuery(tallyStateQuery(client));
  return (
    <SectionPage title={staff('section.tally')} aside={state && <PrintTally state={state} />}>
      <p className={styles.text}>{t('tally.text')}</p>
      <div aria-live="polite" className={styles.said}>
        {done && (
          <Notice icon={CircleCheck} tone="done">
            {done}
          </Notice>
        )}
      </div>
      {!state && error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!state && !error && <LoadingState />}
      {state && <TallyForm state={state} onDone={setDone} />}
      {state && <Sheets sheets={state.sheets} />}
    </SectionPage>
  );
}

function Sheets({ sheets }: { readonly sheets: TallyState['sheets'] }) {
  const t = useTexts('settling');
  const { list, money, weekdayAndDay } = useFormats();
  const moment = useMoments();
  return (
    <Card className={styles.card}>
      <h2 className={styles.title}>{t('tally.sheets')}</h2>
      {sheets.length === 0 && <p className={styles.text}>{t('tally.none')}</p>}
      {sheets.length > 0 && (
        <Rows label={t('tally.sheets')}>
          {sheets.map((sheet) => (
            <Row
              key={sheet.id}
              quiet={sheet.corrected}
              what={
                <>
                  {weekdayAndDay(sheet.day)}
                  {sheet.corrected && <Chip tone="trouble">{t('corrections.takenBack')}</Chip>}
                </>
              }
              detail={
                <>
                  <p>
                    {list([
                      t('tally.units', { count: sheet.units }),
                      t('tally.inCash', { sum: money(sheet.cash) }),
                      t('tally.byPhone', { sum: money(sheet.phone) }),
                    ])}
                  </p>
                  {sheet.note !== null && <p>{sheet.note}</p>}
                  <p>{list([t('tally.typedIn', { when: moment(sheet) }), sheet.person])}</p>
                </>
              }
              sum={<Money amount={sum([sheet.cash, sheet.phone])} />}
            />
          ))}
        </Rows>
      )}
    </Card>
  );
}
