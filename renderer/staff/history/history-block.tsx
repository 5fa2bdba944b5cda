import { memo } from 'react';
import type { HistoryPage, HistoryRow as Row } from '../../../shop/contract/history-views.ts';
import type { BusinessDate } from '../../../shop/time.ts';
import styles from './history-list.module.css';
import { HistoryRow } from './history-row.tsx';
import type { Words } from './words.ts';

/** About how high a row is (px), until the browser has drawn it. */
const ROW_HEIGHT = 84;

/**
 * One piece of the history, by day. The browser draws it only while it is near the screen, so however many pieces there are,
 * the list scrolls as if there were one.
 */
export const HistoryBlock = memo(function HistoryBlock(props: {
  readonly page: HistoryPage;
  /** The day with which the piece before this one ended: the same day has no second heading. */
  readonly after: BusinessDate | null;
  readonly words: Words;
  /** The row that the Tab key stops at, where it is in this piece. */
  readonly current: number | null;
  readonly onOpen: (id: string) => void;
}) {
  const { page, words } = props;
  return (
    <div className={styles.block} style={{ containIntrinsicBlockSize: `auto ${page.rows.length * ROW_HEIGHT}px` }}>
      {byDay(page.rows).map(({ date, rows }) => (
        <div key={rows[0]?.seq} className={styles.day}>
          {date !== props.after && <h2 className={styles.date}>{words.formats.fullDay(date)}</h2>}
          <ol className={styles.rows} aria-label={words.formats.fullDay(date)}>
            {rows.map((row) => (
              <HistoryRow
                key={row.seq}
                row={row}
                names={page}
                words={words}
                tabbable={row.seq === props.current}
                onOpen={props.onOpen}
              />
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
});

type Day = { readonly date: BusinessDate; readonly rows: Row[] };

/** Neighbours that were written down on the same day. */
function byDay(rows: readonly Row[]): readonly Day[] {
  const days: Day[] = [];
  for (const row of rows) {
    const last = days.at(-1);
    if (last?.date === row.date) last.rows.push(row);
    else days.push({ date: row.date, rows: [row] });
  }
  return days;
}
