import { useQuery } from '@tanstack/react-query';
import { Save } from 'lucide-react';
import { useState } from 'react';
import { suggestedTotal } from '../../../shop/basket.ts';
import type { TallyProduct, TallyState } from '../../../shop/contract/settling-views.ts';
import { NO_MONEY, parseMoney, sum } from '../../../shop/money.ts';
import { cashFoundByCount } from '../../../shop/settling.ts';
import { addDays, type BusinessDate } from '../../../shop/time.ts';
import { useWrite } from '../../api/use-write.ts';
import { useApp, useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { ErrorNote, ErrorState, LoadingState } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Choices } from '../../office/parts/choices.tsx';
import { SelectField } from '../../office/parts/select-field.tsx';
import { Problem, TextField } from '../../office/parts/text-field.tsx';
import { useDraft } from '../use-draft.ts';
import { Figures } from './figures.tsx';
import { noteOf, NoteField } from './note-field.tsx';
import { tallyGoodsQuery, useSettled } from './queries.ts';
import styles from './settling.module.css';
import { MOST_TALLIED, NO_TALLY, type TallyDraft } from './tally-draft.ts';
import { TallyGoods } from './tally-goods.tsx';

type Props = { readonly state: TallyState; readonly onDone: (said: string) => void };

/** A sheet of paper typed in, on its own day. */
export function TallyForm(props: Props) {
  const t = useTexts('settling');
  const { client } = useApp();
  const { weekdayAndDay } = useFormats();
  const { today, from } = props.state;
  const [draft, set] = useDraft('tally', NO_TALLY);
  const day = draft.day !== null && draft.day >= from ? draft.day : today;
  const { data: goods, error, refetch, isFetching } = useQuery(tallyGoodsQuery(client, day));
  return (
    <Card className={styles.card}>
      <h2 className={styles.title}>{t('tally.type')}</h2>
      <div className={styles.narrow}>
        <SelectField
          label={t('tally.day')}
          value={day}
          options={daysBack(today, from).map((date) => ({ value: date, title: weekdayAndDay(date) }))}
          onChange={(date) => set((now) => ({ ...now, day: date, found: null }))}
        />
      </div>
      {!goods && error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!goods && !error && <LoadingState />}
      {goods && <Filled {...props} day={day} goods={goods} />}
    </Card>
  );
}

function daysBack(today: BusinessDate, from: BusinessDate): readonly BusinessDate[] {
  const days: BusinessDate[] = [];
  for (let day = today; day >= from; day = addDays(day, -1)) days.push(day);
  return days;
}

function Filled(props: Props & { readonly day: BusinessDate; readonly goods: readonly TallyProduct[] }) {
  const t = useTexts('settling');
  const { client } = useApp();
  const { settings } = useShop();
  const { money, weekdayAndDay } = useFormats();
  const [draft, set, forget] = useDraft('tally', NO_TALLY);
  const [tried, setTried] = useState(false);
  const settled = useSettled();
  const write = useWrite(client.tally.record);
  const { day, goods } = props;
  const change = (fields: Partial<TallyDraft>) => {
    write.reset();
    set((now) => ({ ...now, ...fields }));
  };

  const lines = goods.flatMap(({ sku, price }) => {
    const units = Math.min(MOST_TALLIED, Number(draft.units.get(sku) ?? 0));
    return units > 0 ? [{ sku, units, price }] : [];
  });
  const suggested = suggestedTotal(lines);
  const { digits } = settings.currency;
  const read = (text: string) => (text.trim() === '' ? NO_MONEY : parseMoney(text, digits));
  const [cash, phone] = [read(draft.cash), settings.phonePayment === null ? NO_MONEY : read(draft.phone)];
  const paid = cash === null || phone === null ? null : sum([cash, phone]);
  const known = cash === null || cash === 0 ? 'no' : cashFoundByCount(day, props.state.lastCountOn);
  const unanswered = known === 'ask' && draft.found === null;
  const empty = lines.length === 0 && paid === 0;

  const send = async () => {
    setTried(true);
    if (cash === null || phone === null || unanswered || empty) return;
    const foundByCount = known === 'ask' ? draft.found === 'yes' : null;
    const stored = await write.send({ day, lines, cash, phone, foundByCount, note: noteOf(draft.note) });
    if (stored === null) return;
    forget();
    setTried(false);
    settled();
    props.onDone(t('tally.done', { day: weekdayAndDay(day), seq: stored.seq }));
  };

  return (
    <>
      <TallyGoods
        goods={goods}
        units={draft.units}
        onUnits={(sku, units) =>
          set((now) => {
            write.reset();
            return { ...now, units: new Map(now.units).set(sku, units) };
          })
        }
      />
      <div className={styles.fields}>
        <Sum
          label={t('tally.cash')}
          value={draft.cash}
          sound={cash !== null}
          onChange={(text) => change({ cash: text })}
        />
        {settings.phonePayment !== null && (
          <Sum
            label={t('tally.phone')}
            value={draft.phone}
            sound={phone !== null}
            onChange={(text) => change({ phone: text })}
          />
        )}
      </div>
      {known === 'yes' && <p className={styles.text}>{t('tally.foundSure')}</p>}
      {known === 'ask' && (
        <>
          <Choices
            legend={t('tally.found')}
            shape="tiles"
            value={draft.found ?? ('' as 'yes')}
            choices={(['yes', 'no'] as const).map((value) => ({ value, title: t(`tally.foundBy.${value}`) }))}
            onChange={(found) => change({ found })}
          />
          <Problem text={tried && unanswered ? t('tally.foundMissing') : undefined} />
        </>
      )}
      <NoteField value={draft.note} onChange={(note) => change({ note })} />
      <Figures
        figures={[
          [t('tally.suggested'), money(suggested)],
          [t('tally.paid'), paid === null ? '–' : money(paid)],
        ]}
      />
      <Problem text={tried && empty ? t('tally.empty') : undefined} />
      <ErrorNote error={write.error} />
      <div className={styles.buttons}>
        <Button
          kind="primary"
          size="staff"
          icon={Save}
          busy={write.busy}
          onPress={() => void send()}
          className={styles.act}
        >
          {t('tally.record')}
        </Button>
      </div>
    </>
  );
}

function Sum(props: {
  readonly label: string;
  readonly value: string;
  readonly sound: boolean;
  readonly onChange: (value: string) => void;
}) {
  const t = useTexts('settling');
  const { currencySign } = useFormats();
  return (
    <TextField
      label={props.label}
      typing="figures"
      value={props.value}
      maxLength={16}
      after={currencySign}
      problem={props.sound ? undefined : t('badSum')}
      onChange={props.onChange}
    />
  );
}
