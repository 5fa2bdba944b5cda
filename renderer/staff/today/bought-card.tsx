import type { CountAndSum, TodayView } from '../../../shop/contract/today-views.ts';
import { Card } from '../../design/card.tsx';
import { Money } from '../../design/money.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import table from './table.module.css';
import styles from './today.module.css';

/** What was bought today. Cash has a number and no sum: whoever counts the box must not know what to find. */
export function BoughtCard(props: { readonly bought: TodayView['bought']; readonly promises: CountAndSum }) {
  const t = useTexts('picture');
  const { number, money } = useFormats();
  const { cash, phone, promise } = props.bought;
  const open = props.promises;
  return (
    <Card>
      <table className={table.table}>
        <caption className={table.caption}>{t('bought.title')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('tender.title')}</span>
            </th>
            <th scope="col" className={table.figure}>
              {t('bought.purchases')}
            </th>
            <th scope="col" className={table.figure}>
              {t('bought.sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('tender.cash')}</th>
            <td className={table.figure}>{number(cash)}</td>
            <td className={table.quiet}>{t('afterCount')}</td>
          </tr>
          <Row name={t('tender.phone')} of={phone} />
          <Row name={t('tender.promise')} of={promise} />
        </tbody>
      </table>
      {open.count > 0 && (
        <p className={styles.last}>
          {t('bought.open', { promises: t('promises', { count: open.count }), sum: money(open.sum) })}
        </p>
      )}
    </Card>
  );
}

function Row({ name, of }: { readonly name: string; readonly of: CountAndSum }) {
  const { number } = useFormats();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={table.figure}>{number(of.count)}</td>
      <td className={table.figure}>
        <Money amount={of.sum} />
      </td>
    </tr>
  );
}
