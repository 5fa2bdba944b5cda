import type { PhoneState } from '../../../shop/contract/settling-views.ts';
import type { Money as Amount } from '../../../shop/money.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Paged } from '../goods/paged.tsx';
import styles from './phone-days.module.css';

/** So many days fit without the rest of the form going out of sight. */
const PER_PAGE = 7;

/** What buyers claimed, by day, and what it comes to. */
export function PhoneDays(props: { readonly days: PhoneState['days']; readonly total: Amount }) {
  const t = useTexts('settling');
  const { money, weekdayAndDay } = useFormats();
  const { days, total } = props;
  const latestFirst = days.toReversed();
  return (
    <Paged items={latestFirst} perPage={PER_PAGE} label={t('phone.day')}>
      {(shown) => (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('phone.day')}</th>
              <th scope="col" className={styles.figure}>
                {t('phone.payments')}
              </th>
              <th scope="col" className={styles.figure}>
                {t('phone.sum')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ date, claims, amount }) => (
              <tr key={date}>
                <th scope="row">{weekdayAndDay(date)}</th>
                <td className={styles.figure}>{claims}</td>
                <td className={styles.figure}>{money(amount)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('phone.total')}</th>
              <td className={styles.figure}>{days.reduce((count, { claims }) => count + claims, 0)}</td>
              <td className={styles.figure}>{money(total)}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </Paged>
  );
}
