import { Check } from 'lucide-react';
import { useState } from 'react';
import type { FundState } from '../../../shop/contract/fund-views.ts';
import { money as sumOf } from '../../../shop/money.ts';
import { LINE_MAX, tidyLine } from '../../../shop/text-line.ts';
import { useWrite } from '../../api/use-write.ts';
import { useApp, useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { ErrorNote } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { NoteField, noteOf } from '../../staff/settling/note-field.tsx';
import { useDraft } from '../../staff/use-draft.ts';
import { Choices } from '../parts/choices.tsx';
import { TextField } from '../parts/text-field.tsx';
import { AttachReceipt } from './attach-receipt.tsx';
import { FundForm } from './fund-form.tsx';
import styles from './fund.module.css';
import { choiceOf, GENERAL, NO_GIFT, type GiveDraft, type Purse } from './give-draft.ts';
import { useFundChanged } from './queries.ts';
import { lineOrNone, lineWrong, typedSum } from './typed.ts';
import { useSpoken } from './use-spoken.ts';

const PLACES = ['safe', 'bank'] as const;

/** To whom, for what, how much, from where and of whose money; and what that leaves. */
export function GiveForm(props: {
  readonly state: FundState;
  readonly purses: readonly Purse[];
  readonly onDone: (said: string) => void;
}) {
  const t = useTexts('fund');
  const { money } = useFormats();
  const { client } = useApp();
  const { digits } = useShop().settings.currency;
  const { language, wrongText } = useSpoken();
  const { state, purses } = props;
  const [draft, set, forget] = useDraft('fund/give', NO_GIFT);
  const [tried, setTried] = useState(false);
  const write = useWrite(client.fund.give);
  const changed = useFundChanged();

  const { from, purse } = choiceOf(draft, state, purses);
  const there = state.places[from];
  const left = purse?.left ?? sumOf(0);
  const most = there < left ? there : left;
  const { sum, wrong: sumWrong } = typedSum(draft.amount, digits, most);
  const charityWrong = lineWrong(draft.charity, LINE_MAX.charity);
  const purposeWrong = lineWrong(draft.purpose, LINE_MAX.purpose);
  const ready = sum !== null && sumWrong === null && charityWrong === null && purposeWrong === null;

  const change = (fields: Partial<GiveDraft>) => {
    write.reset();
    set((now) => ({ ...now, ...fields }));
  };
  const send = async () => {
    if (!ready || !purse) return;
    const charity = tidyLine(draft.charity);
    const stored = await write.send({
      charity,
      purpose: tidyLine(draft.purpose),
      amount: sum,
      from,
      campaign: purse.id === GENERAL ? null : purse.id,
      document: lineOrNone(draft.document),
      receipt: draft.attached?.receipt.sha256 ?? null,
      note: noteOf(draft.note),
    });
    // Refused or not: what was seen may be behind what the server knows.
    changed();
    if (!stored) return;
    forget();
    props.onDone(t('give.done', { seq: stored.seq, sum: money(sum), charity }));
  };

  return (
    <FundForm ready={ready} onTry={() => setTried(true)} onSend={send}>
      <div className={styles.fields}>
        <Charity
          draft={draft}
          known={state.charities.map(({ charity }) => charity)}
          problem={tried && charityWrong ? wrongText(charityWrong) : undefined}
          onChange={(charity) => change({ charity })}
        />
        <TextField
          label={t('give.purpose')}
          hint={t('give.purposeHint')}
          value={draft.purpose}
          maxLength={LINE_MAX.purpose}
          problem={tried && purposeWrong ? wrongText(purposeWrong) : undefined}
          onChange={(purpose) => change({ purpose })}
        />
      </div>
      <Choices
        legend={t('give.campaign')}
        shape="pairs"
        value={purse?.id ?? null}
        onChange={(campaign) => change({ campaign })}
        choices={purses.map(({ id, campaign, left: has }) => ({
          value: id,
          title: campaign ? campaign.title[language] : t('campaigns.general'),
          text: t('give.campaignHas', { sum: money(has) }),
        }))}
      />
      <Choices
        legend={t('give.from')}
        shape="pairs"
        value={from}
        onChange={(place) => change({ from: place })}
        choices={PLACES.map((place) => ({
          value: place,
          title: t(`give.place.${place}`),
          text: t('give.has', { sum: money(state.places[place]) }),
        }))}
      />
      <div className={styles.fields}>
        <Amount
          value={draft.amount}
          problem={(tried || sumWrong === 'more') && sumWrong ? wrongText(sumWrong, most) : undefined}
          onChange={(amount) => change({ amount })}
        />
        <TextField
          label={t('give.document')}
          hint={t('give.documentHint')}
          value={draft.document}
          maxLength={LINE_MAX.printedNumber}
          onChange={(document) => change({ document })}
        />
      </div>
      <AttachReceipt attached={draft.attached} onChange={(attached) => change({ attached })} />
      <NoteField value={draft.note} onChange={(note) => change({ note })} />
      <p aria-live="polite" className={styles.then}>
        {sum !== null &&
          sumWrong === null &&
          t('give.then', { place: money(sumOf(there - sum)), campaign: money(sumOf(left - sum)) })}
      </p>
      <ErrorNote error={write.error} />
      <div className={styles.ways}>
        <Button kind="primary" size="staff" type="submit" icon={Check} busy={write.busy}>
          {t('give.record')}
        </Button>
      </div>
    </FundForm>
  );
}

function Amount(props: {
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (amount: string) => void;
}) {
  const t = useTexts('fund');
  const { currencySign } = useFormats();
  return (
    <TextField
      label={t('give.amount')}
      typing="figures"
      value={props.value}
      maxLength={16}
      after={currencySign}
      problem={props.problem}
      onChange={props.onChange}
    />
  );
}

/** How many of those who were given before are offered. */
const OFFERED = 4;

/** To whom: typed, or one of those who were given before, so that a charity goes by one name. */
function Charity(props: {
  readonly draft: GiveDraft;
  readonly known: readonly string[];
  readonly problem: string | undefined;
  readonly onChange: (charity: string) => void;
}) {
  const t = useTexts('fund');
  const { draft, known } = props;
  return (
    <div className={styles.charityField}>
      <TextField
        label={t('give.charity')}
        value={draft.charity}
        maxLength={LINE_MAX.charity}
        problem={props.problem}
        onChange={props.onChange}
      />
      {draft.charity === '' && known.length > 0 && (
        <ul aria-label={t('give.known')} className={styles.known}>
          {known.slice(0, OFFERED).map((charity) => (
            <li key={charity}>
              <Button size="staff" onPress={() => props.onChange(charity)}>
                {charity}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
