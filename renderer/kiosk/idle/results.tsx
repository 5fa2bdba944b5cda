import type { GiftView, ResultsView } from '../../../shop/contract/outputs.ts';
import { money } from '../../../shop/money.ts';
import { useShop } from '../../app-context.ts';
import { PictureOfGoods } from '../../design/picture-of-goods.tsx';
import { HandHeart } from 'lucide-react';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './results.module.css';

/** Whether there is anything to tell yet. */
export function hasResults({ given, rate }: ResultsView): boolean {
  return given.times > 0 || rate !== null;
}

/** What was given and to whom, and how honest the shop is. */
export function Results({ results: { given, rate } }: { readonly results: ResultsView }) {
  const t = useTexts('kiosk');
  return (
    <section aria-label={t('idle.results')} className={styles.results}>
      {given.times > 0 && <Given given={given} />}
      {rate && <Rate rate={rate} />}
    </section>
  );
}

function Given({ given: { times, sum, newest } }: { readonly given: ResultsView['given'] }) {
  const t = useTexts('kiosk');
  const { money: sumOf } = useFormats();
  return (
    <div className={styles.given}>
      <p className={styles.givenTitle}>
        {t('idle.given', { sum: sumOf(sum), times: t('idle.times', { count: times }) })}
      </p>
      <ul className={styles.gifts}>
        {newest.map((gift) => (
          <Gift key={gift.id} gift={gift} />
        ))}
      </ul>
    </div>
  );
}

function Gift({ gift: { amount, charity, businessDate, picture } }: { readonly gift: GiftView }) {
  const { money: sumOf, day } = useFormats();
  return (
    <li className={styles.gift}>
      {picture === null ? (
        <HandHeart aria-hidden className={styles.picture} />
      ) : (
        <PictureOfGoods picture={picture} className={styles.picture} />
      )}
      <div className={styles.words}>
        <p className={styles.amount}>{sumOf(amount)}</p>
        <p className={styles.charity}>{charity}</p>
        <p className={styles.fresh}>{day(businessDate)}</p>
      </div>
    </li>
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
