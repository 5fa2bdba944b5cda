import { ArrowLeft, Banknote, BookmarkCheck, QrCode, type LucideIcon } from 'lucide-react';
import { Button } from '../../design/button.tsx';
import { LanguageSwitch } from '../../design/language-switch.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './pay-header.module.css';
import type { Method } from './reckoning.ts';
import type { PayingState } from './use-paying.ts';

const ICONS: Readonly<Record<Method, LucideIcon>> = { cash: Banknote, qr: QrCode, promise: BookmarkCheck };

/** Back, the ways to pay, the language. While a payment is being stored, only the language answers. */
export function PayHeader({ paying, onBack }: { readonly paying: PayingState; readonly onBack: () => void }) {
  const t = useTexts('pay');
  const common = useTexts('common');
  const { methods, choice, choose } = paying;
  // No dashed flicker for the few milliseconds that storing takes.
  const unlessBusy = (act: () => void) => () => {
    if (!paying.busy) act();
  };
  return (
    <header className={styles.header}>
      <Button icon={ArrowLeft} onPress={unlessBusy(onBack)} className={styles.back}>
        {common('back')}
      </Button>
      {methods.length > 1 && (
        <fieldset aria-label={t('methods.name')} className={styles.methods}>
          {methods.map((method) => (
            <Button
              key={method}
              icon={ICONS[method]}
              pressed={method === choice.method}
              onPress={unlessBusy(() => choose({ ...choice, method }))}
              className={styles.method}
            >
              {t(`methods.${method}`)}
            </Button>
          ))}
        </fieldset>
      )}
      <LanguageSwitch />
    </header>
  );
}
