import { ChartBarBig } from 'lucide-react';
import type { RateView } from '../../../shop/contract/today-views.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { useGoTo } from '../../office/go-to.ts';
import { useRateText } from '../picture/rate-text.ts';
import { RateChart, type KnownRate } from './rate-chart.tsx';
import styles from './rate-card.module.css';

/** The honesty rate of the last stretches: the newest large, with what it rests on, all of them as a chart and as a table. */
export function RateCard({ rates }: { readonly rates: readonly RateView[] }) {
  const t = useTexts('picture');
  const goTo = useGoTo();
  const { percent, day } = useFormats();
  const { likely, basis, reason } = useRateText();
  const known = rates.filter((each): each is KnownRate => each.rate.known);
  const newest = rates.at(-1);
  const shown = known.at(-1);
  return (
    <Card>
      <h2 className={styles.title}>{t('rate.title')}</h2>
      {shown ? (
        <p className={styles.head}>
          <span className={styles.rate}>{percent(shown.rate.rate)}</span>
          <span className={styles.basis}>
            {t('rate.on', { day: day(shown.stretch.to) })} {likely(shown.rate)}
          </span>
        </p>
      ) : (
        <p className={styles.none}>{t('rate.notEnough')}</p>
      )}
      {shown && <p className={styles.basis}>{basis(shown.rate)}</p>}
      {newest === undefined && <p className={styles.basis}>{t('reason.no-stocktake')}</p>}
      {newest && !newest.rate.known && (
        <p className={styles.basis}>
          {t('rate.since', { day: day(newest.stretch.to), reason: reason(newest.rate.reason) })}
        </p>
      )}
      {known.length > 1 && <RateChart rates={known} />}
      {rates.length > 1 && <RateTable rates={rates} />}
      {rates.length > 0 && (
        <Button size="staff" kind="quiet" icon={ChartBarBig} onPress={() => goTo('picture')} className={styles.more}>
          {t('rate.more')}
        </Button>
      )}
    </Card>
  );
}

/** What the chart shows, for those who cannot see it. */
function RateTable({ rates }: { readonly rates: readonly RateView[] }) {
  const t = useTexts('picture');
  const { percent, day } = useFormats();
  const { likely, basis, reason } = useRateText();
  return (
    <div className="visually-hidden">
      <table>
        <caption>{t('rate.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rate.day')}</th>
            <th scope="col">{t('rate.title')}</th>
            <th scope="col">{t('rate.basis')}</th>
          </tr>
        </thead>
        <tbody>
          {rates.map(({ stretch, rate }) => (
            <tr key={stretch.stocktake}>
              <th scope="row">{day(stretch.to)}</th>
              <td>{rate.known ? percent(rate.rate) : t('rate.notEnough')}</td>
              <td>{rate.known ? `${likely(rate)} ${basis(rate)}` : reason(rate.reason)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
