import { useInfiniteQuery } from '@tanstack/react-query';
import { useContext, type ReactNode } from 'react';
import type { CampaignView, FundMove } from '../../../shop/contract/fund-views.ts';
import { LanguageContext, useApp } from '../../app-context.ts';
import { Card } from '../../design/card.tsx';
import { LoadingState } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './fund.module.css';
import { movesQuery } from './queries.ts';
import { Receipts } from './receipts.tsx';
import { SubPage } from './sub-page.tsx';
import { TakeBack } from './take-back.tsx';

/** Money banked or given: all that is recorded of it, its papers, and the way to take it back. */
export function MovePage(props: {
  readonly id: string;
  readonly campaigns: readonly CampaignView[];
  readonly onLeave: (said: string | null) => void;
}) {
  const t = useTexts('fund');
  const { client } = useApp();
  const { id, campaigns, onLeave } = props;
  const { data } = useInfiniteQuery(movesQuery(client));
  const move = data?.pages.flatMap((page) => page.moves).find((each) => each.id === id);
  if (!move) {
    return (
      <SubPage title={t('moves.title')} onBack={() => onLeave(null)}>
        <LoadingState />
      </SubPage>
    );
  }
  const title = move.kind === 'money-given' ? t('move.given', { charity: move.charity }) : t('move.banked');
  return (
    <SubPage title={title} onBack={() => onLeave(null)}>
      <Card className={styles.card}>
        <Facts move={move} campaigns={campaigns} />
      </Card>
      {move.kind === 'money-given' && <Receipts gift={move} />}
      {move.takenBack === null ? (
        <TakeBack move={move} onDone={(seq) => onLeave(t('move.done', { seq }))} />
      ) : (
        <TakenBack taken={move.takenBack} />
      )}
    </SubPage>
  );
}

function Facts({ move, campaigns }: { readonly move: FundMove; readonly campaigns: readonly CampaignView[] }) {
  const t = useTexts('fund');
  const language = useContext(LanguageContext);
  const { money, fullDay, time, list } = useFormats();
  const recorded = list([
    fullDay(move.on),
    time(move.minutes),
    ...(move.by === null ? [] : [move.by]),
    t('move.number', { seq: move.seq }),
  ]);
  const facts: readonly (readonly [name: string, value: ReactNode])[] =
    move.kind === 'money-banked'
      ? [[t('move.slip'), move.slip]]
      : [
          [t('move.purpose'), move.purpose],
          [t('move.from'), t(`give.place.${move.from}`)],
          [
            t('move.campaign'),
            campaigns.find(({ id }) => id === move.campaign)?.title[language] ?? t('campaigns.general'),
          ],
          [t('move.document'), move.document ?? t('move.noDocument')],
          ...(move.note === null ? [] : [[t('move.note'), move.note] as const]),
        ];
  return (
    <dl className={styles.facts}>
      {([[t('move.sum'), money(move.amount)], ...facts, [t('move.recorded'), recorded]] as const).map(
        ([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function TakenBack({ taken }: { readonly taken: NonNullable<FundMove['takenBack']> }) {
  const t = useTexts('fund');
  const settling = useTexts('settling');
  const { fullDay, list } = useFormats();
  const { reason, note, seq, on, by } = taken;
  return (
    <Card className={styles.card}>
      <h2 className={styles.title}>{t('move.takenBack')}</h2>
      <p>{reason === 'undone-by-buyer' ? null : settling(`corrections.reason.${reason}`)}</p>
      {note !== null && <p>{note}</p>}
      <p className={styles.text}>
        {list([t('move.takenBackText', { day: fullDay(on), seq }), ...(by === null ? [] : [by])])}
      </p>
    </Card>
  );
}
