import { ArrowLeft, Check, CircleAlert, EyeOff } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Sku } from '../../../shop/catalogue.ts';
import type { StockProduct } from '../../../shop/contract/stock-views.ts';
import type { StocktakeView } from '../../../shop/contract/stocktake-views.ts';
import { useErrorText } from '../../api/use-error-text.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Pager } from '../../design/pager.tsx';
import { Progress } from '../../design/progress.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { ScreenTitle } from '../../kiosk/screen-title.tsx';
import { CountPad } from './count-pad.tsx';
import { CountRow } from './count-row.tsx';
import { ShelfPicker } from './shelf-picker.tsx';
import { nextWaiting, progressOf, shelfPages, type ShelfLine } from './shelves.ts';
import { useCounting } from './use-counting.ts';
import { useStockScan } from './use-stock-scan.ts';
import styles from './counting.module.css';

/** The walk along the stand: the products of a shelf, and beside them the pad on which one types how many there are. */
export function CountingPage(props: {
  readonly stocktake: StocktakeView;
  readonly lines: readonly ShelfLine[];
  readonly products: ReadonlyMap<Sku, StockProduct>;
  readonly onPause: () => void;
  readonly onFinish: () => void;
}) {
  const t = useTexts('stock');
  const staff = useTexts('staff');
  const { lines } = props;
  const counting = useCounting(props.stocktake, lines);
  const { at, choose, put } = counting;
  const pages = useMemo(() => shelfPages(lines), [lines]);
  const of = pages.findIndex((each) => each.lines.some(({ sku }) => sku === at));
  const page = Math.max(0, of);
  const shown = pages[page];
  const { counted, all } = progressOf(lines);
  const everything = useMemo(() => [...props.products.values()], [props.products]);
  const [elsewhere, setElsewhere] = useState<StockProduct | null>(null);

  // Whoever comes begins with what waits first.
  useEffect(() => {
    if (at === null || of < 0) choose(nextWaiting(lines, null) ?? lines[0]?.sku ?? null);
  }, [at, of, choose, lines]);

  const trouble = useStockScan(everything, (product) => {
    const known = lines.some(({ sku }) => sku === product.sku);
    setElsewhere(known ? null : product);
    if (known) choose(product.sku);
  });
  // What is typed always goes to a product that shows.
  const turn = (next: number) => {
    const there = pages[next]?.lines ?? [];
    choose(nextWaiting(there, null) ?? there[0]?.sku ?? null);
    setElsewhere(null);
  };
  const leave = (then: () => void) => () => {
    put();
    then();
  };

  return (
    <div data-alone className={styles.counting}>
      <header className={styles.head}>
        <Button icon={ArrowLeft} size="staff" onPress={leave(props.onPause)}>
          {t('count.pause')}
        </Button>
        <ScreenTitle className={styles.title}>{staff('section.stocktake')}</ScreenTitle>
        <div className={styles.far}>
          <Progress
            value={counted}
            goal={all}
            label={t('take.counted')}
            text={t('take.progress', { counted, count: all })}
            className={styles.bar}
          />
          <span aria-hidden className={styles.figures}>
            {counted} / {all}
          </span>
        </div>
      </header>
      <div className={styles.shelf}>
        <div className={styles.tools}>
          <ShelfPicker pages={pages} page={page} onPage={turn} />
          <Pager page={page} pages={pages.length} onPage={turn} shape="icons" mostDots={0} label={t('count.pages')} />
        </div>
        <ul className={styles.rows} aria-label={t('lines')}>
          {shown?.lines.map((line) => (
            <CountRow key={line.sku} line={line} counting={counting} />
          ))}
        </ul>
      </div>
      <aside className={styles.side}>
        <Said counting={counting} lines={lines} scan={trouble} elsewhere={elsewhere} />
        <CountPad value={counting.text} onChange={counting.type} onNext={counting.next} />
        <Button
          kind="primary"
          size="staff"
          iconAfter={Check}
          disabled={counted === 0 && counting.text === ''}
          onPress={leave(props.onFinish)}
          className={styles.finish}
        >
          {t('count.finish')}
        </Button>
      </aside>
    </div>
  );
}

/** One sentence that matters now: about the last scan, the last count, or how this is done. */
function Said(props: {
  readonly counting: ReturnType<typeof useCounting>;
  readonly lines: readonly ShelfLine[];
  readonly scan: string | null;
  readonly elsewhere: StockProduct | null;
}) {
  const t = useTexts('stock');
  const errorText = useErrorText();
  const spoken = useStore(useApp().language, (state) => state.current);
  const { said } = props.counting;
  const nameOf = (sku: Sku) => props.lines.find((line) => line.sku === sku)?.product.name[spoken] ?? sku;
  const text = (() => {
    if (props.scan !== null) return props.scan;
    if (props.elsewhere) return t('count.elsewhere', { name: props.elsewhere.name[spoken] });
    if (said?.about === 'look-again') return t('count.lookAgain', { name: nameOf(said.sku) });
    if (said?.about === 'failed') return `${nameOf(said.sku)}: ${errorText(said.error)}`;
    if (said?.about === 'all-counted' && progressOf(props.lines).lookAgain === 0) return t('count.allCounted');
    return null;
  })();
  const Icon = text === null ? EyeOff : CircleAlert;
  return (
    <div role="status" className={text === null ? styles.blind : styles.said}>
      <Icon aria-hidden className={styles.mark} />
      <p>{text ?? t('count.blind')}</p>
    </div>
  );
}
