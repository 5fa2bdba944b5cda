import { PackageMinus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { StockProduct } from '../../../shop/contract/stock-views.ts';
import { useWrite } from '../../api/use-write.ts';
import { useApp } from '../../app-context.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Choices } from '../../office/parts/choices.tsx';
import { Problem } from '../../office/parts/text-field.tsx';
import { useDraft } from '../use-draft.ts';
import { WRITE_OFF_REASONS } from './choices.ts';
import { useStockMoved } from './queries.ts';
import { NO_WRITE_OFF, readLines } from './stock-draft.ts';
import { StockForm } from './stock-form.tsx';
import styles from './stock.module.css';

/** Goods that left without a purchase: why, and how many of each. */
export function WriteOffForm(props: { readonly tabs: ReactNode; readonly products: readonly StockProduct[] }) {
  const t = useTexts('stock');
  const { client } = useApp();
  const [draft, set, forget] = useDraft('stock-written-off', NO_WRITE_OFF);
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const write = useWrite(client.goods.writeOff);
  const moved = useStockMoved();
  const { reason } = draft;

  const send = () => {
    setTried(true);
    setSaved(null);
    const lines = readLines(draft.lines, null);
    if (reason === null || lines === null) return false;
    const units = lines.reduce((sum, line) => sum + line.units, 0);
    const recorded = () => {
      setSaved(t('writtenOff', { count: units }));
      setTried(false);
      forget();
      moved();
    };
    void write
      .send({ reason, lines: lines.map((line) => ({ sku: line.sku, units: line.units })) })
      .then((done) => (done ? recorded() : undefined));
    return true;
  };

  return (
    <StockForm
      {...props}
      lines={draft.lines}
      onLines={(change) => {
        setSaved(null);
        write.reset();
        set((last) => ({ ...last, lines: change(last.lines) }));
      }}
      asked={
        <div className={styles.asked}>
          <Choices
            legend={t('reason.legend')}
            shape="row"
            choices={WRITE_OFF_REASONS.map((value) => ({ value, title: t(`reason.${value}`) }))}
            value={reason ?? ''}
            onChange={(value) => {
              write.reset();
              set((last) => ({ ...last, reason: WRITE_OFF_REASONS.find((each) => each === value) ?? null }));
            }}
          />
          <Problem text={tried && reason === null ? t('problem.reason') : undefined} />
        </div>
      }
      total={null}
      costs={false}
      problems={tried}
      icon={PackageMinus}
      send={t('writeOff')}
      busy={write.busy}
      error={write.error}
      saved={saved}
      onSend={send}
    />
  );
}
