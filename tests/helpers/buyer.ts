import type { Locator, Page } from '@playwright/test';
import type { SampleProduct } from './goods.ts';
import { tap } from './tap.ts';
import type { Words } from './texts.ts';

/** What a buyer does, found by the words on the screen and done by touch. Sums in whole tenge. */
export type Buyer = {
  readonly page: Page;
  readonly words: Words;
  readonly say: Words['say'];
  /** A button by its whole name. */
  readonly button: (name: string) => Locator;
  readonly tap: (name: string) => Promise<void>;
  /** From the idle board to the goods. */
  readonly start: () => Promise<void>;
  /** The card of a product. It has to be on the page of goods that shows. */
  readonly card: (product: SampleProduct) => Locator;
  readonly take: (...products: readonly SampleProduct[]) => Promise<void>;
  /** On the goods screen, to the pay screen. */
  readonly pay: (total: number) => Promise<void>;
  readonly payBy: (method: 'cash' | 'qr' | 'promise') => Promise<void>;
  /** Taps one piece of cash; `before` is how many of it are in already. */
  readonly putIn: (kind: 'note' | 'coin', value: number, before?: number) => Promise<void>;
  /** The gold button of the pay screen, which names the sum. */
  readonly paid: (sum: number) => Promise<void>;
  readonly paidButton: (sum: number) => Locator;
  readonly thanks: Locator;
  /** Touches the keys of the on-screen keyboard, which has to show the alphabet that is needed. */
  readonly type: (text: string) => Promise<void>;
};

/** Names are compared with plain spaces. */
const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
const quoted = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

export const buyerAt = (page: Page, words: Words): Buyer => {
  const { say, tenge } = words;
  const button: Buyer['button'] = (name) => page.getByRole('button', { name: plain(name), exact: true });
  const tapButton = async (name: string): Promise<void> => await tap(button(name));
  // Stock, count and allergens follow the price in a card's name.
  const card: Buyer['card'] = ({ name, price }) => {
    const begins = `${quoted(plain(name[words.language]))} ${quoted(plain(tenge(price)))}`;
    return page
      .getByRole('list', { name: say('kiosk', 'goods.title') })
      .getByRole('button', { name: new RegExp(`^${begins}(?: |$)`, 'u') });
  };
  const paidButton: Buyer['paidButton'] = (sum) => button(say('pay', 'paid')).filter({ hasText: tenge(sum) });
  return {
    page,
    words,
    say,
    button,
    tap: tapButton,
    start: async () => await tapButton(say('kiosk', 'idle.start')),
    card,
    take: async (...products) => {
      for (const product of products) await tap(card(product));
    },
    pay: async (total) => await tapButton(say('kiosk', 'basket.payTotal', { total: tenge(total) })),
    payBy: async (method) => await tapButton(say('pay', `methods.${method}`)),
    putIn: async (kind, value, before = 0) => {
      const values = { value: tenge(value), count: before };
      if (before === 0) await tapButton(say('pay', `cash.${kind}`, values));
      else await tapButton(say('pay', `cash.${kind}In`, values));
    },
    paidButton,
    paid: async (sum) => await tap(paidButton(sum)),
    thanks: page.getByRole('heading', { name: say('pay', 'thanks.title'), exact: true }),
    type: async (text) => {
      const keys = page.getByRole('group', { name: say('common', 'keyboard.name') });
      for (const sign of text) {
        await tap(
          keys.getByRole('button', { name: sign === ' ' ? say('common', 'keyboard.space') : sign, exact: true }),
        );
      }
    },
  };
};
