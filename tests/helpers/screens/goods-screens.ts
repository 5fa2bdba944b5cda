import type { Buyer } from '../buyer.ts';
import { JUICE, MILK, SAMSA, TEA, WATER } from '../goods.ts';
import { expect } from '../kiosk.ts';
import { scan } from '../scanner.ts';
import { tap } from '../tap.ts';
import { answer, keepWaiting, lose } from './calls.ts';
import type { Screen } from './screen.ts';

const toGoods = async (buyer: Buyer): Promise<void> => {
  await buyer.start();
  await expect(buyer.page.getByRole('list', { name: buyer.say('kiosk', 'goods.title') })).toBeVisible();
};
const startSearch = async (buyer: Buyer): Promise<void> => {
  await toGoods(buyer);
  await tap(buyer.page.getByRole('textbox', { name: buyer.say('kiosk', 'goods.search') }));
  await expect(buyer.page.getByRole('group', { name: buyer.say('common', 'keyboard.name') })).toBeVisible();
};
const search = async (buyer: Buyer, text: string): Promise<void> => {
  await startSearch(buyer);
  await buyer.page.getByRole('textbox', { name: buyer.say('kiosk', 'goods.search') }).fill(text);
};
const seesTitle = async ({ page }: Buyer, name: string): Promise<void> =>
  await expect(page.getByRole('heading', { name, level: 1 })).toBeAttached();

const IDLE: readonly Screen[] = (['open', 'bare', 'grand'] as const).map((shop) => ({
  name: `idle-${shop}`,
  side: 'buyer',
  shop,
  open: async ({ button, say }) => await expect(button(say('kiosk', 'idle.start'))).toBeVisible(),
}));

/** What a shop has to tell after a year; charities' names as long as they get. */
const RESULTS = {
  given: {
    times: 12,
    sum: 134_567_800,
    newest: [
      {
        id: '1',
        businessDate: '2026-11-20',
        charity: 'Қарттар үйі',
        purpose: 'Жылы көрпелер',
        amount: 12_345_600,
        picture: 'bed',
      },
      {
        id: '2',
        businessDate: '2026-09-30',
        charity: 'Общественный фонд помощи бездомным животным «Тёплый дом» города Усть-Каменогорска',
        purpose: 'Корм',
        amount: 4_500_000,
        picture: 'dog',
      },
      {
        id: '3',
        businessDate: '2026-05-01',
        charity: 'Children’s home No. 4',
        purpose: 'Winter jackets',
        amount: 20_000_050,
        picture: null,
      },
    ],
  },
  rate: { rate: 0.968, on: '2026-11-13', units: 1612, stocktakes: 2 },
};

const CLOSED: readonly Screen[] = (['closedByStaff', 'closedToday', 'closedForDays', 'neverOpen'] as const).map(
  (shop) => ({
    name: shop,
    side: 'buyer',
    shop,
    open: async (buyer) => await seesTitle(buyer, buyer.say('kiosk', 'closed.title')),
  }),
);

const buyer = (name: string, open: Screen['open'], more: Partial<Screen> = {}): Screen => ({
  name,
  side: 'buyer',
  shop: 'open',
  open,
  ...more,
});

