import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { shopQuery } from '../api/queries.ts';
import { ShopContext, useApp, useShop, type App } from '../app-context.ts';
import { AppProvider } from '../app-provider.tsx';
import { CrashGuard } from '../crash-guard.tsx';
import { OpensAgain } from '../kiosk/closed/opens-again.tsx';
import { FundBoard } from '../kiosk/idle/fund-board.tsx';
import { Starting } from '../kiosk/starting.tsx';
import { applyTheme } from '../theme.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { useFormats } from '../i18n/use-formats.ts';
import styles from './corridor-app.module.css';
import { useTurningLanguages } from './use-turning-languages.ts';

/** The board as a page of its own, for a screen in the corridor that nobody touches: it keeps itself fresh and speaks all languages in turns. */
export function CorridorApp({ app }: { readonly app: App }) {
  return (
    <AppProvider app={app}>
      <CrashGuard onReset={() => void app.queries.resetQueries()}>
        <Corridor />
      </CrashGuard>
    </AppProvider>
  );
}

function Corridor() {
  const { client } = useApp();
  const { data: shop } = useQuery(shopQuery(client));
  const settings = shop?.state === 'open' ? shop.settings : null;
  useTurningLanguages(settings?.language ?? null);
  useEffect(() => applyTheme(settings?.theme ?? 'system'), [settings?.theme]);
  useNewestPage(shop?.version);
  // Nobody is there to try again: what is missing is asked for every half minute.
  if (shop?.state !== 'open') return <Starting />;
  return (
    <ShopContext value={shop}>
      <div className={styles.screen}>
        <FundBoard start={<StandNow />} />
      </div>
    </ShopContext>
  );
}

/** Where the stand is, and whether it is open. */
function StandNow() {
  const t = useTexts('kiosk');
  const { time } = useFormats();
  const { opening, settings } = useShop();
  return (
    <div className={styles.stand}>
      <p className={styles.where}>{settings.stand}</p>
      <p>{opening.open ? t('corridor.openUntil', { time: time(opening.closes) }) : <OpensAgain opening={opening} />}</p>
    </div>
  );
}

/** The page may stand for months: after an update of the program it fetches itself anew. */
function useNewestPage(version: string | undefined): void {
  const first = useRef(version);
  useEffect(() => {
    first.current ??= version;
    if (version !== undefined && version !== first.current) window.location.reload();
  }, [version]);
}
