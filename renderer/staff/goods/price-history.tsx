import { useQuery } from '@tanstack/react-query';
import type { Sku } from '../../../shop/catalogue.ts';
import { useApp } from '../../app-context.ts';
import { Money } from '../../design/money.tsx';
import { ErrorState, LoadingState } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { priceHistoryQuery } from './queries.ts';
import styles from './product-fields.module.css';

/** More would push the rest of the page away; the history of all entries has them. */
const MOST_SHOWN = 12;

/** What a product cost before, from when on and by whom. */
export function PriceHistory({ sku }: { readonly sku: Sku }) {
  const t = useTexts('goods');
  const { client } = useApp();
  const { fullDay } = useFormats();
  const { data: changes, error, refetch, isFetching } = useQuery(priceHistoryQuery(client, sku));
  return (
    <section className={styles.history}>
      <h2 className={styles.title}>{t('prices.title')}</h2>
      {!changes && error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!changes && !error && <LoadingState />}
      {changes && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('prices.since')}</th>
              <th scope="col" className={styles.sum}>
                {t('field.price')}
              </th>
              <th scope="col" className={styles.sum}>
                {t('field.cost')}
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, MOST_SHOWN).map(({ seq, businessDate, price, cost, by }) => (
              <tr key={seq}>
                <td>
                  {fullDay(businessDate)}
                  {by !== null && <span className={styles.by}>, {by}</span>}
                </td>
                <td className={styles.sum}>
                  <Money amount={price} />
                </td>
                <td className={styles.sum}>
                  <Money amount={cost} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
