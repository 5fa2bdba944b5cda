import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Globe } from 'lucide-react';
import { useEffect } from 'react';
import type { ProofState, PublishedView, ToBePublic } from '../../../shop/contract/proof-views.ts';
import type { Period } from '../../../shop/reports/period.ts';
import { useApp, useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { useDraft } from '../../staff/use-draft.ts';
import { useGoTo } from '../go-to.ts';
import { daysOf, type ChosenPeriod } from '../reports/chosen-period.ts';
import { ExportOutcome, ExportRunning } from '../reports/export-panel.tsx';
import { PeriodChooser } from '../reports/period-chooser.tsx';
import { useExport } from '../reports/use-export.ts';
import { SectionPage } from '../section-page.tsx';
import styles from './publish-page.module.css';
import { proofQuery, reviewQuery } from './queries.ts';

/** What the school tells in public: what would go out, doing it, and what went out before. */
export function PublishPage() {
  const t = useTexts('publish');
  const staff = useTexts('staff');
  const { client } = useApp();
  const state = useQuery(proofQuery(client));
  const review = useQuery(reviewQuery(client));
  const retry = () => void Promise.all([state.refetch(), review.refetch()]);
  const error = state.error ?? review.error;
  return (
    <SectionPage title={staff('section.publish')}>
      <p className={styles.intro}>{t('intro')}</p>
      {state.data && review.data ? (
        <Publishing state={state.data} review={review.data} />
      ) : error ? (
        <ErrorState error={error} busy={state.isFetching || review.isFetching} onRetry={retry} />
      ) : (
        <LoadingState />
      )}
    </SectionPage>
  );
}

function Publishing({ state, review }: { readonly state: ProofState; readonly review: ToBePublic }) {
  const goTo = useGoTo();
  const { settings, today } = useShop();
  const [chosen, setChosen] = useDraft<ChosenPeriod>('publish', { kind: 'month', day: today });
  const days = daysOf(chosen, settings.terms ?? []);
  return (
    <>
      <Look review={review} />
      <PeriodChooser chosen={chosen} onChange={setChosen} onTerms={() => goTo('reports')} />
      {days && days.from <= days.to && <Doing key={`${days.from} ${days.to}`} period={days} />}
      <Key publicKey={state.publicKey} />
      <Done published={state.published} />
    </>
  );
}

/** What people wrote that goes out as it stands. */
function Look({ review: { gifts } }: { readonly review: ToBePublic }) {
  const t = useTexts('publish');
  const { money } = useFormats();
  return (
    <Card className={styles.part}>
      <h2>{t('look')}</h2>
      <p>{t('lookText')}</p>
      {gifts.length === 0 ? (
        <p className={styles.soft}>{t('noGifts')}</p>
      ) : (
        <ul className={styles.gifts}>
          {gifts.map(({ id, charity, purpose, amount }) => (
            <li key={id}>
              <span>{t('gift', { charity, purpose })}</span>
              <span className={styles.sum}>{money(amount)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Doing({ period: { from, to } }: { readonly period: Period }) {
  const t = useTexts('publish');
  const { client } = useApp();
  const queries = useQueryClient();
  const { state, make, save, cancel } = useExport<'publication'>(() => client.proof.start({ from, to }));
  const { step } = state;
  useEffect(() => {
    // From then on the ledger remembers it.
    if (step === 'waits' || step === 'saved') void queries.invalidateQueries({ queryKey: ['proof'] });
  }, [queries, step]);
  if (state.step === 'running') return <ExportRunning {...state} label={t('making')} onCancel={cancel} />;
  return (
    <div className={styles.doing}>
      <ExportOutcome state={state} onSave={save} />
      {step === 'saved' && <p>{t('next')}</p>}
      <Button
        kind={step === 'choose' ? 'primary' : 'plain'}
        size="staff"
        icon={Globe}
        onPress={() => make('publication')}
      >
        {step === 'saved' ? t('again') : t('do')}
      </Button>
    </div>
  );
}

function Key({ publicKey }: { readonly publicKey: string }) {
  const t = useTexts('publish');
  return (
    <Card className={styles.part}>
      <h2>{t('key')}</h2>
      <p className={styles.key}>{publicKey.match(/.{8}/g)?.join(' ')}</p>
      <p className={styles.soft}>{t('keyText')}</p>
    </Card>
  );
}

function Done({ published }: { readonly published: readonly PublishedView[] }) {
  const t = useTexts('publish');
  const { fullDay } = useFormats();
  return (
    <Card className={styles.part}>
      <h2>{t('done')}</h2>
      {published.length === 0 ? (
        <EmptyState icon={Globe} small title={t('none')} />
      ) : (
        <ul className={styles.done}>
          {published.map(({ id, on, from, to, head, by }) => (
            <li key={id}>
              <p>{t('period', { from: fullDay(from), to: fullDay(to) })}</p>
              <p className={styles.soft}>
                {by === null ? fullDay(on) : t('by', { day: fullDay(on), name: by })}. {t('head', { seq: head.seq })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
