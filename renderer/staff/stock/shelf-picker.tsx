import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { progressOf, type ShelfPage } from './shelves.ts';
import styles from './counting.module.css';

/** The shelf that shows, with a list of all of them behind it. */
export function ShelfPicker(props: {
  readonly pages: readonly ShelfPage[];
  readonly page: number;
  readonly onPage: (page: number) => void;
}) {
  const t = useTexts('stock');
  const common = useTexts('common');
  const [open, setOpen] = useState(false);
  const here = props.pages[props.page];
  const shelves = props.pages.filter(({ part }) => part === 0);
  if (!here) return null;
  const farOn = ({ category }: ShelfPage) => {
    const lines = props.pages.filter((each) => each.category === category).flatMap((each) => each.lines);
    const { counted, all } = progressOf(lines);
    return `${counted} / ${all}`;
  };
  if (shelves.length === 1) {
    return (
      <p className={styles.shelfName}>
        {common(`category.${here.category}`)}
        <span className={styles.note}>{farOn(here)}</span>
      </p>
    );
  }
  return (
    <>
      <Button iconAfter={ChevronDown} size="staff" onPress={() => setOpen(true)} className={styles.shelfButton}>
        <span className={styles.shelfName}>
          {common(`category.${here.category}`)}
          <span className={styles.note}>{farOn(here)}</span>
        </span>
      </Button>
      {open && (
        <Dialog title={t('count.shelves')} onClose={() => setOpen(false)}>
          <ul className={styles.shelves}>
            {shelves.map((shelf) => (
              <li key={shelf.category}>
                <Button
                  pressed={shelf.category === here.category}
                  className={styles.shelfChoice}
                  onPress={() => {
                    setOpen(false);
                    props.onPage(props.pages.indexOf(shelf));
                  }}
                >
                  <span className={styles.shelfName}>
                    {common(`category.${shelf.category}`)}
                    <span className={styles.shelfFar}>{farOn(shelf)}</span>
                  </span>
                </Button>
              </li>
            ))}
          </ul>
          <Button onPress={() => setOpen(false)}>{common('close')}</Button>
        </Dialog>
      )}
    </>
  );
}
