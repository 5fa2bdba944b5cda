import type { Browser, Page } from '@playwright/test';
import type { Language } from '../../../shop/languages.ts';
import { buyerAt } from '../buyer.ts';
import { chooseLanguage } from '../kiosk.ts';
import { serveShop, type ServedShop } from '../served-shop.ts';
import { enableTouch } from '../tap.ts';
import { wordsOf } from '../texts.ts';
import { USUAL_SIZE, type Screen } from './screen.ts';
import { SHOPS, type ShopName } from './shops.ts';

/** Brings a page to screens. Shops are served from here, each from when it is first asked for. */
export type Visits = {
  /** A page at a screen in one language, until the next is asked for. Whoever looks at it waits for `settle`. `url`: of another shop. */
  readonly open: (screen: Screen, language: Language, url?: string) => Promise<Page>;
  readonly close: () => Promise<void>;
};

export const visitsWith = (browser: Browser): Visits => {
  const served = new Map<ShopName, Promise<ServedShop>>();
  const urlOf = async (name: ShopName): Promise<string> => {
    const shop = served.get(name) ?? serveShop(SHOPS[name]);
    served.set(name, shop);
    return (await shop).url;
  };
  // One page for all, loaded anew for each: what it loads is compiled already. But a clock that stands still does so for good.
  let shared: Page | null = null;
  let own: Page | null = null;
  const pageFor = async ({ clock, before }: Screen): Promise<Page> => {
    await own?.context().close();
    own = null;
    if (clock ?? before) return (own = await newPage(browser));
    shared ??= await newPage(browser);
    await shared.unrouteAll({ behavior: 'ignoreErrors' });
    await shared.setViewportSize(USUAL_SIZE);
    return shared;
  };
  return {
    open: async (screen, language, url) => {
      const page = await pageFor(screen);
      await openScreen(page, url ?? (await urlOf(screen.shop)), screen, language);
      return page;
    },
    close: async () => {
      await own?.context().close();
      await shared?.context().close();
      for (const shop of served.values()) await (await shop).close();
    },
  };
};

/** A page as the kiosk shows it: touch, and no movement that a measurement could catch half-way. */
const newPage = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({ viewport: USUAL_SIZE, hasTouch: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await enableTouch(page);
  return page;
};

/** Brings a page to a screen of the shop that is served at an address. */
const openScreen = async (page: Page, url: string, screen: Screen, language: Language): Promise<void> => {
  if (screen.clock) await page.clock.install();
  await screen.before?.(page);
  await page.goto(url);
  // Before it knows its shop the page has nothing to choose a language with: there is only one to see.
  if (screen.name !== 'starting') await chooseLanguage(page, language);
  await screen.open(buyerAt(page, wordsOf(language)));
};
