import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { BoardView } from '../../../shop/contract/outputs.ts';
import { boardQuery, resultsQuery } from '../../api/queries.ts';
import { useApp } from '../../app-context.ts';
import { classNames } from '../../design/class-names.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Brand } from '../brand.tsx';
import { ScreenTitle } from '../screen-title.tsx';
import styles from './fund-board.module.css';
import { HowItWorks } from './how-it-works.tsx';
import { Raised } from './raised.tsx';
import { hasResults, Results } from './results.tsx';

/** What is raised and for what, what the fund has done, and how honest the shop is. A new shop says how it works instead. */
export function FundBoard(props: {
  /** At the lower edge of the picture. */
  readonly lock?: ReactNode;
  /** Opposite the shop's name. */
  readonly languages?: ReactNode;
  /** The way on, if there is one. */
  readonly start?: ReactNode;
}) {
  const { client } = useApp();
  const t = useTexts('kiosk');
  const { data: board } = useQuery(boardQuery(client));
  const { data: results } = useQuery(resultsQuery(client));
  return (
    <main className={styles.board}>
      <Raised board={board}>{props.lock}</Raised>
      <div className={styles.side}>
        <header className={styles.header}>
          <Brand withSchool />
          {props.languages}
        </header>
        <Campaign board={board} />
        {results && hasResults(results) ? <Results results={results} /> : <HowItWorks />}
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
          {props.start}
        </footer>
      </div>
    </main>
  );
}

function Campaign({ board }: { readonly board: BoardView | undefined }) {
  const t = useTexts('kiosk');
  const common = useTexts('common');
  const language = useStore(useApp().language, (state) => state.current);
  const title = board?.campaign.title[language] ?? common('shop');
  return (
    <div>
      <p className={styles.raising}>{t(`idle.raising.${board?.campaign.state ?? 'running'}`)}</p>
      <ScreenTitle className={classNames(styles.title, lengthOf(title))}>{title}</ScreenTitle>
    </div>
  );
}

/** A campaign may be named in up to 80 characters; the longer, the smaller. */
function lengthOf(title: string): string | undefined {
  if (title.length > 58) return styles.veryLong;
  return title.length > 38 ? styles.long : undefined;
}
