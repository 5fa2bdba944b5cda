import { useInfiniteQuery } from '@tanstack/react-query';
import { BookmarkCheck, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { PromiseList, PromiseRecord } from '../../../shop/contract/settling-views.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Chip } from '../../design/chip.tsx';
import { Money } from '../../design/money.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Notice } from '../../office/parts/notice.tsx';
import { SectionPage } from '../../office/section-page.tsx';
import { useDraft } from '../use-draft.ts';
import { LetGoForm, NO_LETTING_GO } from './let-go-form.tsx';
import { MoreButton } from './more-button.tsx';
import { promisesQuery } from './queries.ts';
import { Row, Rows } from './rows.tsx';
import styles from './settling.module.css';
import { useMoments } from './use-moments.ts';

const STATES = ['open', 'kept', 'let-go'] as const satisfies readonly PromiseList[];

/** Promises: open, kept, let go. They have a code and no name: nobody can be blamed, everybody can be reminded. */
export function PromisesPage() {
  const t = useTexts('settling');
  const staff = useTexts('staff');
  const [state, setState] = useState<PromiseList>('open');
  const [done, setDone] = useState<string | null>(null);
  return (
    <SectionPage title={staff('section.promises')}>
      <p className={styles.text}>{t('promises.text')}</p>
      <div className={styles.tabs}>
        {STATES.map((each) => (
          <Button key={each} size="staff" pressed={each === state} onPress={() => setState(each)}>
            {t(`promises.state.${each}`)}
          </Button>
        ))}
      </div>
      <div aria-live="polite" className={styles.said}>
        {done && (
          <Notice icon={CircleCheck} tone="done">
            {done}
          </Notice>
        )}
      </div>
      <Promises key={state} state={state} onDone={setDone} />
    </SectionPage>
  );
}

function Promises(props: { readonly state: PromiseList; readonly onDone: (said: string) => void }) {
  const t = useTexts('settling');
  const { client } = useApp();
  const { state } = props;
  const list = useInfiniteQuery(promisesQuery(client, state));
  const { data, error, refetch, isFetching } = list;
  if (!data) {
    return error ? <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} /> : <LoadingState />;
  }
  const promises = data.pages.flatMap(({ items }) => items);
  if (promises.length === 0) return <EmptyState icon={BookmarkCheck} title={t(`promises.none.${state}`)} />;
  return (
    <Card className={styles.card}>
      <Rows label={t(`promises.state.${state}`)}>
        {promises.map((promise) => (
          <PromiseRow key={promise.purchase} state={state} promise={promise} onDone={props.onDone} />
        ))}
      </Rows>
      {list.hasNextPage && <MoreButton busy={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()} />}
    </Card>
  );
}

function PromiseRow(props: {
  readonly state: PromiseList;
  readonly promise: PromiseRecord;
  readonly onDone: (said: string) => void;
}) {
  const t = useTexts('settling');
  const { money } = useFormats();
  const [draft, set, forget] = useDraft('promise-let-go', NO_LETTING_GO);
  const { promise, state } = props;
  const { code, old, open, promised, letGo } = promise;
  const asking = draft.purchase === promise.purchase;
  const sum = state === 'open' ? open : state === 'kept' ? promised : letGo;
  return (
    <Row
      what={
        <>
          {code}
          {old && <Chip tone="gold">{t('promises.old')}</Chip>}
        </>
      }
      detail={<Detail state={state} promise={promise} />}
      sum={<Money amount={sum} />}
      action={
        state === 'open' &&
        old &&
        !asking && (
          <Button
            size="staff"
            label={t('promises.letGoWhat', { code })}
            onPress={() => set({ ...NO_LETTING_GO, purchase: promise.purchase })}
          >
            {t('promises.letGo')}
          </Button>
        )
      }
      below={
        asking && (
          <LetGoForm
            promise={promise}
            onDone={() => {
              forget();
              props.onDone(t('promises.done', { code, sum: money(open) }));
            }}
          />
        )
      }
    />
  );
}

function Detail({ state, promise }: { readonly state: PromiseList; readonly promise: PromiseRecord }) {
  const t = useTexts('settling');
  const { day, list, money } = useFormats();
  const moment = useMoments();
  const { madeOn, dueOn, promised, open, letGo, gone } = promise;
  const said = [t('promises.madeOn', { day: day(madeOn) })];
  if (state === 'open' && dueOn !== null) said.push(t('promises.dueOn', { day: day(dueOn) }));
  const part = state === 'open' ? open : letGo;
  if (state !== 'kept' && part !== promised) said.push(t('promises.of', { promised: money(promised) }));
  return (
    <>
      <p>{list(said)}</p>
      {gone && (
        <p>
          {t(`promises.reason.${gone.reason}`)}. {gone.note !== null && `${gone.note}. `}
          {list([gone.person, moment(gone)])}
        </p>
      )}
    </>
  );
}
