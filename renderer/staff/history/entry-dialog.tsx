import { useQuery } from '@tanstack/react-query';
import { FilePenLine, Link2, X } from 'lucide-react';
import { useState } from 'react';
import type { HistoryDetail } from '../../../shop/contract/history-views.ts';
import type { Entry } from '../../../shop/ledger/entries.ts';
import { SETTLING_DAYS } from '../../../shop/settling.ts';
import { addDays, type BusinessDate } from '../../../shop/time.ts';
import { useApp, useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ErrorState, LoadingState } from '../../design/states.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { useGoTo } from '../../office/go-to.ts';
import { useHoursText } from '../../office/parts/use-hours-text.ts';
import styles from './entry-dialog.module.css';
import { bookedIn, contentOf, type Fact } from './facts.ts';
import { whoOf } from './history-row.tsx';
import { historyEntryQuery } from './queries.ts';
import { sentenceOf } from './sentence.ts';
import type { Words } from './words.ts';

/** All of one entry: in words, with what belongs to it and its place in the chain, and as it is stored. */
export function EntryDialog(props: {
  readonly id: string;
  readonly words: Words;
  readonly onClose: () => void;
  readonly onGo: (id: string) => void;
}) {
  const { client } = useApp();
  const { words } = props;
  const t = useTexts('history');
  const common = useTexts('common');
  const firstDay = addDays(useShop().today, -SETTLING_DAYS);
  const { data, error, isFetching, refetch } = useQuery(historyEntryQuery(client, props.id));
  const title = data ? `${t(`kind.${data.entry.kind}`)}, ${t('number', { seq: data.entry.seq })}` : common('loading');
  return (
    <Dialog title={title} onClose={props.onClose} className={styles.dialog}>
      <div className={styles.content}>
        {data && <Whole key={data.entry.id} detail={data} words={words} onGo={props.onGo} />}
        {!data &&
          (error ? <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} /> : <LoadingState />)}
      </div>
      <div className={styles.buttons}>
        {data && isCorrectable(data, firstDay) && <CorrectButton />}
        <Button size="staff" icon={X} onPress={props.onClose}>
          {common('close')}
        </Button>
      </div>
    </Dialog>
  );
}

function Whole(props: { readonly detail: HistoryDetail; readonly words: Words; readonly onGo: (id: string) => void }) {
  const { detail, words } = props;
  const { entry, row, related } = detail;
  const t = useTexts('history');
  const { formats } = words;
  const hours = useHoursText();
  const { facts, lines } = contentOf(entry, { ...words, names: detail, hours });
  const booked = bookedIn(entry.body.postings, words);
  const about: readonly Fact[] = [
    [t('fact.when'), `${formats.fullDay(row.date)}, ${formats.time(row.minutes)}`],
    [t('fact.who'), whoOf(row, detail, t)],
    ...(row.date === row.businessDate ? [] : [[t('fact.day'), formats.fullDay(row.businessDate)] as const]),
  ];
  return (
    <>
      <p className={styles.sentence}>{sentenceOf(row, words, detail)}</p>
      <Facts facts={[...about, ...facts]} />
      {lines.length > 0 && <Lines title={t('fact.goods')} lines={lines} />}
      {related.length > 0 && (
        <section className={styles.part}>
          <h3 className={styles.partTitle}>{t('related.title')}</h3>
          <ul className={styles.related}>
            {related.map(({ relation, id, seq, kind }) => (
              <li key={`${relation} ${id}`}>
                <Button size="staff" icon={Link2} onPress={() => props.onGo(id)}>
                  {t(`related.${relation}`, { seq, kind: t(`kind.${kind}`) })}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {booked.length > 0 && <Lines title={t('fact.booked')} lines={booked} />}
      <Proof entry={entry} />
    </>
  );
}

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) => (
        <div key={label} className={styles.fact}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Lines(props: { readonly title: string; readonly lines: readonly Fact[] }) {
  return (
    <section className={styles.part}>
      <h3 className={styles.partTitle}>{props.title}</h3>
      <dl className={styles.facts}>
        {props.lines.map(([label, value]) => (
          <div key={label} className={styles.line}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The entry's place in the chain. The hashes stand in groups, so that two people can compare them aloud. */
function Proof({ entry }: { readonly entry: Entry }) {
  const t = useTexts('history');
  const [shown, setShown] = useState(false);
  return (
    <section className={styles.part}>
      <h3 className={styles.partTitle}>{t('fact.proof')}</h3>
      <p className={styles.quiet}>{t('fact.proofText')}</p>
      <dl className={styles.facts}>
        {(
          [
            [t('fact.hash'), entry.hash],
            [t('fact.prev'), entry.prev],
            [t('fact.id'), entry.id.replaceAll('-', '')],
          ] as const
        ).map(([label, code]) => (
          <div key={label} className={styles.fact}>
            <dt>{label}</dt>
            <dd className={styles.code}>{inGroups(code)}</dd>
          </div>
        ))}
      </dl>
      <details className={styles.stored} open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary>{t('fact.json')}</summary>
        {shown && <pre>{JSON.stringify(entry, null, 2)}</pre>}
      </details>
    </section>
  );
}

const inGroups = (code: string): string => code.match(/.{1,8}/g)?.join(' ') ?? code;

/** Where entries are put right is a section of its own. */
function CorrectButton() {
  const t = useTexts('history');
  const goTo = useGoTo();
  return (
    <Button size="staff" icon={FilePenLine} onPress={() => goTo('corrections')}>
      {t('correct')}
    </Button>
  );
}

const CORRECTABLE: ReadonlySet<string> = new Set([
  'purchase-recorded',
  'gift-recorded',
  'promise-settled',
  'tally-recorded',
]);

/** What staff may still put right: not taken back yet, and not too long ago. */
function isCorrectable({ entry, row }: HistoryDetail, firstDay: BusinessDate): boolean {
  return CORRECTABLE.has(entry.kind) && row.correctedBy === null && entry.businessDate >= firstDay;
}
