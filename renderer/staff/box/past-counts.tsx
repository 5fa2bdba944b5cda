import { useInfiniteQuery } from '@tanstack/react-query';
import { PiggyBank, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CountView } from '../../../shop/contract/box-views.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Chip } from '../../design/chip.tsx';
import { Money } from '../../design/money.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './past-counts.module.css';
import { countsQuery } from './queries.ts';
import { useBoxWords } from './use-box-words.ts';

/** All counts so far, newest first: what was found, who signed, and where the money went. */
export function PastCounts({ onPrint }: { readonly onPrint: (count: CountView) => void }) {
  const t = useTexts('box');
  const { client } = useApp();
  const { data, error, refetch, isFetching, hasNextPage, fetchNextPage } = useInfiniteQuery(countsQuery(client));
  const counts = data?.pages.flatMap((page) => page.counts);
  return (
    <section className={styles.past}>
      <h2 className={styles.heading}>{t('past.title')}</h2>
      {!counts && error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!counts && !error && <LoadingState />}
      {counts?.length === 0 && <EmptyState icon={PiggyBank} title={t('past.none')} />}
      {counts && counts.length > 0 && (
        <ul className={styles.list}>
          {counts.map((count) => (
            <PastCount key={count.id} count={count} onPrint={() => onPrint(count)} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button size="staff" busy={isFetching} onPress={() => void fetchNextPage()} className={styles.more}>
          {t('past.more')}
        </Button>
      )}
    </section>
  );
}

function PastCount({ count, onPrint }: { readonly count: CountView; readonly onPrint: () => void }) {
  const t = useTexts('box');
  const { number, signedMoney } = useFormats();
  const { when, names, seal } = useBoxWords();
  const { sealing } = count;
  const moment = when(count.locked);
  return (
    <li>
      <Card className={styles.card}>
        <header className={styles.head}>
          <h3 className={styles.day}>
            {moment.day}, {moment.time}
          </h3>
          {count.recounts !== null && <Chip tone="sky">{t('past.recount')}</Chip>}
          {count.apart && <Chip>{t('past.apart')}</Chip>}
          {!sealing && <Chip tone="gold">{t('past.unsealed')}</Chip>}
          <Button
            size="staff"
            kind="quiet"
            icon={Printer}
            label={t('past.printOf', moment)}
            onPress={onPrint}
            className={styles.print}
          >
            {t('past.print')}
          </Button>
        </header>
        <dl className={styles.sums}>
          <Sum label={t('past.counted')}>
            <Money amount={count.counted} />
          </Sum>
          <Sum label={t('past.expected')}>
            <Money amount={count.expected} />
          </Sum>
          <Sum label={t('past.difference')}>
            {count.difference === 0 ? t('past.equal') : signedMoney(count.difference)}
          </Sum>
        </dl>
        <dl className={styles.facts}>
          <Fact label={t('past.signers')}>{names(count.signers)}</Fact>
          <Fact label={t('past.seal')}>{seal(count)}</Fact>
          {sealing?.reason && <Fact label={t('past.reason')}>{t(`reason.${sealing.reason}`)}</Fact>}
          {sealing?.note && <Fact label={t('past.note')}>{sealing.note}</Fact>}
          {sealing && (
            <Fact label={t('past.left')}>
              <Money amount={sealing.left} />
            </Fact>
          )}
          {sealing && sealing.moved > 0 && (
            <Fact label={t('past.moved')}>
              <Money amount={sealing.moved} />
              {sealing.bag !== null && `, ${t('past.bag', { bag: sealing.bag })}`}
            </Fact>
          )}
          {sealing?.seal && <Fact label={t('past.nextSeal')}>{sealing.seal}</Fact>}
        </dl>
        <p className={styles.entry}>{t('past.entry', { seq: number(count.entry.seq) })}</p>
      </Card>
    </li>
  );
}

function Sum({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