/** What a buyer sees before paying. */
export const GOODS_SCREENS: readonly Screen[] = [
  ...IDLE,
  buyer(
    'idle-results',
    async ({ page, say }) => await expect(page.getByText(say('kiosk', 'idle.rate.title'))).toBeVisible(),
    {
      shop: 'grand',
      before: async (page) => await answer(page, 'kiosk/results', RESULTS),
    },
  ),
  // It chooses its languages itself.
  buyer(
    'corridor',
    async ({ page }) => {
      await page.goto(new URL('/board', page.url()).href);
      await expect(page.getByText('Children’s home No. 4')).toBeVisible();
    },
    { shop: 'grand', before: async (page) => await answer(page, 'kiosk/results', RESULTS) },
  ),
  ...CLOSED,
  buyer('starting', async ({ page }) => await expect(page.getByRole('status')).toBeVisible(), {
    before: async (page) => await keepWaiting(page, 'kiosk/shop'),
  }),
  buyer('trouble', async (b) => await seesTitle(b, b.say('common', 'trouble.title')), {
    before: async (page) => await lose(page, 'kiosk/shop'),
  }),
  buyer('goods', toGoods),
  buyer('goods-picked', async (b) => {
    await toGoods(b);
    await b.take(SAMSA, JUICE, WATER);
    await tap(b.button(b.say('kiosk', 'basket.more', { name: JUICE.name[b.words.language] })));
  }),
  buyer('goods-many', async (b) => {
    await toGoods(b);
    await b.take(WATER, JUICE, MILK, TEA, SAMSA);
  }),
  buyer('goods-next-page', async (b) => {
    await toGoods(b);
    await b.tap(b.say('common', 'pager.next'));
  }),
  buyer('goods-shelf', async (b) => {
    await toGoods(b);
    await b.tap(b.say('common', 'category.stationery'));
  }),
  buyer('goods-allergens', async (b) => {
    await toGoods(b);
    await b.tap(b.say('kiosk', 'goods.allergens', { name: SAMSA.name[b.words.language] }));
    await expect(b.page.getByRole('dialog')).toBeVisible();
  }),
  buyer('goods-typing', startSearch),
  buyer('goods-found', async (b) => await search(b, 'ал')),
  buyer('goods-nothing-found', async (b) => await search(b, 'zebra')),
  buyer('goods-unknown-barcode', async (b) => {
    await toGoods(b);
    await scan(b.page, '4006381333931');
    await expect(b.page.getByText(b.say('kiosk', 'goods.unknownBarcode'))).toBeVisible();
  }),
  buyer('goods-scanned', async (b) => {
    await toGoods(b);
    await scan(b.page, TEA.barcode);
    const said = b.say('kiosk', 'goods.scanned', { name: TEA.name[b.words.language] });
    await expect(b.page.getByText(said)).toBeVisible();
  }),
  buyer(
    'goods-none',
    async (b) => {
      await b.start();
      await expect(b.page.getByText(b.say('kiosk', 'goods.nothing'))).toBeVisible();
    },
    { shop: 'bare' },
  ),
  buyer(
    'goods-loading',
    async (b) => {
      await b.start();
      await expect(b.page.getByText(b.say('common', 'loading'))).toBeVisible();
    },
    { before: async (page) => await keepWaiting(page, 'kiosk/goods') },
  ),
  buyer(
    'goods-error',
    async (b) => {
      await b.start();
      await expect(b.button(b.say('common', 'tryAgain'))).toBeVisible();
    },
    { before: async (page) => await lose(page, 'kiosk/goods') },
  ),
  buyer(
    'still-here',
    async (b) => {
      await toGoods(b);
      await b.take(SAMSA);
      await b.page.clock.runFor(31_000);
      await expect(b.page.getByRole('dialog', { name: b.say('kiosk', 'stillHere.title') })).toBeVisible();
    },
    { clock: true },
  ),
  buyer('tell-us', async (b) => {
    await toGoods(b);
    await b.tap(b.say('kiosk', 'goods.tellUs'));
    await seesTitle(b, b.say('kiosk', 'tellUs.title'));
  }),
  buyer('tell-us-told', async (b) => {
    await toGoods(b);
    await b.tap(b.say('kiosk', 'goods.tellUs'));
    await b.tap(b.say('kiosk', 'tellUs.about.no-change'));
    await seesTitle(b, b.say('kiosk', 'tellUs.thanks'));
  }),
  buyer('tell-us-failed', async (b) => {
    await lose(b.page, 'kiosk/tellUs');
    await toGoods(b);
    await b.tap(b.say('kiosk', 'goods.tellUs'));
    await b.tap(b.say('kiosk', 'tellUs.about.no-change'));
    await expect(b.page.getByText(b.say('errors', 'unreachable'))).toBeVisible();
  }),
];
