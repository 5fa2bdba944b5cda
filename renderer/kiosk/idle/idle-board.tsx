import { useQuery } from '@tanstack/react-query';
import { ArrowRight, HandHeart, Lock, Coins, type LucideIcon, ShoppingBasket } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { BoardView } from '../../../shop/contract/outputs.ts';
import { money as moneyOf } from '../../../shop/money.ts';
import { boardQuery } from '../../api/queries.ts';
import { useApp, useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { classNames } from '../../design/class-names.ts';
import { IconButton } from '../../design/icon-button.tsx';
import { LanguageSwitch } from '../../design/language-switch.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { QUIET_MS } from '../../stores/idle.ts';
import { GOODS } from '../../stores/screen.ts';
import { Brand } from '../brand.tsx';
import { ScreenTitle } from '../screen-title.tsx';
import { Sky } from '../sky.tsx';
import styles from './idle-board.module.css';
import { Jar } from './jar.tsx';

/** What the kiosk shows while nobody is there: what is raised and for what, how it works, and one large "Start". */
export function IdleBoard() {
  const { client, screen, language } = useApp();
  const { settings } = useShop();
  const t = useTexts('kiosk');
  const { data: board } = useQuery(boardQuery(client));
  const spoken = useStore(language, (state) => state.current);
  useOwnLanguageAgain();
  const title = settings.campaign.title[spoken];
  return (
    <main className={styles.board}>
      <Sky className={styles.sky}>
        <div className={styles.jar}>{board && <Jar board={board} />}</div>
        <div className={styles.foot}>
          <p className={styles.goal}>{board && <Goal board={board} />}</p>
          <IconButton
            icon={Lock}
            quiet
            label={t('idle.staff')}
            onPress={() => screen.getState().go({ name: 'pin' })}
            className={styles.lock}
          />
        </div>
      </Sky>
      <div className={styles.side}>
        <header className={styles.header}>
          <Brand withSchool />
          <LanguageSwitch long />
        </header>
        <div className={styles.campaign}>
          <p className={styles.raising}>{t('idle.raising')}</p>
          <ScreenTitle className={classNames(styles.title, lengthOf(title))}>{title}</ScreenTitle>
        </div>
        <HowItWorks />
        <footer className={styles.footer}>
          <div className={styles.trust}>
            <p>{t('idle.trust')}</p>
            {board && board.purchasesThisWeek > 0 && (
              <p className={styles.week}>{t('idle.week', { count: board.purchasesThisWeek })}</p>
            )}
            {board && board.openPromises > 0 && (
              <p className={styles.week}>{t('idle.promises', { count: board.openPromises })}</p>
            )}
          </div>
          <Button
            kind="primary"
            size="large"
            iconAfter={ArrowRight}
            className={styles.start}
            onPress={() => screen.getState().go(GOODS)}
          >
            {t('idle.start')}
          </Button>
        </footer>
      </div>
    </main>
  );
}

/** A campaign may be named in up to 80 characters; the longer, the smaller. */
function lengthOf(title: string): string | undefined {
  if (title.length > 58) return styles.veryLong;
  return title.length > 38 ? styles.long : undefined;
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

function Goal({ board }: { readonly board: BoardView }) {
  const t = useTexts('kiosk');
  const { money } = useFormats();
  const left = board.goal - board.raised;
  return left > 0 ? t('idle.goal', { goal: money(board.goal), left: money(moneyOf(left)) }) : t('idle.goalReached');
}

function HowItWorks() {
  const t = useTexts('kiosk');
  return (
    <section aria-label={t('idle.how')} className={styles.how}>
      <ol className={styles.steps}>
        <Step icon={ShoppingBasket} title={t('idle.take.title')} text={t('idle.take.text')} />
        <Step icon={Coins} title={t('idle.pay.title')} text={t('idle.pay.text')} />
        <Step icon={HandHeart} title={t('idle.help.title')} text={t('idle.help.text')} />
      </ol>
    </section>
  );
}

function Step(props: { readonly icon: LucideIcon; readonly title: string; readonly text: string }) {
  const { icon: Icon } = props;
  return (
    <li className={styles.step}>
      <Icon aria-hidden className={styles.stepIcon} />
      <div>
        <p className={styles.stepTitle}>{props.title}</p>
        <p className={styles.stepText}>{props.text}</p>
      </div>
    </li>
  );
}
