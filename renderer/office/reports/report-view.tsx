import type { Report } from '../../../shop/reports/report.ts';
import { Card } from '../../design/card.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Busy, Honesty } from './honesty.tsx';
import { Counts, Goods } from './goods-and-counts.tsx';
import { Balance, Campaigns, Given, Statement } from './fund-parts.tsx';
import { Promises, Takings, Tenders } from './takings-parts.tsx';
import styles from './reports.module.css';

/** A report from the statement of the fund down to the counts of the box, each chart with its table. */
export function ReportView({ report }: { readonly report: Report }) {
  const t = useTexts('reports');
  const { currencySign, number } = useFormats();
  const empty = isEmpty(report);
  return (
    <div className={styles.report}>
      <p className={styles.text}>{t('sums', { currency: currencySign })}</p>
      <Card className={styles.part}>
        <Statement report={report} />
        {empty && <p className={styles.nothing}>{t('nothing')}</p>}
      </Card>
      {!empty && <Parts report={report} />}
      <p className={styles.head}>
        {t('head', { seq: number(report.ledger.seq) })}
        <code className={styles.hash}>{report.ledger.hash.match(/.{4}/g)?.join(' ')}</code>
      </p>
    </div>
  );
}

function Parts({ report }: { readonly report: Report }) {
  return (
    <>
      <Card className={styles.part}>
        <Takings report={report} />
        <Tenders report={report} />
      </Card>
      <Card className={styles.part}>
        <Balance report={report} />
        <Campaigns report={report} />
      </Card>
      <Card className={styles.part}>
        <Given report={report} />
      </Card>
      <Card className={styles.part}>
        <Honesty report={report} />
      </Card>
      <Card className={styles.part}>
        <Busy report={report} />
      </Card>
      <Card className={styles.part}>
        <Goods report={report} />
      </Card>
      <Card className={styles.part}>
        <Promises report={report} />
      </Card>
      <Card className={styles.part}>
        <Counts report={report} />
      </Card>
    </>
  );
}

/** Nothing was recorded that a report tells of. */
function isEmpty({ movements, series, goods, counts, promises }: Report): boolean {
  return (
    movements.every(({ box, phone, safe, bank }) => [box, phone, safe, bank].every((sum) => sum === 0)) &&
    series.buckets.every(({ purchases }) => purchases === 0) &&
    goods.lines.length === 0 &&
    counts.length === 0 &&
    promises.opened === 0
  );
}
