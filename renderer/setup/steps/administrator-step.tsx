import { ShieldCheck } from 'lucide-react';
import { LINE_MAX } from '../../../shop/text-line.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { NewPinFields } from '../../office/parts/new-pin-fields.tsx';
import { Notice } from '../../office/parts/notice.tsx';
import { TextField } from '../../office/parts/text-field.tsx';
import { useProblemText } from '../../office/parts/use-problem-text.ts';
import type { StepProps } from '../step-page.tsx';
import styles from './steps.module.css';

/** Who looks after the shop. The PIN is kept as a hash, outside of the ledger. */
export function AdministratorStep({ draft, change, problems }: StepProps) {
  const t = useTexts('setup');
  const problem = useProblemText(problems);
  const { administrator } = draft;
  return (
    <>
      <p className={styles.lead}>{t('administrator.lead')}</p>
      <TextField
        label={t('administrator.name')}
        hint={t('administrator.nameHint')}
        value={administrator.name}
        maxLength={LINE_MAX.person}
        problem={problem('administrator-name')}
        onChange={(name) => change({ administrator: { ...administrator, name } })}
      />
      <div className={styles.pair}>
        <NewPinFields
          label={t('pin.new')}
          pin={administrator.pin}
          again={administrator.again}
          problems={problems}
          onChange={(pins) => change({ administrator: { ...administrator, ...pins } })}
        />
      </div>
      <Notice icon={ShieldCheck} tone="sky">
        {t('administrator.keep')}
      </Notice>
    </>
  );
}
