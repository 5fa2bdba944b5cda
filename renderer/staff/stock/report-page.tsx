import { useQuery } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useStore } from 'zustand';
import type { Sku } from '../../../shop/catalogue.ts';
import type { StockProduct } from '../../../shop/contract/stock-views.ts';
import type { StocktakeReport } from '../../../shop/contract/stocktake-views.ts';
import { money as asMoney } from '../../../shop/money.ts';
import type { UnitsAndValue } from '../../../shop/stocktake.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { ErrorState, LoadingState } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { SectionPage } from '../../office/section-page.tsx';
import { reportQuery } from './queries.ts';
import { signed } from './signed.ts';
import styles from './report.module.css';

/** What a stocktake found. */
export function ReportPage(props: {
  readonly id: string;
  readonly products: ReadonlyMap<Sku, StockProduct>;
  readonly onDone: () => void;
}) {
  const t = useTexts('stock');
  const { client } = useApp();
  const { data: report, error, refetch, isFetching } = useQuery(reportQuery(client, props.id));
  const back = (
    <Button size="staff" icon={ArrowLeft} onPress={props.onDone}>
      {t('report.back')}
    </Button>
  );
  return (
    <SectionPage title={t('report.title')} aside={back}>
      {!report && error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!report && !error && <LoadingState />}
      {report && <Report report={report} products={props.products} />}
    </SectionPage>
  );
}

function Report({
  report,
  products,
}: {
  readonly report: StocktakeReport;
  readonly products: ReadonlyMap<Sku, StockProduct>;
}) {
  const t = useTexts('stock');
  const common = useTexts('common');
  const { fullDay, time } = useFormats();
  const off = report.lines.filter(({ counted, recorded }) => counted !== recorded);
  const fits = report.lines.length - off.length;
  return (
    <>
      <p className={styles.quiet}>
        {t('recent.when', { day: fullDay(report.day), time: time(report.minutes) })}, {report.by},{' '}
        {report.category === null ? t('take.all') : common(`category.${report.category}`)},{' '}
        {t('take.products', { count: report.products })}
      </p>
      <div className={styles.figures}>
        <Figure label={t('report.missing')} found={report.missing} text={t('report.missingText')} />
        <Figure label={t('report.surplus')} found={report.surplus} text={t('report.surplusText')} />
      </div>
      {off.length > 0 && <Differences report={report} lines={off} products={products} />}
      {fits > 0 && (
        <p className={styles.strong}>{off.length === 0 ? t('report.allFit') : t('report.fit', { count: fits })}</p>
      )}
    </>
  );
}

function Figure(props: { readonly label: string; readonly found: UnitsAndValue; readonly text: string }) {
  const t = useTexts('stock');
  const { money } = useFormats();
  return (
    <Card className={styles.figure}>
      <h2 className={styles.label}>{props.label}</h2>
      <p className={styles.units}>{t('units', { count: props.found.units })}</p>
      <p className={styles.value}>{money(props.found.value)}</p>
      <p className={styles.quiet}>{props.text}</p>
    </Card>
  );
}

function Differences(props: {
  readonly report: StocktakeReport;
  readonly lines: StocktakeReport['lines'];
  readonly products: ReadonlyMap<Sku, StockProduct>;
}) {
  const t = useTexts('stock');
  const { number, money } = useFormats();
  const spoken = useStore(useApp().language, (state) => state.current);
  const withSign = (value: number) => signed(value, (size) => money(asMoney(size)));
  const { missing, surplus } = props.report;
  const total = (of: (line: StocktakeReport['lines'][number]) => number) =>
    props.lines.reduce((sum, line) => sum + of(line), 0);
  return (
    <Card className={styles.paper}>
      <table className={styles.table}>
        <caption className={styles.label}>{t('report.differences')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('report.product')}</th>
            <th scope="col" className={styles.wide}>
              {t('report.recorded')}
            </th>
            <th scope="col" className={styles.wide}>
              {t('report.counted')}
            </th>
            <th scope="col">{t('report.difference')}</th>
            <th scope="col">{t('report.value')}</th>
          </tr>
        </thead>
        <tbody>
          {props.lines.map(({ sku, recorded, counted, price, again }) => (
            <tr key={sku}>
              <th scope="row">
                {props.products.get(sku)?.name[spoken] ?? sku}
                <span className={styles.narrow}>
                  {t('report.both', { recorded: number(recorded), counted: number(counted) })}
                </span>
                {again && <span className={styles.note}>{t('report.again')}</span>}
              </th>
              <td className={styles.wide}>{number(recorded).replace('-', '−')}</td>
              <td className={styles.wide}>{number(counted)}</td>
              <td>{signed(counted - recorded, number)}</td>
              <td>{withSign((counted - recorded) * price)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('report.total')}</th>
            <td className={styles.wide}>{number(total(({ recorded }) => recorded)).replace('-', '−')}</td>
            <td className={styles.wide}>{number(total(({ counted }) => counted))}</td>
            <td>{signed(surplus.units - missing.units, number)}</td>
            <td>{withSign(surplus.value - missing.value)}</td>
          </tr>
        </tfoot>
      </table>
    </Card>
  );
}
