import { Check, RotateCcw } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../../app-context.ts';
import { classNames } from '../../design/class-names.ts';
import { PictureOfGoods } from '../../design/picture-of-goods.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { ShelfLine } from './shelves.ts';
import { signed } from './signed.ts';
import { shownText, type Counting } from './use-counting.ts';
import styles from './counting.module.css';

/** A product on the shelf and how many of it were counted. What is recorded shows only beside a count. */
export function CountRow({ line, counting }: { readonly line: ShelfLine; readonly counting: Counting }) {
  const here = counting.at === line.sku;
  const sending = counting.sending.get(line.sku);
  return (
    <Row
      line={line}
      here={here}
      sending={sending !== undefined}
      text={here ? counting.text : sending === undefined ? shownText(line) : String(sending)}
      choose={counting.choose}
      next={counting.next}
      step={counting.step}
      type={counting.type}
    />
  );
}

type Handlers = Pick<Counting, 'choose' | 'next' | 'step' | 'type'>;

const Row = memo(function Row({
  line,
  here,
  sending,
  text,
  choose,
  next,
  step,
  type,
}: {
  readonly line: ShelfLine;
  readonly here: boolean;
  readonly sending: boolean;
  readonly text: string;
} & Handlers) {
  const t = useTexts('stock');
  const spoken = useStore(useApp().language, (state) => state.current);
  const field = useRef<HTMLInputElement>(null);
  const { product } = line;
  const name = product.name[spoken];
  useEffect(() => {
    if (!here) return;
    field.current?.focus({ preventScroll: true });
    field.current?.select();
    field.current?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  return (
    <li
      className={classNames(styles.row, here && styles.here, line.state === 'look-again' && styles.again)}
      aria-busy={sending || undefined}
    >
      <PictureOfGoods picture={product.picture} category={product.category} className={styles.picture} />
      <span className={styles.name}>
        {name}
        {product.retired && <span className={styles.note}>{t('retired')}</span>}
      </span>
      <input
        ref={field}
        className={styles.field}
        // The pad beside it types: no keyboard of the tablet over it.
        inputMode="none"
        autoComplete="off"
        aria-label={t('unitsOf', { name })}
        aria-describedby={`state-${line.sku}`}
        value={text}
        onFocus={() => choose(line.sku)}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') next();
          else if (event.key === 'ArrowDown') step(1);
          else if (event.key === 'ArrowUp') step(-1);
          else return;
          event.preventDefault();
        }}
      />
      <span id={`state-${line.sku}`} className={styles.state}>
        {sending ? <span aria-hidden className={styles.sending} /> : <State line={line} />}
      </span>
    </li>
  );
});

function State({ line }: { readonly line: ShelfLine }) {
  const t = useTexts('stock');
  const { number } = useFormats();
  if (line.state === 'open') return null;
  if (line.state === 'look-again') {
    return (
      <span className={styles.look}>
        <RotateCcw aria-hidden />
        <span className="visually-hidden">{t('count.again')}</span>
      </span>
    );
  }
  const off = line.counted - line.recorded;
  if (off === 0) {
    return (
      <span className={styles.fits}>
        <Check aria-hidden />
        <span className="visually-hidden">{t('count.fits')}</span>
      </span>
    );
  }
  return (
    <span className={styles.off}>
      <span aria-hidden>{signed(off, number)}</span>
      <span className="visually-hidden">{t('count.off', { off: signed(off, number) })}</span>
    </span>
  );
}
