import { Check, ScanLine, Smartphone, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { assertNever } from '../../../shop/assert-never.ts';
import { paymentLink } from '../../../shop/payment-link.ts';
import { useShop } from '../../app-context.ts';
import { pictureUrl } from '../../design/picture-of-goods.tsx';
import { QrCode } from '../../design/qr-code.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './qr-desk.module.css';
import { Steps } from './steps.tsx';
import type { PayingState } from './use-paying.ts';

/** The school's own payment code, as large as the screen allows. A link carries the sum; a picture cannot. */
export function QrDesk({ paying }: { readonly paying: PayingState }) {
  const t = useTexts('pay');
  return (
    <section className={styles.desk} aria-label={t('qr.schoolCode')}>
      {paying.figures.toPay > 0 ? <Code paying={paying} /> : <p className={styles.note}>{t('qr.choose')}</p>}
    </section>
  );
}

function Code({ paying: { figures } }: { readonly paying: PayingState }) {
  const t = useTexts('pay');
  const { money } = useFormats();
  const { currency, phonePayment } = useShop().settings;
  const [broken, setBroken] = useState(false);
  if (phonePayment === null || broken) return <p className={styles.note}>{t('qr.broken')}</p>;
  switch (phonePayment.type) {
    case 'link':
      return (
        <QrCode
          text={paymentLink(phonePayment.template, figures.toPay, currency.digits)}
          label={t('qr.code', { sum: money(figures.toPay) })}
          className={styles.code ?? ''}
        />
      );
    case 'picture':
      return (
        <img
          src={pictureUrl(phonePayment.picture) ?? ''}
          alt={t('qr.schoolCode')}
          draggable={false}
          onError={() => setBroken(true)}
          className={styles.code}
        />
      );
    default:
      return assertNever(phonePayment);
  }
}

/** What to do with the phone. */
export function QrSide({ paying: { figures } }: { readonly paying: PayingState }) {
  const t = useTexts('pay');
  const { money } = useFormats();
  const { phonePayment } = useShop().settings;
  const sum = money(figures.toPay);
  const steps: readonly (readonly [LucideIcon, string])[] = [
    [ScanLine, t('qr.scan')],
    [Smartphone, phonePayment?.type === 'link' ? t('qr.pay', { sum }) : t('qr.enter', { sum })],
    [Check, t('qr.then')],
  ];
  return <Steps title={t('qr.title')} steps={steps} />;
}
