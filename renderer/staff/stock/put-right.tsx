import { Check, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Sku } from '../../../shop/catalogue.ts';
import type { MovedLine, StockMove, StockProduct } from '../../../shop/contract/stock-views.ts';
import { differences } from '../../../shop/stock.ts';
import { useWrite } from '../../api/use-write.ts';
import { useApp, useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { ErrorNote } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import form from '../../office/section-form.module.css';
import { showFirstProblem } from '../../office/parts/show-first-problem.ts';
import { SectionPage } from '../../office/section-page.tsx';
import { typedMoney } from '../../setup/typed-money.ts';
import { useStockMoved } from './queries.ts';
import { readLines, type LineDraft } from './stock-draft.ts';
import { StockLines } from './stock-lines.tsx';
import { useMoveTitle } from './use-move-title.ts';
import styles from './stock.module.css';

/** What an entry should have said. The difference is recorded beside it; the entry itself stays as it is. */
export function PutRight(props: {
  readonly move: StockMove;
  /** What it comes to by now. */
  readonly before: readonly MovedLine[];
  readonly products: ReadonlyMap<Sku, StockProduct>;
  readonly onDone: () => void;
}) {
  const t = useTexts('stock');
  const { day, time } = useFormats();
  const { client, language } = useApp();
  const spoken = useStore(language, (state) => state.current);
  const { digits } = useShop().settings.currency;
  const costs = props.move.kind === 'stock-received' && props.move.source !== 'given';
  const [before] = useState(props.before);
  const [lines, setLines] = useState<readonly LineDraft[]>(() =>
    before.map(({ sku, units, unitCost }) => ({
      sku,
      units: String(units),
      cost: typedMoney(unitCost, digits, spoken),
    })),
  );
  const [tried, setTried] = useState(false);
  const write = useWrite(client.stock.putRight);
  const moved = useStockMoved();
  const read = readLines(lines, digits, 0);
  const changes =
    read &&
    differences(
      before,
      read.map(({ sku, units, unitCost }) => ({ sku, units, unitCost })),
    );
  const send = () => {
    setTried(true);
    if (!changes || changes.length === 0) return false;
    const recorded = () => {
      moved();
      props.onDone();
    };
    void write.send({ corrects: props.move.id, lines: [...changes] }).then((done) => (done ? recorded() : undefined));
    return true;
  };
  return (
    <form
      noValidate
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!send()) showFirstProblem(event.currentTarget);
      }}
    >
      <SectionPage title={t('putRight.title')}>
        <div>
          <p className={styles.strong}>
            {useMoveTitle()(props.move)},{' '}
            {t('recent.when', { day: day(props.move.day), time: time(props.move.minutes) })}
          </p>
          <p className={styles.quiet}>{t('putRight.text')}</p>
        </div>
        <StockLines
          lines={lines}
          products={props.products}
          costs={costs}
          problems={tried}
          least={0}
          onChange={(next) => {
            write.reset();
            setLines(next);
          }}
        />
      </SectionPage>
      <footer className={form.foot}>
        <div className={form.said} aria-live="polite">
          {tried && changes?.length === 0 && <p>{t('putRight.same')}</p>}
          <ErrorNote error={write.error} />
        </div>
        <Button size="staff" icon={Undo2} onPress={props.onDone}>
          {t('putRight.cancel')}
        </Button>
        <Button kind="primary" size="staff" type="submit" icon={Check} busy={write.busy} className={form.save}>
          {t('putRight.send')}
        </Button>
      </footer>
    </form>
  );
}
