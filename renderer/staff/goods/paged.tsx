import { useState, type ReactNode } from 'react';
import { Pager } from '../../design/pager.tsx';
import styles from './paged.module.css';

/**
 * A long list by pages, so that hundreds of rows cost no more than a few. A page that is no longer there is shown as the last one;
 * give it a `key` where another list should begin at its first page.
 */
export function Paged<Item>(props: {
  readonly items: readonly Item[];
  readonly perPage: number;
  /** What the pages are of. */
  readonly label: string;
  readonly children: (items: readonly Item[]) => ReactNode;
}) {
  const [asked, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(props.items.length / props.perPage));
  const page = Math.min(asked, pages - 1);
  return (
    <div className={styles.paged}>
      {props.children(props.items.slice(page * props.perPage, (page + 1) * props.perPage))}
      <Pager shape="icons" page={page} pages={pages} onPage={setPage} label={props.label} className={styles.pager} />
    </div>
  );
}
