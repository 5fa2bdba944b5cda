import type { Browser } from '@playwright/test';
import { build } from '../../scripts/build.ts';
import { buildBarePage, countScripts, openBrowser, openTab, type Tab } from './browser.ts';
import { startChild } from './child.ts';
import { figure, type Figure, type Row } from './figures.ts';
import { removeFolder, shopFolder } from './ledgers.ts';
import { installClock, openGoods, seenBy, type Seen } from './page-clock.ts';
import { bareSubject, kioskSubject, type Subject } from './subjects.ts';
import { PACE, touch } from './touch.ts';

const COLD_STARTS = 9;
const TABS = 2;
/** Buyers one after the other at the same page, as at a kiosk: the first finds it cold. */
const VISITS = 3;

type Start = {
  readonly idleAt: number | null;
  readonly goodsAt: number;
  readonly scriptsKb: number;
  readonly cards: number;
};

/** (c) The kiosk in Chromium with the CPU slowed 6 times and 300 products, beside a bare React page with as many cards. */
export async function kioskRows(): Promise<readonly Row[]> {
  await build({ desktop: false });
  const folder = shopFolder({ purchases: 1000, products: 300 });
  const shop = await startChild('our-server.ts', [folder]);
  const bareServer = await startChild('bare-server.ts', ['', await buildBarePage()]);
  const browser = await openBrowser();
  try {
    const ours = kioskSubject(shop.url);
    const { cards } = await coldStart(browser, ours);
    const bare = bareSubject(bareServer.url, cards);

    const starts: { readonly ours: Start[]; readonly bare: Start[] } = { ours: [], bare: [] };
    for (let n = 0; n < COLD_STARTS; n += 1) {
      for (const subject of [ours, bare]) starts[subject.name].push(await coldStart(browser, subject));
    }
    const visits: { readonly ours: Seen[]; readonly bare: Seen[] } = { ours: [], bare: [] };
    for (let n = 0; n < TABS; n += 1) {
      for (const subject of [ours, bare]) visits[subject.name].push(await visit(browser, subject));
    }
    return rowsOf(starts, visits, cards);
  } finally {
    await browser.close();
    await bareServer.end();
    await shop.end();
    removeFolder(folder);
  }
}

function rowsOf(
  starts: { readonly ours: readonly Start[]; readonly bare: readonly Start[] },
  visits: { readonly ours: readonly Seen[]; readonly bare: readonly Seen[] },
  cards: number,
): readonly Row[] {
  const page = `bare React page, ${cards} cards`;
  const row = (
    what: string,
    unit: Figure['unit'],
    aim: string | null,
    samples: (name: Subject['name']) => readonly number[],
  ): Row => ({
    part: 'c',
    what,
    ours: figure(unit, samples('ours')),
    yardstick: { name: page, figure: figure(unit, samples('bare')) },
    aim,
  });
  return [
    row('cold start until goods can be taken', 'ms', 'under 1,500 ms', (name) =>
      starts[name].map(({ goodsAt }) => goodsAt),
    ),
    {
      part: 'c',
      what: 'of it, until the idle board can be touched',
      ours: figure(
        'ms',
        starts.ours.map(({ idleAt }) => idleAt ?? Number.NaN),
      ),
      yardstick: null,
      aim: null,
    },
    row('touch to next paint', 'ms', 'under 100 ms', (name) =>
      visits[name].flatMap(({ touches }) => touches.map(({ took }) => took)),
    ),
    row('the same by Event Timing (steps of 8 ms)', 'ms', 'under 100 ms', (name) => visits[name].flatMap(interactions)),
    row('last touch to "thank you", stored', 'ms', null, (name) => visits[name].flatMap(({ thanks }) => thanks)),
    row('JavaScript until goods can be taken, gzip', 'kB', 'under 200 kB', (name) => [
      starts[name][0]?.scriptsKb ?? Number.NaN,
    ]),
  ];
}

/** Event Timing tells nothing of what took under 16 ms: such touches count as 16. */
function interactions({ interactions: told, touches }: Seen): readonly number[] {
  return [...told, ...Array.from({ length: Math.max(0, touches.length - told.length) }, () => 16)];
}

async function coldStart(browser: Browser, subject: Subject): Promise<Start> {
  const tab = await openTab(browser, { slowed: true });
  const scripts = await countScripts(tab);
  const seen = await begin(tab, subject);
  const cards = await tab.page.locator(subject.landmarks.card).count();
  const start = { idleAt: seen.idleAt, goodsAt: seen.goodsAt ?? Number.NaN, scriptsKb: await scripts(), cards };
  await tab.close();
  return start;
}

async function visit(browser: Browser, subject: Subject): Promise<Seen> {
  const tab = await openTab(browser, { slowed: true });
  await begin(tab, subject);
  await tab.page.waitForTimeout(PACE);
  for (let n = 0; n < VISITS; n += 1) await subject.visit(tab.page, async (target) => void (await touch(tab, target)));
  const seen = await seenBy(tab.page);
  await tab.close();
  return seen;
}

async function begin({ page }: Tab, { url, landmarks }: Subject): Promise<Seen> {
  await installClock(page, landmarks);
  await openGoods(page, url);
  return await seenBy(page);
}
