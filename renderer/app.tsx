import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { assertNever } from '../shop/assert-never.ts';
import { goodsQuery, shopQuery } from './api/queries.ts';
import { ShopContext, useApp, useShop, type App } from './app-context.ts';
import { AppProvider } from './app-provider.tsx';
import { CrashGuard } from './crash-guard.tsx';
import { GoodsScreen } from './kiosk/goods/goods-screen.tsx';
import { useScanner } from './kiosk/goods/use-scanner.ts';
import { warmPictures } from './kiosk/goods/warm-pictures.ts';
import { ClosedScreen } from './kiosk/closed/closed-screen.tsx';
import { IdleBoard } from './kiosk/idle/idle-board.tsx';
import { PayScreen } from './kiosk/pay/pay-screen.tsx';
import { SettleScreen } from './kiosk/promise/settle-screen.tsx';
import { later } from './later.tsx';
import { NoteBar } from './kiosk/note-bar.tsx';
import { Starting } from './kiosk/starting.tsx';
import { StillHere } from './kiosk/still-here.tsx';
import { TellUsScreen } from './kiosk/tell-us/tell-us-screen.tsx';
import { ThanksScreen } from './kiosk/thanks/thanks-screen.tsx';
import { Trouble } from './kiosk/trouble.tsx';
import { applyTheme } from './theme.ts';

const Setup = later(async () => (await import('./setup/setup.tsx')).Setup);
const FirstCode = later(async () => (await import('./setup/first-code.tsx')).FirstCode);
const PinScreen = later(async () => (await import('./staff/pin-screen.tsx')).PinScreen);
const Office = later(async () => (await import('./office/office.tsx')).Office);

/** The whole page. */
export function AdalApp({ app }: { readonly app: App }) {
  return (
    <AppProvider app={app}>
      <CrashGuard onReset={() => app.idle.getState().startOver()}>
        <Root />
      </CrashGuard>
    </AppProvider>
  );
}

/** Set-up, trouble or the kiosk: as the server says. */
function Root() {
  const { client, language, sounds } = useApp();
  const { data: shop, error, refetch, isFetching } = useQuery(shopQuery(client));
  const settings = shop?.state === 'open' ? shop.settings : null;
  // Shown once, at the end of the set-up: what the server says of the shop must not take it away.
  const [code, setCode] = useState<string | null>(null);

  useEffect(() => {
    if (settings) language.getState().setOwn(settings.language);
  }, [language, settings]);
  useEffect(() => sounds.setOn(settings?.sound ?? false), [sounds, settings?.sound]);
  useEffect(() => applyTheme(settings?.theme ?? 'system'), [settings?.theme]);

  if (!shop) {
    return error ? <Trouble error={error} busy={isFetching} onRetry={() => void refetch()} /> : <Starting />;
  }
  if (code !== null) return <FirstCode code={code} onDone={() => setCode(null)} />;
  if (shop.state === 'new') return <Setup onOpened={setCode} />;
  return (
    <ShopContext value={shop}>
      <Kiosk />
    </ShopContext>
  );
}

/** The idle board comes first. */
const WARM_AFTER_MS = 300;

function Kiosk() {
  const { client, idle } = useApp();
  // Asked for while the idle board still shows, so that the goods are there at the first touch.
  const { data: goods } = useQuery(goodsQuery(client));
  useScanner();
  useEffect(() => {
    if (!goods) return undefined;
    const timer = setTimeout(() => warmPictures(goods), WARM_AFTER_MS);
    return () => clearTimeout(timer);
  }, [goods]);

  useEffect(() => {
    const touch = () => idle.getState().touch();
    document.addEventListener('pointerdown', touch, { capture: true, passive: true });
    document.addEventListener('keydown', touch, { capture: true, passive: true });
    return () => {
      document.removeEventListener('pointerdown', touch, { capture: true });
      document.removeEventListener('keydown', touch, { capture: true });
    };
  }, [idle]);

  return (
    <>
      <CurrentScreen />
      <NoteBar />
      <StillHere />
    </>
  );
}

function CurrentScreen() {
  const screen = useStore(useApp().screen, (state) => state.screen);
  const { opening } = useShop();
  // While somebody types a PIN there is time to fetch what lies behind it; a failure comes up again when it is shown.
  useEffect(() => {
    if (screen.name === 'pin') Office.load().catch(() => undefined);
  }, [screen.name]);
  switch (screen.name) {
    case 'idle':
      // A buyer who has begun may finish; the next one finds the stand closed.
      return opening.open ? <IdleBoard /> : <ClosedScreen opening={opening} />;
    case 'goods':
      return <GoodsScreen />;
    case 'pay':
      return <PayScreen for={screen.for} />;
    case 'settle':
      return <SettleScreen />;
    case 'thanks':
      return <ThanksScreen thanks={screen.thanks} />;
    case 'tell-us':
      return <TellUsScreen />;
    case 'pin':
      return <PinScreen />;
    case 'office':
      return <Office />;
    default:
      return assertNever(screen);
  }
}
