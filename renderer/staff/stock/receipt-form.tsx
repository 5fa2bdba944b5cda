import { Truck } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { STOCK_SOURCES } from './choices.ts';
import type { StockProduct } from '../../../shop/contract/stock-views.ts';
import { costOf } from '../../../shop/stock.ts';
import { useWrite } from '../../api/use-write.ts';
import { useApp, useShop } from '../../app-context.ts';
import { useMedia } from '../../design/use-media.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Choices } from '../../office/parts/choices.tsx';
import { Switch } from '../../office/parts/switch.tsx';
import { Problem } from '../../office/parts/text-field.tsx';
import { useDraft } from '../use-draft.ts';
import { useStockMoved } from './queries.ts';
import { NO_RECEIPT, readLines } from './stock-draft.ts';
import { StockForm } from './stock-form.tsx';
import styles from './stock.module.css';

/** Goods that came: where from, how many of each, and what one cost where it was bought. */
export function ReceiptForm(props: { readonly tabs: ReactNode; readonly products: readonly StockProduct[] }) {
  const t = useTexts('stock');
  const { money } = useFormats();
  const { client } = useApp();
  const { currency, goodsPolicy } = useShop().settings;
  const { digits } = currency;
  const [draft, set, forget] = useDraft('stock-received', NO_RECEIPT);
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const write = useWrite(client.goods.receive);
  const moved = useStockMoved();
  const small = useMedia('(max-width: 700px)');
  const products = useMemo(() => props.products.filter(({ retired }) => !retired), [props.products]);
  const { source } = draft;
  const costs = source === 'bought' || source === 'fund';
  const lines = readLines(draft.lines, costs ? digits : null);
  const cost = lines && costs ? costOf(lines) : null;

  const send = () => {
    setTried(true);
    setSaved(null);
    if (source === null || lines === null) return false;
    const input = {
      source,
      lines: lines.map(({ sku, units, unitCost }) => ({ sku, units, unitCost })),
      ...(costs && draft.keepCosts ? { keepCosts: true } : {}),
    };
    const units = lines.reduce((sum, line) => sum + line.units, 0);
    const recorded = () => {
      setSaved(t('received', { count: units }));
      setTried(false);
      forget();
      moved();
    };
    void write.send(input).then((done) => (done ? recorded() : undefined));
    return true;
  };

  return (
    <StockForm
      tabs={props.tabs}
      products={products}
      lines={draft.lines}
      onLines={(change) => {
        setSaved(null);
        write.reset();
        set((last) => ({ ...last, lines: change(last.lines) }));
      }}
      asked={
        <div className={styles.asked}>
          <Choices
            legend={t('source.legend')}
            shape="row"
            choices={STOCK_SOURCES.map((value) => ({
              value,
              title: t(`source.${value}`),
              ...(small ? {} : { text: t(`sourceText.${value}`) }),
              ...(value === 'fund' && goodsPolicy === 'all-to-charity' && { unavailable: t('fundNotForGoods') }),
            }))}
            value={source ?? ''}
            onChange={(value) => {
              write.reset();
              set((last) => ({ ...last, source: STOCK_SOURCES.find((each) => each === value) ?? null }));
            }}
          />
          <Problem text={tried && source === null ? t('problem.source') : undefined} />
        </div>
      }
      below={
        costs &&
        draft.lines.length > 0 && (
          <Switch
            label={t('keepCosts')}
            text={t('keepCostsText')}
            on={draft.keepCosts}
            onChange={(keepCosts) => set((last) => ({ ...last, keepCosts }))}
          />
        )
      }
      total={
        cost !== null &&
        cost > 0 && (
          <p className={styles.total}>
            {source === 'fund' ? t('paidFromSafe', { sum: money(cost) }) : t('cost', { sum: money(cost) })}
          </p>
        )
      }
      costs={costs}
      problems={tried}
      icon={Truck}
      send={t('receive')}
      busy={write.busy}
      error={write.error}
      saved={saved}
      onSend={send}
    />
  );
}
