import { useEffect } from 'react';
import { useApp } from '../../app-context.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { ScreenTitle } from '../screen-title.tsx';
import { AmountPanel } from './amount-panel.tsx';
import { CashDesk } from './cash-desk.tsx';
import { CashSide } from './cash-side.tsx';
import { PayButton } from './pay-button.tsx';
import { PayHeader } from './pay-header.tsx';
import { PaymentTrouble } from './payment-trouble.tsx';
import { PromiseBody } from './promise-body.tsx';
import { QrDesk, QrSide } from './qr-desk.tsx';
import styles from './paying.module.css';
import { moneyTenderOf } from './reckoning.ts';
import { paymentFor, type Subject } from './subject.ts';
import { usePaying, useRecording, type PayingState, type Recording } from './use-paying.ts';

/** The pay screen for goods, for a gift alone or for a promise: one gold button, always at the same place. */
export function Paying(props: { readonly subject: Subject; readonly onBack: () => void }) {
  const t = useTexts('pay');
  const paying = usePaying(props.subject);
  const recording = useRecording();
  const { method } = paying.choice;
  const { note } = useApp();
  // "Added" has been read on the goods screen; here it would only cover something.
  useEffect(() => {
    if (note.getState().note?.tone === 'gold') note.getState().clear();
  }, [note]);
  return (
    <main className={styles.screen}>
      <ScreenTitle hidden>{t(props.subject.type === 'gift' ? 'titleGift' : 'title')}</ScreenTitle>
      <PayHeader paying={paying} onBack={props.onBack} />
      {method === 'promise' && props.subject.type === 'basket' ? (
        <PromiseBody paying={paying} lines={props.subject.lines} recording={recording} />
      ) : (
        <MoneyBody paying={paying} recording={recording} />
      )}
      {recording.failure && (
        <PaymentTrouble failure={recording.failure} paying={paying} onClose={recording.dismiss} onBack={props.onBack} />
      )}
    </main>
  );
}

/** Paying at once: how much on the left, how in the middle, what comes of it on the right. */
function MoneyBody({ paying, recording }: { readonly paying: PayingState; readonly recording: Recording }) {
  const t = useTexts('pay');
  const { base, choice, figures, subject } = paying;
  // Goods may be paid with nothing at all, said kindly; a gift or a part of a promise is some money.
  const payable = figures.paid > 0 || (subject.type === 'basket' && choice.method === 'cash');
  return (
    <>
      <AmountPanel paying={paying} />
      {choice.method === 'qr' ? <QrDesk paying={paying} /> : <CashDesk paying={paying} />}
      {choice.method === 'qr' ? <QrSide paying={paying} /> : <CashSide paying={paying} />}
      <PayButton
        sum={figures.paid}
        busy={paying.busy}
        disabled={!payable}
        onPress={() => recording.record(paymentFor(subject, figures.paid, moneyTenderOf(base, choice)))}
      >
        {t('paid')}
      </PayButton>
    </>
  );
}
