import { useApp } from '../../app-context.ts';
import { Choices } from '../../office/parts/choices.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { MoveShop } from '../move-shop.tsx';
import type { StepProps } from '../step-page.tsx';
import styles from './steps.module.css';

/** Each line is in its own language, whatever the screen speaks. */
const CHOICES = [
  { value: 'kk', lang: 'kk', title: 'Қазақша', text: 'Қош келдіңіз' },
  { value: 'ru', lang: 'ru', title: 'Русский', text: 'Добро пожаловать' },
  { value: 'en', lang: 'en', title: 'English', text: 'Welcome' },
] as const;

/** The language in which the kiosk greets its buyers, and in which the set-up goes on. */
export function LanguageStep({ draft, change }: StepProps) {
  const t = useTexts('setup');
  const { language } = useApp();
  return (
    <>
      <p className={styles.lead}>{t('language.lead')}</p>
      <Choices
        legend={t('language.legend')}
        choices={CHOICES}
        value={draft.language}
        onChange={(chosen) => {
          language.getState().choose(chosen);
          change({ language: chosen });
        }}
      />
      <p className={styles.hint}>{t('language.hint')}</p>
      <div>
        <MoveShop />
      </div>
    </>
  );
}
