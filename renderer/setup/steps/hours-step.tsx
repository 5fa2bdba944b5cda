import { useTexts } from '../../i18n/use-texts.ts';
import { WeekEditor } from '../../office/parts/week-editor.tsx';
import { ZoneField } from '../../office/parts/zone-field.tsx';
import type { StepProps } from '../step-page.tsx';
import styles from './steps.module.css';

/** When the stand is open, and by which clock. */
export function HoursStep({ draft, change, problems }: StepProps) {
  const t = useTexts('setup');
  return (
    <>
      <p className={styles.lead}>{t('hours.lead')}</p>
      <WeekEditor week={draft.week} problems={problems} onChange={(week) => change({ week })} />
      <ZoneField zone={draft.timeZone} onChange={(timeZone) => change({ timeZone })} />
    </>
  );
}
