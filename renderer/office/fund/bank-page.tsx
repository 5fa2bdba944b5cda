import { Check, Vault } from 'lucide-react';
import { useState } from 'react';
import type { FundPlaces } from '../../../shop/contract/fund-views.ts';
import { money as sumOf } from '../../../shop/money.ts';
import { LINE_MAX, tidyLine } from '../../../shop/text-line.ts';
import { useWrite } from '../../api/use-write.ts';
import { useApp, useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { EmptyState, ErrorNote } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { typedMoney } from '../../setup/typed-money.ts';
import { useDraft } from '../../staff/use-draft.ts';
import { TextField } from '../parts/text-field.tsx';
import { FundForm } from './fund-form.tsx';
import styles from './fund.module.css';
import { useFundChanged } from './queries.ts';
import { SubPage } from './sub-page.tsx';
import { lineWrong, typedSum } from './typed.ts';
import { useSpoken } from './use-spoken.ts';

const NOTHING = { amount: '', slip: '' };

/** Money out of the safe, into the bank. */
export function BankPage(props: { readonly places: FundPlaces; readonly onLeave: (said: string | null) => void }) {
  const t = useTexts('fund');
  const { places, onLeave } = props;
  return (
    <SubPage title={t('bank.title')} onBack={() => onLeave(null)}>
      <Card className={styles.card}>
        {places.safe > 0 ? (
          <BankForm places={places} onDone={onLeave} />
        ) : (
          <EmptyState icon={Vault} title={t('bank.empty')}>
            <p>{t('bank.emptyText')}</p>
          </EmptyState>
        )}
      </Card>
    </SubPage>
  );
}

function BankForm({ places, onDone }: { readonly places: FundPlaces; readonly onDone: (said: string) => void }) {
  const t = useTexts('fund');
  const { money, currencySign } = useFormats();
  const { client } = useApp();
  const { digits } = useShop().settings.currency;
  const { language, wrongText } = useSpoken();
  const [draft, set, forget] = useDraft('fund/bank', NOTHING);
  const [tried, setTried] = useState(false);
  const write = useWrite(client.fund.bank);
  const changed = useFundChanged();
  const { safe, bank } = places;
  const { sum, wrong } = typedSum(draft.amount, digits, safe);
  const slipWrong = lineWrong(draft.slip, LINE_MAX.printedNumber);
  const ready = sum !== null && wrong === null && slipWrong === null;
  const change = (fields: Partial<typeof NOTHING>) => {
    write.reset();
    set((now) => ({ ...now, ...fields }));
  };
  const send = async () => {
    if (!ready) return;
    const stored = await write.send({ amount: sum, slip: tidyLine(draft.slip) });
    changed();
    if (!stored) return;
    forget();
    onDone(t('bank.done', { seq: stored.seq, sum: money(sum) }));
  };
  return (
    <FundForm ready={ready} onTry={() => setTried(true)} onSend={send}>
      <p className={styles.text}>{t('bank.text')}</p>
      <div className={styles.fields}>
        <div className={styles.withButton}>
          <TextField
            label={t('bank.amount')}
            typing="figures"
            value={draft.amount}
            maxLength={16}
            after={currencySign}
            hint={t('bank.safeHas', { sum: money(safe) })}
            problem={(tried || wrong === 'more') && wrong ? wrongText(wrong, safe) : undefined}
            onChange={(amount) => change({ amount })}
          />
          <Button size="staff" onPress={() => change({ amount: typedMoney(safe, digits, language) })}>
            {t('bank.all')}
          </Button>
        </div>
        <TextField
          label={t('bank.slip')}
          value={draft.slip}
          maxLength={LINE_MAX.printedNumber}
          problem={tried && slipWrong ? wrongText(slipWrong) : undefined}
          onChange={(slip) => change({ slip })}
        />
      </div>
      <p aria-live="polite" className={styles.then}>
        {sum !== null &&
          wrong === null &&
          t('bank.then', { safe: money(sumOf(safe - sum)), bank: money(sumOf(bank + sum)) })}
      </p>
      <ErrorNote error={write.error} />
      <div className={styles.ways}>
        <Button kind="primary" size="staff" type="submit" icon={Check} busy={write.busy}>
          {t('bank.record')}
        </Button>
      </div>
    </FundForm>
  );
}
