import { memo } from 'react';
import type { HistoryNames, HistoryRow as Row } from '../../../shop/contract/history-views.ts';
import { useTap } from '../../design/use-tap.ts';
import type { Texts } from '../../i18n/i18n.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './history-list.module.css';
import { KIND_ICONS } from './kinds.ts';
import { sentenceOf } from './sentence.ts';
import { personName, type Words } from './words.ts';

/** One entry of the list: what happened, when, who did it, and what it puts right or is put right by. */
export const HistoryRow = memo(function HistoryRow(props: {
  readonly row: Row;
  readonly names: HistoryNames;
  readonly words: Words;
  /** Whether the Tab key stops here: one of all rows, the arrow keys go to the others. */
  readonly tabbable: boolean;
  readonly onOpen: (id: string) => void;
}) {
  const { row, names, words } = props;
  const t = useTexts('history');
  const { formats } = words;
  const tap = useTap(() => props.onOpen(row.id));
  const Icon = KIND_ICONS[row.digest.kind];
  return (
    <li>
      <button
        type="button"
        data-row={row.seq}
        tabIndex={props.tabbable ? 0 : -1}
        className={styles.row}
        data-old={row.correctedBy ? true : undefined}
        {...tap}
      >
        <span aria-hidden className={styles.icon}>
          <Icon />
        </span>
        <span className={styles.words}>
          <span className={styles.sentence}>{sentenceOf(row, words, names)}</span>
          <span className={styles.meta}>
            <span>{formats.time(row.minutes)}</span>
            <span>{whoOf(row, names, t)}</span>
            {row.corrects && <span className={styles.link}>{t('row.corrects', { seq: row.corrects.seq })}</span>}
            {row.correctedBy && (
              <span className={styles.link}>{t('row.correctedBy', { seq: row.correctedBy.seq })}</span>
            )}
            <span className={styles.number}>{t('number', { seq: row.seq })}</span>
          </span>
        </span>
      </button>
    </li>
  );
});

const OF_BUYERS: ReadonlySet<string> = new Set([
  'purchase-recorded',
  'gift-recorded',
  'promise-settled',
  'entry-corrected',
  'notice-raised',
]);

/** Who did it: a person by name; of a buyer no more is known than that it was one. */
export function whoOf({ by, digest }: Row, names: HistoryNames, t: Texts<'history'>): string {
  if (by !== null) return personName(names, by);
  return OF_BUYERS.has(digest.kind) ? t('by.buyer') : t('by.kiosk');
}
