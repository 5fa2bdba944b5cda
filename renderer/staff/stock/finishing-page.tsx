import { ArrowLeft, Check, CircleAlert, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Sku } from '../../../shop/catalogue.ts';
import type { StocktakeView } from '../../../shop/contract/stocktake-views.ts';
import { errorCode } from '../../api/errors.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Pager } from '../../design/pager.tsx';
import { PictureOfGoods } from '../../design/picture-of-goods.tsx';
import { ErrorNote } from '../../design/states.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import form from '../../office/section-form.module.css';
import { Notice } from '../../office/parts/notice.tsx';
import { SectionPage } from '../../office/section-page.tsx';
import { useDraft } from '../use-draft.ts';
import { stocktakeQuery, useStockMoved } from './queries.ts';
import { progressOf, type ShelfLine } from './shelves.ts';
import { draftOf, stocktakeNow } from './use-counting.ts';
import styles from './stocktake.module.css';

const PER_PAGE = 20;

/**
 * Before a stocktake is recorded: what nobody counted, by name, which stays as it was recorded unless staff say that none are
 * left; and what was far off and not counted a second time.
 */
export function FinishingPage(props: {
  readonly stocktake: StocktakeView;
  readonly lines: readonly ShelfLine[];
  readonly onBack: () => void;
  readonly onDone: (id: string) => void;
}) {
  const t = useTexts('stock');
  const { lines } = props;
  const open = lines.filter(({ state }) => state === 'open');
  const again = lines.filter(({ state }) => state === 'look-again');
  const { counted, all } = progressOf(lines);
  const [none, setNone] = useState<ReadonlySet<Sku>>(new Set());
  const noneLeft = open.map(({ sku }) => sku).filter((sku) => none.has(sku));
  const finishing = useFinish(props.stocktake, props.onDone);
  const nothing = counted === 0 && noneLeft.length === 0;
  return (
    <form
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault();
        void finishing.send(noneLeft);
      }}
    >
      <SectionPage title={t('finish.title')}>
        <p className={styles.strong}>{t('take.progress', { counted, count: all })}</p>
        {again.length > 0 && (
          <Notice
            icon={RotateCcw}
            tone="gold"
            action={
              <Button size="staff" onPress={props.onBack}>
                {t('finish.count')}
              </Button>
            }
          >
            <p>{t('finish.again', { count: again.length })}</p>
            <Names lines={again} />
          </Notice>
        )}
        {open.length > 0 && (
          <NotCounted
            lines={open}
            none={none}
            onNone={(sku) =>
              setNone((now) =>
                now.has(sku) ? new Set([...now].filter((each) => each !== sku)) : new Set([...now, sku]),
              )
            }
          />
        )}
      </SectionPage>
      <footer className={form.foot}>
        <div className={form.said} aria-live="polite">
          {finishing.changed && (
            <Notice icon={CircleAlert} tone="gold">
              {t('finish.changed')}
            </Notice>
          )}
          <ErrorNote error={finishing.changed ? null : finishing.error} />
        </div>
        <Button size="staff" icon={ArrowLeft} onPress={props.onBack}>
          {t('finish.back')}
        </Button>
        <Button
          kind="primary"
          size="staff"
          type="submit"
          icon={Check}
          busy={finishing.busy}
          disabled={nothing}
          className={form.save}
        >
          {t('finish.send')}
        </Button>
      </footer>
    </form>
  );
}

function Names({ lines }: { readonly lines: readonly ShelfLine[] }) {
  const spoken = useStore(useApp().language, (state) => state.current);
  const few = lines.slice(0, PER_PAGE).map(({ product }) => product.name[spoken]);
  return <p>{few.join(', ') + (lines.length > PER_PAGE ? '…' : '')}</p>;
}

function NotCounted(props: {
  readonly lines: readonly ShelfLine[];
  readonly none: ReadonlySet<Sku>;
  readonly onNone: (sku: Sku) => void;
}) {
  const t = useTexts('stock');
  const spoken = useStore(useApp().language, (state) => state.current);
  const [page, setPage] = useState(0);
  const pages = Math.ceil(props.lines.length / PER_PAGE);
  const at = Math.min(page, pages - 1);
  return (
    <section className={styles.notCounted}>
      <h2 className={styles.title}>{t('finish.notCounted', { count: props.lines.length })}</h2>
      <p className={styles.quiet}>{t('finish.notCountedText')}</p>
      <ul className={styles.list}>
        {props.lines.slice(at * PER_PAGE, (at + 1) * PER_PAGE).map(({ sku, product }) => (
          <li key={sku} className={styles.left}>
            <PictureOfGoods picture={product.picture} category={product.category} className={styles.small} />
            <span className={styles.leftName}>{product.name[spoken]}</span>
            <Button
              size="staff"
              pressed={props.none.has(sku)}
              label={`${t('finish.none')}: ${product.name[spoken]}`}
              onPress={() => props.onNone(sku)}
            >
              {t('finish.none')}
            </Button>
          </li>
        ))}
      </ul>
      <Pager page={at} pages={pages} onPage={setPage} shape="icons" />
    </section>
  );
}

/** Records the stocktake. Where something was counted meanwhile, the newest state shows and it is asked again. */
function useFinish(stocktake: StocktakeView, onDone: (id: string) => void) {
  const { client, queries, idle } = useApp();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [, , forget] = useDraft(draftOf(stocktake), null);
  const moved = useStockMoved();
  const send = async (noneLeft: readonly Sku[]) => {
    if (busy) return;
    setBusy(true);
    setError(null);
    const release = idle.getState().hold();
    try {
      await client.stocktake.finish({ id: stocktake.id, revision: stocktake.revision, noneLeft: [...noneLeft] });
      forget();
      onDone(stocktake.id);
      moved();
    } catch (fault) {
      const instead = stocktakeNow(fault);
      if (instead !== undefined) queries.setQueryData(stocktakeQuery(client).queryKey, instead);
      setError(fault);
      setBusy(false);
    } finally {
      release();
    }
  };
  return { send, busy, error, changed: errorCode(error) === 'stocktake-changed' };
}
