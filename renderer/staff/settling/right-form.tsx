import { useQuery } from '@tanstack/react-query';
import { Save } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { MAX_LINES, MAX_UNITS, suggestedTotal } from '../../../shop/basket.ts';
import type { Sku } from '../../../shop/catalogue.ts';
import type { StandProduct } from '../../../shop/contract/outputs.ts';
import type { CorrectableView } from '../../../shop/contract/settling-views.ts';
import { parseMoney } from '../../../shop/money.ts';
import { goodsQuery } from '../../api/queries.ts';
import { useWrite } from '../../api/use-write.ts';
import { useApp, useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { ErrorNote, ErrorState, LoadingState } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Choices } from '../../office/parts/choices.tsx';
import { Picker } from '../../office/parts/picker.tsx';
import { TextField } from '../../office/parts/text-field.tsx';
import { typedMoney } from '../../setup/typed-money.ts';
import { Units } from '../stock/units.tsx';
import { useDraft } from '../use-draft.ts';
import { NO_CORRECTION, type CorrectionDraft } from './correction-draft.ts';
import { useSettled } from './queries.ts';
import { Row, Rows } from './rows.tsx';
import styles from './settling.module.css';

type Props = {
  readonly original: CorrectableView;
  readonly onClose: (said: string | null) => void;
};

/** A purchase as it really was, in place of one that was taken back. */
export function RightForm(props: Props) {
  const { client } = useApp();
  const { data: goods, error, refetch, isFetching } = useQuery(goodsQuery(client));
  if (goods) return <Right {...props} goods={goods} />;
  return error ? <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} /> : <LoadingState />;
}

function Right({ original, onClose, goods }: Props & { readonly goods: readonly StandProduct[] }) {
  const t = useTexts('settling');
  const { client, language } = useApp();
  const { settings } = useShop();
  const { money, currencySign } = useFormats();
  const spoken = useStore(language, (state) => state.current);
  const [draft, set] = useDraft('correction', NO_CORRECTION);
  const [tried, setTried] = useState(false);
  const settled = useSettled();
  const write = useWrite(client.corrections.record);
  const change = (fields: Partial<CorrectionDraft>) => {
    write.reset();
    set((now) => ({ ...now, ...fields }));
  };

  // What is no longer sold cannot be recorded anew; the units of all else are as they were.
  const lines = draft.lines.flatMap(({ sku, units }) => {
    const product = goods.find((each) => each.sku === sku);
    return product ? [{ product, typed: units, units: Math.min(MAX_UNITS, Number(units)) }] : [];
  });
  const bought = lines
    .filter(({ units }) => units > 0)
    .map(({ product: { sku, price }, units }) => ({ sku, units, price }));
  const suggested = suggestedTotal(bought);
  const paidText = draft.paid ?? typedMoney(suggested, settings.currency.digits, spoken);
  const paid = parseMoney(paidText, settings.currency.digits);
  const setUnits = (sku: Sku, units: string) =>
    change({ lines: draft.lines.map((line) => (line.sku === sku ? { sku, units } : line)) });

  const send = async () => {
    setTried(true);
    if (paid === null || bought.length === 0) return;
    const tender = settings.phonePayment === null ? 'cash' : draft.tender;
    const stored = await write.send({ inPlaceOf: original.id, lines: bought, paid, tender });
    if (stored === null) return;
    settled();
    onClose(t('corrections.recorded', { seq: stored.seq, first: original.seq }));
  };

  return (
    <Card className={styles.card}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('corrections.right')}</h2>
        <p className={styles.text}>{t('corrections.rightText')}</p>
      </div>
      <Rows label={t('corrections.right')}>
        {lines.map(({ product: { sku, name, price }, typed, units }) => (
          <Row
            key={sku}
            what={name[spoken]}
            detail={money(price)}
            action={
              <Units
                name={name[spoken]}
                value={typed}
                least={0}
                onType={(text) => setUnits(sku, text)}
                onStep={(step) => setUnits(sku, String(Math.max(0, Math.min(MAX_UNITS, step))))}
              />
            }
            quiet={units === 0}
          />
        ))}
      </Rows>
      {draft.lines.length < MAX_LINES && (
        <Picker
          label={t('corrections.add')}
          picks={goods
            .filter(({ sku }) => draft.lines.every((line) => line.sku !== sku))
            .map(({ sku, name, price }) => ({ value: sku, title: name[spoken], aside: money(price) }))}
          value=""
          searchLabel={t('corrections.addSearch')}
          changeLabel={t('corrections.choose')}
          onChange={(sku) => change({ lines: [...draft.lines, { sku: sku as Sku, units: '1' }] })}
        />
      )}
      <div className={styles.fields}>
        <TextField
          label={t('corrections.paid')}
          hint={t('corrections.suggested', { sum: money(suggested) })}
          typing="figures"
          value={paidText}
          maxLength={16}
          after={currencySign}
          problem={tried && paid === null ? t('badSum') : undefined}
          onChange={(text) => change({ paid: text })}
        />
        {settings.phonePayment !== null && (
          <Choices
            legend={t('corrections.how')}
            value={draft.tender}
            choices={(['cash', 'qr'] as const).map((value) => ({ value, title: t(`corrections.tender.${value}`) }))}
            onChange={(tender) => change({ tender })}
          />
        )}
      </div>
      <ErrorNote error={write.error} />
      <div className={styles.buttons}>
        <Button size="staff" disabled={write.busy} onPress={() => onClose(null)}>
          {t('corrections.notNeeded')}
        </Button>
        <Button
          kind="primary"
          size="staff"
          icon={Save}
          busy={write.busy}
          disabled={bought.length === 0}
          onPress={() => void send()}
          className={styles.act}
        >
          {t('corrections.record')}
        </Button>
      </div>
    </Card>
  );
}
