import { ArrowRight, BookmarkCheck, HandCoins } from 'lucide-react';
import { useRef } from 'react';
import { useStore } from 'zustand';
import { MAX_UNITS, suggestedTotal, type BasketLine } from '../../../shop/basket.ts';
import type { StandProduct } from '../../../shop/contract/outputs.ts';
import { useApp, useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { classNames } from '../../design/class-names.ts';
import { Money } from '../../design/money.tsx';
import { Pager } from '../../design/pager.tsx';
import { PictureOfGoods } from '../../design/picture-of-goods.tsx';
import { Stepper } from '../../design/stepper.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './basket-bar.module.css';
import { useStripSize } from './use-strip-size.ts';
import { keepTogether } from './whole-words.ts';

export type BasketBarProps = {
  readonly products: ReadonlyMap<string, StandProduct>;
  readonly portrait: boolean;
};

/** What was taken, its total, and Pay at its place for good. In portrait a sheet with a row per product. */
export function BasketBar({ products, portrait }: BasketBarProps) {
  const t = useTexts('kiosk');
  const { money } = useFormats();
  const { basket, screen } = useApp();
  const lines = useStore(basket, (state) => state.lines);
  const total = suggestedTotal(lines);
  const empty = lines.length === 0;
  return (
    <section aria-label={t('basket.title')} className={classNames(styles.bar, portrait && styles.sheet)}>
      {empty ? <EmptyBasket /> : <Lines lines={lines} products={products} portrait={portrait} />}
      <div className={styles.total}>
        <span className={styles.totalName}>{t('basket.total')}</span>
        <Money amount={total} className={styles.sum} />
      </div>
      <p className="visually-hidden" aria-live="polite">
        {empty ? '' : `${t('basket.total')}: ${money(total)}`}
      </p>
      <Button
        kind="primary"
        size="large"
        className={styles.pay}
        iconAfter={ArrowRight}
        disabled={empty}
        label={empty ? t('basket.pay') : t('basket.payTotal', { total: money(total) })}
        onPress={() => screen.getState().go({ name: 'pay', for: 'basket' })}
      >
        <span>{t('basket.pay')}</span>
        <Money amount={total} className={styles.paySum} />
      </Button>
    </section>
  );
}

function EmptyBasket() {
  const t = useTexts('kiosk');
  const { screen } = useApp();
  const { settings } = useShop();
  return (
    <div className={styles.empty}>
      <p className={styles.hint}>{t('basket.empty')}</p>
      <div className={styles.others}>
        <Button icon={HandCoins} onPress={() => screen.getState().go({ name: 'pay', for: 'gift' })}>
          {t('basket.gift')}
        </Button>
        {settings.promiseDays !== null && (
          <Button icon={BookmarkCheck} onPress={() => screen.getState().go({ name: 'settle' })}>
            {t('basket.settle')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** As many lines as fit; from then on a strip of pages, which turns to what was taken last. */
function Lines({ lines, products, portrait }: BasketBarProps & { readonly lines: readonly BasketLine[] }) {
  const t = useTexts('kiosk');
  const place = useRef<HTMLDivElement>(null);
  const { page, pages, size, turnTo } = useStripSize(place, lines, portrait);
  return (
    <div ref={place} className={styles.lines}>
      <ul className={styles.strip}>
        {lines.slice(page * size, (page + 1) * size).map((line) => (
          <Line key={line.sku} line={line} product={products.get(line.sku)} portrait={portrait} />
        ))}
      </ul>
      <Pager
        label={t('basket.pages')}
        page={page}
        pages={pages}
        onPage={turnTo}
        shape={portrait ? 'column' : 'icons'}
        mostDots={4}
        className={styles.pager}
      />
    </div>
  );
}

type LineProps = {
  readonly line: BasketLine;
  readonly product: StandProduct | undefined;
  readonly portrait: boolean;
};

function Line({ line, product, portrait }: LineProps) {
  const t = useTexts('kiosk');
  const { basket, language } = useApp();
  const spoken = useStore(language, (state) => state.current);
  const { money } = useFormats();
  const name = product?.name[spoken] ?? line.sku;
  const { setUnits } = basket.getState();
  return (
    <li className={styles.line} data-basket={line.sku}>
      <span className={classNames(styles.name, name.length > 26 && styles.long)}>{keepTogether(name)}</span>
      <PictureOfGoods
        picture={product?.picture ?? null}
        category={product?.category ?? 'other'}
        className={styles.picture}
      />
      <Stepper
        lessLabel={t('basket.less', { name })}
        moreLabel={t('basket.more', { name })}
        onLess={() => setUnits(line.sku, line.units - 1)}
        onMore={() => setUnits(line.sku, line.units + 1)}
        moreDisabled={line.units >= MAX_UNITS}
        className={styles.stepper}
      >
        <span key={line.units} className={styles.units}>
          {line.units}
        </span>
      </Stepper>
      {portrait && <span className={styles.lineSum}>{money(suggestedTotal([line]))}</span>}
    </li>
  );
}
