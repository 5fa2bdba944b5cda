import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Language } from '../shop/languages.ts';
import type { ShopView } from '../shop/contract/outputs.ts';
import type { Client } from './api/client.ts';
import type { I18n } from './i18n/i18n.ts';
import type { CheckoutStore } from './kiosk/pay/checkout.ts';
import type { Sounds } from './sounds.ts';
import type { BasketStore } from './stores/basket.ts';
import type { DraftStore } from './stores/drafts.ts';
import type { GoodsViewStore } from './stores/goods-view.ts';
import type { IdleStore } from './stores/idle.ts';
import type { LanguageStore } from './stores/language.ts';
import type { NoteStore } from './stores/note.ts';
import type { ScreenStore } from './stores/screen.ts';

/** All that a screen stands on. Made once by main.tsx, and fresh for every test. */
export type App = {
  readonly client: Client;
  readonly queries: QueryClient;
  readonly i18n: I18n;
  readonly screen: ScreenStore;
  readonly basket: BasketStore;
  readonly goodsView: GoodsViewStore;
  readonly checkout: CheckoutStore;
  readonly language: LanguageStore;
  readonly idle: IdleStore;
  readonly note: NoteStore;
  readonly drafts: DraftStore;
  readonly sounds: Sounds;
  /** A new UUIDv7: the id of an entry to be. */
  readonly newId: () => string;
};

/** A shop that is set up, as the page sees it. */
export type OpenShop = Extract<ShopView, { state: 'open' }>;

export const AppContext = createContext<App | null>(null);
/** The language of the moment, from the language store: one subscription for all that is written on the screen. */
export const LanguageContext = createContext<Language>('kk');
export const ShopContext = createContext<OpenShop | null>(null);

/** What main.tsx made. Throws outside of the app: a mistake of ours. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('useApp needs <AppContext>');
  return app;
}

/** The shop's settings and whether it is open. Throws before the set-up: such screens use useShopOrNone. */
export function useShop(): OpenShop {
  const shop = useContext(ShopContext);
  if (!shop) throw new Error('useShop needs <ShopContext>');
  return shop;
}

/** The shop, or null before the set-up. */
export function useShopOrNone(): OpenShop | null {
  return useContext(ShopContext);
}
