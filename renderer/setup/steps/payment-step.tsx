import { useApp } from '../../app-context.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { PhoneFields } from '../../office/parts/phone-fields.tsx';
import { PromiseFields } from '../../office/parts/promise-fields.tsx';
import type { StepProps } from '../step-page.tsx';
import styles from './steps.module.css';

/** How a buyer may pay besides cash. */
export function PaymentStep({ draft, change, problems }: StepProps) {
  const t = useTexts('setup');
  const { client } = useApp();
  return (
    <>
      <p className={styles.lead}>{t('payment.lead')}</p>
      <PhoneFields
        phone={draft.phone}
        currencyCode={draft.currencyCode}
        store={(picture) => client.setup.storePicture(picture)}
        problems={problems}
        onChange={(phone) => change({ phone })}
      />
      <PromiseFields promise={draft.promise} onChange={(promise) => change({ promise })} />
    </>
  );
}
