import type { Page } from '@playwright/test';
import type { PictureView } from '../../../shop/contract/picture-views.ts';
import type { TodayView } from '../../../shop/contract/today-views.ts';
import type { Buyer } from '../buyer.ts';
import { expect } from '../kiosk.ts';
import { signIn } from '../sign-in.ts';
import { answer, keepWaiting, lose } from './calls.ts';
import { AWAITED, BUSY_DAY, GRAND_PICTURE, LOSING_DAY, PICTURE, STRETCHES } from './picture-views.ts';
import type { Screen } from './screen.ts';

const picture = (name: string, open: Screen['open'], more: Partial<Screen> = {}): Screen => ({
  name: `staff-${name}`,
  side: 'staff',
  shop: 'open',
  open,
  ...more,
});

const onDay = async (b: Buyer, view: TodayView): Promise<void> => {
  await answer(b.page, 'today/view', view);
  await signIn(b);
  await expect(b.page.getByRole('heading', { name: b.say('picture', 'rate.title'), level: 2 })).toBeVisible();
};

/** The sections stand beside the page, or behind their list where there is no room. */
const toPicture = async (b: Buyer): Promise<void> => {
  await signIn(b);
  await b.tap(b.say('staff', 'section.picture'));
  await expect(b.page.getByRole('heading', { name: b.say('picture', 'title'), level: 1 })).toBeVisible();
};

const showing = async (page: Page, view: PictureView): Promise<void> => {
  await answer(page, 'picture/stretches', STRETCHES);
  await answer(page, 'picture/one', view);
};

/** What needs doing, and shelf, records and box beside each other. */
export const PICTURE_SCREENS: readonly Screen[] = [
  picture('today-busy', async (b) => await onDay(b, BUSY_DAY)),
  picture('today-opened', async (b) => {
    await onDay(b, BUSY_DAY);
    await b.tap(`${b.say('picture', 'few.do')}: ${b.say('picture', 'few.title')}`);
    await b.tap(`${b.say('picture', 'todo.open')}: ${b.say('picture', 'notices.title')}`);
    await expect(b.button(b.say('picture', 'few.receive'))).toBeVisible();
  }),
  picture('today-losing', async (b) => {
    await onDay(b, LOSING_DAY);
    await expect(b.page.getByText(b.say('picture', 'warning.shrinking'))).toBeVisible();
  }),
  picture('picture', async (b) => {
    await showing(b.page, PICTURE);
    await toPicture(b);
    await expect(b.button(b.say('picture', 'print'))).toBeVisible();
  }),
  picture('picture-awaited', async (b) => {
    await showing(b.page, AWAITED);
    await toPicture(b);
    await expect(b.button(b.say('picture', 'held.countBox'))).toBeVisible();
  }),
  picture(
    'picture-grand',
    async (b) => {
      await showing(b.page, GRAND_PICTURE);
      await toPicture(b);
      await expect(b.button(b.say('picture', 'print'))).toBeVisible();
    },
    { shop: 'grand' },
  ),
  // As the shop really is: nothing has been counted in it yet.
  picture('picture-going-on', async (b) => {
    await toPicture(b);
    await expect(b.button(b.say('picture', 'held.takeStock'))).toBeVisible();
  }),
  picture('picture-loading', async (b) => {
    await keepWaiting(b.page, 'picture/one');
    await toPicture(b);
    await expect(b.page.getByText(b.say('common', 'loading'))).toBeVisible();
  }),
  picture('picture-error', async (b) => {
    await lose(b.page, 'picture/stretches');
    await toPicture(b);
    await expect(b.button(b.say('common', 'tryAgain'))).toBeVisible();
  }),
];
