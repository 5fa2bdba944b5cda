import { Trash2 } from 'lucide-react';
import { useStore } from 'zustand';
import type { Sku } from '../../../shop/catalogue.ts';
import type { StockProduct } from '../../../shop/contract/stock-views.ts';
import { times, type Money as Amount } from '../../../shop/money.ts';
import { useApp, useShop } from '../../app-context.ts';
import { IconButton } from '../../design/icon-button.tsx';
import { Money } from '../../design/money.tsx';
import { PictureOfGoods } from '../../design/picture-of-goods.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { TextField } from '../../office/parts/text-field.tsx';
import { readLine, withUnits, type LineDraft } from './stock-draft.ts';
import { Units } from './units.tsx';
import styles from './stock-lines.module.css';

/** What was scanned or tapped so far, newest first: how many of each, and what one cost where that matters. */
export function StockLines(props: {
  readonly lines: readonly LineDraft[];
  readonly products: ReadonlyMap<Sku, StockProduct>;
  readonly costs: boolean;
  /** Shows what is not a number yet. */
  readonly problems: boolean;
  readonly least?: number;
  readonly onChange: (lines: readonly LineDraft[]) => void;
  /** Lines can go. */
  readonly removable?: boolean;
}) {
  const t = useTexts('stock');
  const change = (line: LineDraft, next: LineDraft | null) =>
    props.onChange(props.lines.flatMap((each) => (each === line ? (next ?? []) : each)));
  return (
    <ul className={styles.lines} aria-label={t('lines')}>
      {props.lines.map((line, index) => (
        // A product may stand here twice, at two costs; lines never change places.
        <Line
          key={`${line.sku} ${props.lines.slice(index + 1).filter(({ sku }) => sku === line.sku).length}`}
          {...props}
          line={line}
          product={props.products.get(line.sku)}
          onLine={(next) => change(line, next)}
        />
      ))}
    </ul>
  );
}

function Line({
  line,
  product,
  ...props
}: {
  readonly line: LineDraft;
  readonly product: StockProduct | undefined;
  readonly costs: boolean;
  readonly problems: boolean;
  readonly least?: number;
  readonly removable?: boolean;
  readonly onLine: (line: LineDraft | null) => void;
}) {
  const t = useTexts('stock');
  const { currencySign } = useFormats();
  const spoken = useStore(useApp().language, (state) => state.current);
  const { digits } = useShop().settings.currency;
  const name = product?.name[spoken] ?? line.sku;
  const read = readLine(line, props.costs ? digits : null, props.least);
  const wrong = read.ok ? null : read;
  return (
    <li className={styles.line}>
      <PictureOfGoods picture={product?.picture ?? null} {...categoryOf(product)} className={styles.picture} />
      <span className={styles.name}>{name}</span>
      <Units
        name={name}
        value={line.units}
        least={props.least ?? 1}
        problem={props.problems && wrong?.units ? t('problem.units') : undefined}
        onType={(units) => props.onLine({ ...line, units })}
        onStep={(units) => props.onLine(withUnits(line, units))}
      />
      {props.costs && (
        <TextField
          label={t('unitCost')}
          typing="figures"
          value={line.cost}
          maxLength={14}
          problem={props.problems && wrong?.cost ? t('problem.cost') : undefined}
          onChange={(cost) => props.onLine({ ...line, cost })}
          after={currencySign}
          className={styles.cost}
        />
      )}
      {props.costs && <span className={styles.sum}>{read.ok && <Sum units={read.units} cost={read.unitCost} />}</span>}
      {props.removable && (
        <IconButton icon={Trash2} quiet label={t('remove', { name })} onPress={() => props.onLine(null)} />
      )}
    </li>
  );
}

const categoryOf = (product: StockProduct | undefined) => (product ? { category: product.category } : {});

function Sum({ units, cost }: { readonly units: number; readonly cost: Amount }) {
  return <Money amount={times(cost, units)} />;
}
