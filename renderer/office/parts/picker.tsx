import { Check, Search } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Button } from '../../design/button.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './picker.module.css';
import { TextField } from './text-field.tsx';

export type Pick = {
  readonly value: string;
  readonly title: string;
  /** What stands at the end of its row: a code, an offset. */
  readonly aside: string;
};

/**
 * One of very many: what is chosen is shown with a button that opens a list with a search. It opens in place, not in a dialog,
 * so that the on-screen keyboard stays within reach.
 */
export function Picker(props: {
  readonly label: string;
  readonly picks: readonly Pick[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly searchLabel: string;
  readonly changeLabel: string;
  /** Said beside what is chosen. */
  readonly note?: ReactNode;
}) {
  const common = useTexts('common');
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const closed = useRef(false);
  const chosen = props.picks.find((pick) => pick.value === props.value);

  // The list is gone from under the finger: the focus goes back to what opened it.
  useEffect(() => {
    if (!open && closed.current) opener.current?.focus();
    closed.current = open;
  }, [open]);

  return (
    <fieldset aria-label={props.label} className={styles.picker}>
      <div className={styles.chosen}>
        <p className={styles.words}>
          <span className={styles.label}>{props.label}</span>
          <span className={styles.title}>{chosen?.title ?? props.value}</span>
          <span className={styles.aside}>{chosen?.aside}</span>
          {props.note && <span className={styles.note}>{props.note}</span>}
        </p>
        <Button
          ref={opener}
          onPress={() => setOpen(!open)}
          label={`${open ? common('close') : props.changeLabel}: ${props.label}`}
        >
          {open ? common('close') : props.changeLabel}
        </Button>
      </div>
      {open && (
        <Choosing
          {...props}
          onChoose={(value) => {
            setOpen(false);
            props.onChange(value);
          }}
        />
      )}
    </fieldset>
  );
}

function Choosing(props: {
  readonly picks: readonly Pick[];
  readonly value: string;
  readonly searchLabel: string;
  readonly onChoose: (value: string) => void;
}) {
  const t = useTexts('setup');
  const [text, setText] = useState('');
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus({ preventScroll: true }), []);
  const found = useMemo(() => matching(props.picks, text), [props.picks, text]);
  return (
    <div className={styles.choosing}>
      <TextField
        ref={search}
        label={props.searchLabel}
        value={text}
        onChange={setText}
        maxLength={40}
        onEnter={() => found[0] && props.onChoose(found[0].value)}
        after={<Search aria-hidden className={styles.lens} />}
      />
      <ul className={styles.list}>
        {found.map((pick) => (
          <li key={pick.value}>
            <button
              type="button"
              className={styles.pick}
              aria-current={pick.value === props.value || undefined}
              onClick={() => props.onChoose(pick.value)}
            >
              <Check aria-hidden className={styles.tick} />
              <span className={styles.pickTitle}>{pick.title}</span>
              <span className={styles.aside}>{pick.aside}</span>
            </button>
          </li>
        ))}
      </ul>
      <output className={styles.nothing}>{found.length === 0 && t('nothingFound')}</output>
    </div>
  );
}

/** Every word that was typed begins or stands in the title, the value or the aside. */
function matching(picks: readonly Pick[], text: string): readonly Pick[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return picks.filter((pick) => {
    const hay = plain(`${pick.title} ${pick.value} ${pick.aside}`);
    return words.every((word) => hay.includes(word));
  });
}

const plain = (text: string) => text.toLowerCase().replaceAll('ё', 'е').replaceAll('_', ' ');
