import { Check } from 'lucide-react';
import { useId, useState } from 'react';
import type { PhoneState, StatementPreview } from '../../../shop/contract/settling-views.ts';
import { money as moneyOf, parseMoney, sum, type Money as Amount } from '../../../shop/money.ts';
import { isNearWindow, statementWindow } from '../../../shop/phone-statement.ts';
import { useWrite } from '../../api/use-write.ts';
import { useApp, useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { ErrorNote } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Choices } from '../../office/parts/choices.tsx';
import { SelectField } from '../../office/parts/select-field.tsx';
import { Problem, TextField } from '../../office/parts/text-field.tsx';
import { useDraft } from '../use-draft.ts';
import { Figures } from './figures.tsx';
import { noteOf, NoteField } from './note-field.tsx';
import { PhoneDays } from './phone-days.tsx';
import { NO_PHONE_DRAFT, type PhoneDraft } from './phone-draft.ts';
import { useSettled } from './queries.ts';
import { PHONE_REASONS } from './reasons.ts';
import styles from './settling.module.css';
import { Statement } from './statement.tsx';

/** Up to which day, what the bank says, and what becomes of the difference. */
export function PhoneForm(props: { readonly state: PhoneState; readonly onDone: (said: string) => void }) {
  const t = useTexts('settling');
  const { day, money } = useFormats();
  const { client } = useApp();
  const { digits } = useShop().settings.currency;
  const { days, today, confirmedThrough } = props.state;
  const [draft, set, forget] = useDraft('phone-confirm', NO_PHONE_DRAFT);
  const [tried, setTried] = useState(false);
  const [preview, setPreview] = useState<StatementPreview | null>(null);
  const settled = useSettled();
  const write = useWrite(client.phone.confirm);

  const through = draft.through ?? days.at(-1)?.date ?? today;
  const waiting = days.filter(({ date }) => date <= through);
  const claimed = sum(waiting.map(({ amount }) => amount));
  const window = statementWindow({ through, firstOpen: waiting[0]?.date ?? null, confirmedThrough });
  const rows = draft.how === 'file' ? (draft.file?.rows.filter((row) => isNearWindow(row, window)) ?? null) : null;
  const typed = draft.total.trim() === '' ? null : parseMoney(draft.total, digits);
  const confirmed = draft.how === 'total' ? typed : (preview?.confirmed ?? null);
  const ready = confirmed !== null && confirmed >= 0;
  const difference = confirmed === null ? null : moneyOf(confirmed - claimed);
  const reasonMissing = difference !== null && difference !== 0 && draft.reason === null;

  const change = (fields: Partial<PhoneDraft>) => {
    write.reset();
    setTried(false);
    set((now) => ({ ...now, ...fields }));
  };
  const send = async () => {
    setTried(true);
    if (!ready || reasonMissing) return;
    const reason = difference === 0 ? null : draft.reason;
    const note = noteOf(draft.note);
    if ((await write.send({ through, claimed, confirmed, rows: rows && [...rows], reason, note })) === null) {
      // What was seen may be behind what the server knows.
      settled();
      return;
    }
    forget();
    props.onDone(t('phone.done', { day: day(through), sum: money(confirmed) }));
    settled();
  };

  return (
    <Card className={styles.card}>
      <h2 className={styles.title}>{t('phone.waiting')}</h2>
      <div className={styles.narrow}>
        <SelectField
          label={t('phone.upTo')}
          value={through}
          options={[...new Set([...days.map(({ date }) => date), today])].map((date) => ({
            value: date,
            title: date === today ? t('phone.today', { day: day(date) }) : day(date),
          }))}
          onChange={(date) => change({ through: date })}
        />
      </div>
      <PhoneDays days={waiting} total={claimed} />
      <Choices
        legend={t('phone.how')}
        shape="tiles"
        value={draft.how}
        choices={(['total', 'file'] as const).map((value) => ({
          value,
          title: t(`phone.by.${value}`),
          text: t(`phone.byText.${value}`),
        }))}
        onChange={(how) => change({ how })}
      />
      {draft.how === 'total' ? (
        <BankTotal value={draft.total} tried={tried} sound={typed !== null} onChange={(total) => change({ total })} />
      ) : (
        <Statement
          file={draft.file}
          rows={rows}
          through={through}
          claimed={claimed}
          onRead={(file) => change({ file })}
          onPreview={setPreview}
        />
      )}
      {difference !== null && (
        <Difference claimed={claimed} confirmed={moneyOf(claimed + difference)} difference={difference} />
      )}
      {difference !== null && difference !== 0 && (
        <>
          <Choices
            legend={t('phone.why')}
            shape="row"
            value={draft.reason ?? ('' as (typeof PHONE_REASONS)[number])}
            choices={PHONE_REASONS.map((value) => ({ value, title: t(`phone.reason.${value}`) }))}
            onChange={(reason) => change({ reason })}
          />
          <Problem text={tried && reasonMissing ? t('phone.whyMissing') : undefined} />
        </>
      )}
      {ready && <NoteField value={draft.note} onChange={(note) => change({ note })} />}
      <ErrorNote error={write.error} />
      <div className={styles.buttons}>
        <Button
          kind="primary"
          size="staff"
          icon={Check}
          busy={write.busy}
          disabled={draft.how === 'file' && !ready}
          onPress={() => void send()}
          className={styles.act}
        >
          {t('phone.confirm')}
        </Button>
      </div>
    </Card>
  );
}

function BankTotal(props: {
  readonly value: string;
  readonly tried: boolean;
  readonly sound: boolean;
  readonly onChange: (value: string) => void;
}) {
  const t = useTexts('settling');
  const { currencySign } = useFormats();
  const { value, tried, sound } = props;
  return (
    <TextField
      label={t('phone.bankTotal')}
      typing="figures"
      value={value}
      maxLength={16}
      after={currencySign}
      problem={sound || (!tried && value.trim() === '') ? undefined : t('badSum')}
      onChange={props.onChange}
      className={styles.narrow}
    />
  );
}

function Difference(props: { readonly claimed: Amount; readonly confirmed: Amount; readonly difference: Amount }) {
  const t = useTexts('settling');
  const { money, signedMoney } = useFormats();
  const { claimed, confirmed, difference } = props;
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.head}>
      <h3 id={id} className="visually-hidden">
        {t('phone.compare')}
      </h3>
      <Figures
        figures={[
          [t('phone.claimed'), money(claimed)],
          [t('phone.confirmed'), money(confirmed)],
          [t('phone.difference'), signedMoney(difference)],
        ]}
      />
      <p aria-live="polite" className={styles.strong}>
        {difference === 0 ? t('phone.same') : t(difference > 0 ? 'phone.cameMore' : 'phone.cameLess')}
      </p>
    </section>
  );
}
