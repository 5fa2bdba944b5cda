import { HandCoins, Lock, Moon } from 'lucide-react';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { IconButton } from '../../design/icon-button.tsx';
import { LanguageSwitch } from '../../design/language-switch.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { Brand } from '../brand.tsx';
import { ScreenTitle } from '../screen-title.tsx';
import styles from './closed-screen.module.css';
import { OpensAgain, type Closed } from './opens-again.tsx';

/** Outside of opening hours, or when staff closed the stand: when it opens again, and that a gift is still possible. */
export function ClosedScreen({ opening }: { readonly opening: Closed }) {
  const { screen } = useApp();
  const t = useTexts('kiosk');
  return (
    <main className={styles.screen}>
      <header className={styles.header}>
        <Brand withSchool />
        <LanguageSwitch long />
      </header>
      <div className={styles.middle}>
        <Moon aria-hidden className={styles.moon} />
        <div>
          <ScreenTitle className={styles.title}>{t('closed.title')}</ScreenTitle>
          <p className={styles.when}>
            <OpensAgain opening={opening} />
          </p>
        </div>
      </div>
      <footer className={styles.footer}>
        <IconButton icon={Lock} quiet label={t('idle.staff')} onPress={() => screen.getState().go({ name: 'pin' })} />
        <p className={styles.giftText}>{t('closed.giftText')}</p>
        <Button
          size="large"
          icon={HandCoins}
          className={styles.gift}
          onPress={() => screen.getState().go({ name: 'pay', for: 'gift' })}
        >
          {t('closed.gift')}
        </Button>
      </footer>
    </main>
  );
}
