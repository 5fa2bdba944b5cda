import { ArrowRight, Lock } from 'lucide-react';
import { useEffect } from 'react';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { IconButton } from '../../design/icon-button.tsx';
import { LanguageSwitch } from '../../design/language-switch.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { QUIET_MS } from '../../stores/idle.ts';
import { GOODS } from '../../stores/screen.ts';
import { FundBoard } from './fund-board.tsx';
import styles from './idle-board.module.css';

/** What the kiosk shows while nobody is there: the fund, and one large "Start". */
export function IdleBoard() {
  const { screen } = useApp();
  const t = useTexts('kiosk');
  useOwnLanguageAgain();
  return (
    <FundBoard
      lock={
        <IconButton
          icon={Lock}
          quiet
          label={t('idle.staff')}
          onPress={() => screen.getState().go({ name: 'pin' })}
          className={styles.lock}
        />
      }
      languages={<LanguageSwitch long />}
      start={
        <Button
          kind="primary"
          size="large"
          iconAfter={ArrowRight}
          className={styles.start}
          onPress={() => screen.getState().go(GOODS)}
        >
          {t('idle.start')}
        </Button>
      }
    />
  );
}

/** Somebody chose a language and went away: the next one finds the shop's own. */
function useOwnLanguageAgain() {
  const { language } = useApp();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = language.subscribe((now, before) => {
      if (now.current === before.current) return;
      clearTimeout(timer);
      timer = setTimeout(() => language.getState().reset(), QUIET_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [language]);
}
