import type { HonestyRate } from '../../../shop/honesty-rate.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './rate-panel.module.css';
import { useRateText } from './rate-text.ts';

/** The honesty rate with how it is reckoned and what it rests on, or why there is none. */
export function RatePanel({ rate }: { readonly rate: HonestyRate }) {
  const t = useTexts('picture');
  const { percent, money } = useFormats();
  const { likely, basis, reason } = useRateText();
  return (
    <section className={styles.panel}>
      <h2 className={styles.title}>{t('rate.title')}</h2>
      {rate.known ? (
        <>
          <p className={styles.rate}>{percent(rate.rate)}</p>
          <p>{likely(rate)}</p>
          <p className={styles.reckoning}>
            {t('rate.moneyIn', { sum: money(rate.moneyIn) })}
            <br />
            {t('rate.valueOut', { sum: money(rate.valueOut) })}
          </p>
          <p>
            {t('rate.restsOnTitle')} {basis(rate)} {t('rate.giftsOut')}
          </p>
          <p>{t('rate.howSure')}</p>
        </>
      ) : (
        <>
          <p className={styles.none}>{t('rate.notEnough')}</p>
          <p className={styles.reason}>{reason(rate.reason)}</p>
        </>
      )}
    </section>
  );
}
