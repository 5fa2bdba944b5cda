import type { Page } from '@playwright/test';
import { build } from '../../scripts/build.ts';
import { openBrowser, openTab, type Tab } from './browser.ts';
import { startChild, type Child } from './child.ts';
import { figure, type Figure, type Row } from './figures.ts';
import { removeFolder, shopFolder } from './ledgers.ts';
import { BUTTONS } from './subjects.ts';

const EARLY = 200;
const LATE = 2000;
/** What a screen that was left may still finish, such as a movement (ms). */
const SETTLE = 2000;

/** What page and server hold at one moment, after collections: MB and counts. */
type Held = Readonly<Record<'heapMb' | 'nodes' | 'listeners' | 'serverHeapMb' | 'serverRssMb', number>>;

/** (d) What page and server hold after 2,000 purchases through the screens, beside what they held after 200. */
export async function memoryRows(): Promise<readonly Row[]> {
  await build({ desktop: false });
  const folder = shopFolder({ purchases: 1000, products: 300 });
  const server = await startChild('our-server.ts', [folder]);
  const browser = await openBrowser();
  try {
    const tab = await openTab(browser, { slowed: false });
    await tab.page.goto(server.url);
    await buy(tab.page, EARLY);
    const early = await held(tab, server);
    await buy(tab.page, LATE - EARLY);
    const late = await held(tab, server);
    const row = (what: string, unit: Figure['unit'], key: keyof Held, aim: string | null): Row => ({
      part: 'd',
      what,
      ours: figure(unit, [late[key]]),
      yardstick: { name: `after ${EARLY}`, figure: figure(unit, [early[key]]) },
      aim,
    });
    return [
      row('page, JavaScript heap', 'MB', 'heapMb', 'no growth'),
      row('page, nodes of the document', 'nodes', 'nodes', 'no growth'),
      row('page, listeners', 'listeners', 'listeners', 'no growth'),
      row('server, JavaScript heap', 'MB', 'serverHeapMb', 'no growth'),
      row('server, whole process (RSS)', 'MB', 'serverRssMb', null),
    ];
  } finally {
    await browser.close();
    await server.end();
    removeFolder(folder);
  }
}

async function held({ page, devtools }: Tab, server: Child): Promise<Held> {
  await page.waitForTimeout(SETTLE);
  for (let n = 0; n < 3; n += 1) await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('Performance.enable');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  const { heapMb, rssMb } = await server.memory();
  return {
    heapMb: metric('JSHeapUsedSize') / 1e6,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    serverHeapMb: heapMb,
    serverRssMb: rssMb,
  };
}

/** Buys from the idle board to the idle board, over and over, by clicks made in the page: a finger would take hours. */
async function buy(page: Page, times: number): Promise<void> {
  await page.evaluate(
    async ({ count, words }) => {
      const pause = async () => await new Promise((resolve) => setTimeout(resolve, 0));
      const button = (text: string) =>
        [...document.querySelectorAll('button')].find(
          (each) => each.textContent?.trim().startsWith(text) && each.getAttribute('aria-disabled') !== 'true',
        );
      const press = async (find: () => HTMLElement | null | undefined, what: string) => {
        const until = performance.now() + 30_000;
        for (;;) {
          const found = find();
          if (found) return found.click();
          if (performance.now() > until) throw new Error(`Nothing to press: ${what}`);
          await pause();
        }
      };
      for (let n = 0; n < count; n += 1) {
        await press(() => button(words.start), words.start);
        await press(() => document.querySelectorAll<HTMLElement>(words.card)[n % 6], 'a card');
        await press(() => button(words.pay), words.pay);
        await press(() => button(words.paid), words.paid);
        await press(() => button(words.done), words.done);
      }
    },
    { count: times, words: BUTTONS },
  );
}
