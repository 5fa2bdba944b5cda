import { useStore } from 'zustand';
import type { PictureView, ProductGapView, StretchSums } from '../../../shop/contract/picture-views.ts';
import { money as sumOf, type Money } from '../../../shop/money.ts';
import { useApp } from '../../app-context.ts';
import { useMedia } from '../../design/use-media.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import table from '../today/table.module.css';
import { useUnits } from './use-units.ts';

/** From the goods that left to the money that came for them: each part signed, so that they add up. */
export function MoneyGaps({ sums }: { readonly sums: StretchSums }) {
  const t = useTexts('picture');
  const { money, signedMoney } = useFormats();
  const { gaps } = sums;
  const less = (sum: Money) => sumOf(-sum);
  const rows: readonly (readonly [name: string, sum: Money])[] = [
    [t('gap.goods'), less(gaps.goodsGap)],
    [t('gap.box'), gaps.boxDifference],
    [t('gap.phone'), gaps.phoneDifference],
    [t('gap.phoneOpen'), less(gaps.phoneOpen)],
    [t('gap.promises'), less(gaps.promises)],
    [t('gap.paidLess'), less(gaps.paidLess)],
    [t('gap.paidMore'), gaps.giftsWithGoods],
  ];
  return (
    <table className={table.table}>
      <caption className={table.caption}>{t('gap.title')}</caption>
      <tbody>
        <tr>
          <th scope="row">{t('gap.valueOut')}</th>
          <td className={table.figure}>{money(sums.valueOut)}</td>
        </tr>
        {rows.map(([name, sum]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className={table.figure}>{signedMoney(sum)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('gap.moneyIn')}</th>
          <td className={table.figure}>{money(sums.moneyIn)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

const COLUMNS = ['recorded', 'found', 'difference'] as const;
type Row = { readonly name: string } & Readonly<Record<(typeof COLUMNS)[number], Money>>;

/** Recorded and found by each way of paying, and the difference. Where there is no room for columns, one below the other. */
export function Tenders({ sums }: { readonly sums: StretchSums }) {
  const t = useTexts('picture');
  const narrow = useMedia('screen and (max-width: 700px)');
  const { cash, phone } = sums;
  const rows: readonly Row[] = [
    { name: t('tender.cash'), ...cash },
    { name: t('tender.phone'), ...phone },
  ];
  const total: Row = {
    name: t('total'),
    recorded: sumOf(cash.recorded + phone.recorded),
    found: sums.moneyFound,
    difference: sumOf(cash.difference + phone.difference),
  };
  return (
    <table className={table.table}>
      <caption className={table.caption}>{t('tenders.title')}</caption>
      {narrow ? <TendersBelow rows={[...rows, total]} /> : <TendersBeside rows={rows} total={total} />}
    </table>
  );
}

function TendersBeside({ rows, total }: { readonly rows: readonly Row[]; readonly total: Row }) {
  const t = useTexts('picture');
  const write = useWritten();
  const line = (row: Row) => (
    <tr key={row.name}>
      <th scope="row">{row.name}</th>
      {COLUMNS.map((column) => (
        <td key={column} className={table.figure}>
          {write(row, column)}
        </td>
      ))}
    </tr>
  );
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{t('tender.title')}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={table.figure}>
              {t(`tenders.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{rows.map(line)}</tbody>
      <tfoot>{line(total)}</tfoot>
    </>
  );
}

function TendersBelow({ rows }: { readonly rows: readonly Row[] }) {
  const t = useTexts('picture');
  const write = useWritten();
  return rows.map((row) => (
    <tbody key={row.name} className={table.group}>
      <tr>
        <th scope="rowgroup" colSpan={2}>
          {row.name}
        </th>
      </tr>
      {COLUMNS.map((column) => (
        <tr key={column}>
          <th scope="row">{t(`tenders.${column}`)}</th>
          <td className={table.figure}>{write(row, column)}</td>
        </tr>
      ))}
    </tbody>
  ));
}

function useWritten(): (row: Row, column: (typeof COLUMNS)[number]) => string {
  const { money, signedMoney } = useFormats();
  return (row, column) => (column === 'difference' ? signedMoney(row[column]) : money(row[column]));
}

/**
 * What the stocktakes did not find as recorded, product by product. Too many is below nothing. `total`: the products that are
 * added up below; null where the list goes on on another page.
 */
export function GapProducts(props: {
  readonly products: readonly ProductGapView[];
  readonly total: readonly ProductGapView[] | null;
}) {
  const { products } = props;
  const t = useTexts('picture');
  const { money, number } = useFormats();
  const spoken = useStore(useApp().language, (state) => state.current);
  const minus = (value: number, written: string) => (value < 0 ? `\u2212${written}` : written);
  const total = props.total && {
    units: props.total.reduce((sum, { units }) => sum + units, 0),
    value: props.total.reduce((sum, { value }) => sum + value, 0),
  };
  return (
    <table className={table.table}>
      <caption className={table.caption}>{t('gap.goods')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('product')}</th>
          <th scope="col" className={table.figure}>
            {t('unitsHead')}
          </th>
          <th scope="col" className={table.figure}>
            {t('bought.sum')}
          </th>
        </tr>
      </thead>
      <tbody>
        {products.length === 0 && (
          <tr>
            <td colSpan={3}>{t('gap.none')}</td>
          </tr>
        )}
        {products.map(({ sku, name, units, value }) => (
          <tr key={sku}>
            <th scope="row">{name[spoken]}</th>
            <td className={table.figure}>{minus(units, number(Math.abs(units)))}</td>
            <td className={table.figure}>{minus(value, money(sumOf(Math.abs(value))))}</td>
          </tr>
        ))}
      </tbody>
      {total && products.length > 0 && (
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            <td className={table.figure}>{minus(total.units, number(Math.abs(total.units)))}</td>
            <td className={table.figure}>{minus(total.value, money(sumOf(Math.abs(total.value))))}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

/** What is told apart: it is in the figures above already, or in none of them. */
export function Apart({ picture }: { readonly picture: PictureView }) {
  const t = useTexts('picture');
  const { money } = useFormats();
  const inUnits = useUnits();
  const { sums, writtenOff } = picture;
  const rows: readonly (readonly [name: string, sum: Money])[] = [
    ...writtenOff.map(
      ({ reason, units, value }) =>
        [t('writtenOff', { reason: t(`writeOff.${reason}`), units: inUnits(units) }), value] as const,
    ),
    ...(sums
      ? ([
          [t('apart.giftsAlone'), sums.gifts.alone],
          [t('apart.promisesMade'), sums.promises.made],
          [t('apart.promisesSettled'), sums.promises.settled],
          [t('apart.promisesLetGo'), sums.promises.letGo],
        ] as const)
      : []),
  ];
  return (
    <table className={table.table}>
      <caption className={table.caption}>{t('apart.title')}</caption>
      <tbody>
        {rows.length === 0 && (
          <tr>
            <td>{t('apart.none')}</td>
          </tr>
        )}
        {rows.map(([name, sum]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className={table.figure}>{money(sum)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
