import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Language } from '../../../shop/languages.ts';
import { buyerAt } from '../buyer.ts';
import { chooseLanguage } from '../kiosk.ts';
import { serveShop, type ServedShop } from '../served-shop.ts';
import { enableTouch } from '../tap.ts';
import { wordsOf } from '../texts.ts';
import { USUAL_SIZE, type Screen } from './screen.ts';
import { SHOPS, type ShopName } from './shops.ts';

/** Brings pages to screens. Shops are served from here, each from when it is first asked for. */
export type Visits = {
  /** A new page at a screen in one language. Whoever looks at it waits for `settle`, and closes it. `url`: of another shop. */
  readonly open: (screen: Screen, language: Language, url?: string) => Promise<Page>;
  readonly close: () => Promise<void>;
};

export const visitsWith = (browser: Browser): Visits => {
  // One for all pages, so that what they load is compiled once; but a clock that stands still does so for a whole context.
  const shared = newContext(browser);
  const own: BrowserContext[] = [];
  const contextFor = async ({ clock }: Screen): Promise<BrowserContext> => {
    if (clock === undefined) return await shared;
    const context = await newContext(browser);
    own.push(context);
    return context;
  };
  const served = new Map<ShopName, Promise<ServedShop>>();
  const urlOf = async (name: ShopName): Promise<string> => {
    const shop = served.get(name) ?? serveShop(SHOPS[name]);
    served.set(name, shop);
    return (await shop).url;
  };
  return {
    open: async (screen, language, url) =>
      await openScreen(await contextFor(screen), url ?? (await urlOf(screen.shop)), screen, language),
    close: async () => {
      for (const context of [await shared, ...own]) await context.close();
      for (const shop of served.values()) await (await shop).close();
    },
  };
};

/** Pages as the kiosk shows them: touch, and no movement that a measurement could catch half-way. */
const newContext = async (browser: Browser): Promise<BrowserContext> =>
  await browser.newContext({ viewport: USUAL_SIZE, hasTouch: true, reducedMotion: 'reduce' });

/** Opens a page at a screen of the shop that is served at an address. */
const openScreen = async (context: BrowserContext, url: string, screen: Screen, language: Language): Promise<Page> => {
  const page = await context.newPage();
  await enableTouch(page);
  if (screen.clock) await page.clock.install();
  await screen.before?.(page);
  await page.goto(url);
  // Before it knows its shop the page has nothing to choose a language with: there is only one to see.
  if (screen.name !== 'starting') await chooseLanguage(page, language);
  await screen.open(buyerAt(page, wordsOf(language)));
  return page;
};
