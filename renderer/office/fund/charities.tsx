import type { CharityView } from '../../../shop/contract/fund-views.ts';
import { Card } from '../../design/card.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import table from '../../staff/today/table.module.css';
import styles from './fund.module.css';

/** To whom it was given, all together. */
export function Charities({ charities }: { readonly charities: readonly CharityView[] }) {
  const t = useTexts('fund');
  const { money, fullDay } = useFormats();
  return (
    <Card className={styles.card}>
      {charities.length === 0 ? (
        <>
          <h2 className={styles.title}>{t('charities.title')}</h2>
          <p className={styles.text}>{t('charities.none')}</p>
        </>
      ) : (
        <table className={table.table}>
          <caption className={table.caption}>{t('charities.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('charities.charity')}</th>
              <th scope="col">{t('charities.last')}</th>
              <th scope="col" className={table.figure}>
                {t('charities.sum')}
              </th>
            </tr>
          </thead>
          <tbody>
            {charities.map(({ charity, sum, lastOn }) => (
              <tr key={charity}>
                <th scope="row" className={styles.charity}>
                  {charity}
                </th>
                <td>{fullDay(lastOn)}</td>
                <td className={table.figure}>{money(sum)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
