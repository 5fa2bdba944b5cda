import type { ResultsView } from '../../../shop/contract/outputs.ts';
import { money } from '../../../shop/money.ts';
import { useShop } from '../../app-context.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './results.module.css';

/** Whether there is anything to tell yet. */
export function hasResults({ rate }: ResultsView): boolean {
  return rate !== null;
}

/** How honest the shop is. */
export function Results({ results: { rate } }: { readonly results: ResultsView }) {
  const t = useTexts('kiosk');
  return (
    <section aria-label={t('idle.results')} className={styles.results}>
      {rate && <Rate rate={rate} />}
    </section>
  );
}

/** Never without what it rests on. */
function Rate({ rate }: { readonly rate: NonNullable<ResultsView['rate']> }) {
  const t = useTexts('kiosk');
  const { percent, money: sumOf, day, number } = useFormats();
  const { digits } = useShop().settings.currency;
  const hundred = 100 * 10 ** digits;
  // Rounded as the large figure is: the two say the same.
  const came = Math.round(rate.rate * 100) * 10 ** digits;
  return (
    <div className={styles.rate}>
      <p className={styles.share}>{percent(rate.rate)}</p>
      <div>
        <p className={styles.rateTitle}>{t('idle.rate.title')}</p>
        <p className={styles.rateText}>
          {t('idle.rate.text', { worth: sumOf(money(hundred)), came: sumOf(money(came)) })}
        </p>
        <p className={styles.fresh}>
          {t('idle.rate.basis', {
            day: day(rate.on),
            stocktakes: t('idle.rate.stocktakes', { count: rate.stocktakes }),
            goods: t('idle.rate.goods', { count: rate.units, n: number(rate.units) }),
          })}
        </p>
      </div>
    </div>
  );
}
