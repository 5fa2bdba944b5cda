import type { Locator, Page } from '@playwright/test';
import { wordsOf } from '../helpers/texts.ts';
import type { Landmarks } from './page-clock.ts';

/** Touches something on the page as a finger would and waits for the frame after it. */
type TouchOn = (target: Locator) => Promise<void>;

/** A page that is measured: ours, or the bare one. */
export type Subject = {
  readonly name: 'ours' | 'bare';
  readonly url: string;
  readonly landmarks: Landmarks;
  /** A visit from the goods to "thank you" and on to the goods again. */
  readonly visit: (page: Page, touch: TouchOn) => Promise<void>;
};

const { say } = wordsOf('ru');
const CARD = `ul[aria-label="${say('kiosk', 'goods.title')}"] > li > button:first-child`;

/** What the buttons on a buyer's way say, for a purchase that a script in the page makes. */
export const BUTTONS = {
  start: say('kiosk', 'idle.start'),
  card: CARD,
  pay: say('kiosk', 'basket.pay'),
  paid: say('pay', 'paid'),
  done: say('common', 'done'),
} as const;

/** The kiosk in Russian: cards, pages, shelves, - and +, the notes on the pay screen, "paid", "done". */
export function kioskSubject(url: string): Subject {
  const named = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
  return {
    name: 'ours',
    url,
    landmarks: { start: BUTTONS.start, card: CARD, thanks: say('pay', 'thanks.title') },
    visit: async (page, touch) => {
      const cards = page.locator(CARD);
      for (const n of [0, 1, 2, 3, 4, 5, 0, 1]) await touch(cards.nth(n));
      for (let turn = 0; turn < 4; turn += 1) {
        await touch(named(page, say('common', 'pager.next')).first());
        await touch(cards.nth(turn));
      }
      const shelves = page.getByRole('navigation', { name: say('kiosk', 'goods.categories') }).getByRole('button');
      for (const shelf of [1, 2, 3, 0]) await touch(shelves.nth(shelf));
      const [more] = say('kiosk', 'basket.more', { name: '' }).split(':');
      const [less] = say('kiosk', 'basket.less', { name: '' }).split(':');
      for (const step of [more, more, less]) await touch(named(page, new RegExp(`^${step}`)).first());
      await touch(named(page, new RegExp(`^${BUTTONS.pay}`)));
      const methods = [say('pay', 'methods.qr'), say('pay', 'methods.cash')];
      for (const method of methods) await touch(page.getByText(method, { exact: true }).first());
      const note = page.getByRole('group', { name: say('pay', 'cash.notes') }).getByRole('button');
      for (const n of [3, 3, 4]) await touch(note.nth(n));
      await touch(named(page, new RegExp(`^${BUTTONS.paid}`)));
      await touch(named(page, new RegExp(`^${BUTTONS.done}`)));
      await touch(named(page, new RegExp(`^${BUTTONS.start}`)));
    },
  };
}

/** The bare page with as many cards. */
export function bareSubject(url: string, cards: number): Subject {
  return {
    name: 'bare',
    url: `${url}/?cards=${cards}`,
    landmarks: { start: null, card: '.card', thanks: 'Thank you' },
    visit: async (page, touch) => {
      for (let n = 0; n < 26; n += 1) await touch(page.locator('.card').nth(n % cards));
      await touch(page.getByText('I have paid'));
      await touch(page.getByText('Next'));
    },
  };
}
