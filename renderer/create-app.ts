import { uuidv7 } from 'uuidv7';
import type { App } from './app-context.ts';
import type { Client } from './api/client.ts';
import { createQueryClient } from './api/queries.ts';
import { createI18n } from './i18n/i18n.ts';
import { createCheckout } from './kiosk/pay/checkout.ts';
import { createSounds, type Sounds } from './sounds.ts';
import { createBasketStore } from './stores/basket.ts';
import { createDraftStore } from './stores/drafts.ts';
import { createGoodsViewStore } from './stores/goods-view.ts';
import { createIdleStore } from './stores/idle.ts';
import { createLanguageStore } from './stores/language.ts';
import { createNoteStore } from './stores/note.ts';
import { createScreenStore, IDLE } from './stores/screen.ts';

/** Puts together what the screens stand on, around a client. Each call makes a kiosk of its own. */
export function createApp({
  client,
  sounds = createSounds(),
}: {
  readonly client: Client;
  readonly sounds?: Sounds;
}): App {
  const i18n = createI18n('kk');
  const screen = createScreenStore();
  const basket = createBasketStore();
  const checkout = createCheckout(client, uuidv7);
  const goodsView = createGoodsViewStore();
  const note = createNoteStore();
  const language = createLanguageStore(i18n, 'kk');
  const idle = createIdleStore(() => screen.getState().go(IDLE));

  // Whichever way the idle board comes back, the next buyer finds nothing of the one before.
  screen.subscribe((now) => {
    const buyer = now.screen.name !== 'idle' && now.screen.name !== 'office';
    idle.getState().watch(buyer);
    if (now.screen.name !== 'idle') return;
    basket.getState().clear();
    goodsView.getState().reset();
    checkout.getState().forget();
    note.getState().clear();
    language.getState().reset();
  });

  return {
    client,
    queries: createQueryClient(),
    i18n,
    screen,
    basket,
    goodsView,
    checkout,
    language,
    idle,
    note,
    drafts: createDraftStore(),
    sounds,
    newId: uuidv7,
  };
}
