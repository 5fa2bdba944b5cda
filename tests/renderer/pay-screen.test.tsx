import { ORPCError } from '@orpc/client';
import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { money } from '../../shop/money.ts';
import { APPLE, JUICE, SAMSA } from './helpers/goods.ts';
import { RECORDED, renderKiosk } from './helpers/kiosk.tsx';
import { answering, button, gold, goldSum, renderPay, type Call } from './helpers/paying.tsx';

const thanks = () => screen.findByRole('heading', { name: 'Thank you' });
const refusal = (code: string, data?: unknown) => new ORPCError(code, { defined: true, data });
const LOST = new TypeError('Failed to fetch');

/** A call that waits until the test lets it answer. */
function slow() {
  let answer: (value: unknown) => void = () => {};
  const call = vi.fn<Call>(() => new Promise((resolve) => (answer = resolve)));
  return { call, answer: (value: unknown = RECORDED) => answer(value) };
}

describe('cash', () => {
  test('three touches: a product, Pay, "I have paid" is exact money at the suggested price', async () => {
    const recordPurchase = answering();
    const { user, app, sounds } = renderKiosk({ calls: { kiosk: { recordPurchase } } });
    await user.click(await screen.findByRole('button', { name: 'Start' }));
    const samsa = await screen.findByRole('button', { name: /^Meat samsa/ });

    await user.click(samsa);
    await user.click(button(/^Pay/));
    await user.click(gold());

    await thanks();
    expect(recordPurchase.mock.calls.map(([input]) => input)).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        lines: [{ sku: SAMSA.sku, units: 1, price: SAMSA.price }],
        paid: 45_000,
        tender: { type: 'cash', putIn: 45_000, change: 0, pieces: [] },
      },
    ]);
    expect(sounds).toEqual(['added', 'paid']);
    expect(app.basket.getState().lines).toEqual([]);
  });

  test('each touch adds one piece; the change to take and one set of coins follow', async () => {
    const recordPurchase = answering();
    const { user } = await renderPay({ kiosk: { recordPurchase } });
    await user.click(button('₸500 note'));
    await user.click(button('₸1,000 note'));

    expect(button('₸500 note, 1 put in')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Take your change' }).parentElement?.textContent).toContain('₸430');
    expect(screen.getByText('For example: 2 × ₸200, ₸20, ₸10')).toBeTruthy();
    expect(goldSum()).toBe('₸1,070');

    await user.click(gold());
    await thanks();
    expect(recordPurchase.mock.calls[0]?.[0]).toMatchObject({
      paid: 107_000,
      tender: {
        putIn: 150_000,
        change: 43_000,
        pieces: [
          { value: 100_000, count: 1 },
          { value: 50_000, count: 1 },
        ],
      },
    });
  });

  test('undo takes the last piece back; exact money takes all of them', async () => {
    const { user } = await renderPay();
    expect(button('Undo the last one').getAttribute('aria-disabled')).toBe('true');
    expect(button('Exact money').getAttribute('aria-pressed')).toBe('true');
    await user.click(button('₸200 coin'));
    await user.click(button('₸50 coin'));
    await user.click(button('Undo the last one'));
    expect(button('₸50 coin')).toBeTruthy();
    expect(button('₸200 coin, 1 put in')).toBeTruthy();
    await user.click(button('Exact money'));
    expect(button('₸200 coin')).toBeTruthy();
    expect(goldSum()).toBe('₸1,070');
  });

  test('a double touch is one piece, two touches are two', async () => {
    const { user } = await renderPay();
    await user.dblClick(button('₸200 coin'));
    expect(button('₸200 coin, 1 put in')).toBeTruthy();
    // Another control in between: this is a touch of its own.
    await user.click(button('₸100 coin'));
    await user.click(button('₸200 coin, 1 put in'));
    expect(button('₸200 coin, 2 put in')).toBeTruthy();
  });

  test('less than the sum is said kindly, can be chosen, and is stored as it is', async () => {
    const recordPurchase = answering();
    const { user } = await renderPay({ kiosk: { recordPurchase } });
    await user.click(button('₸500 note'));
    expect(screen.getByRole('heading', { name: 'Still to the sum' }).parentElement?.textContent).toContain('₸570');
    await user.click(button('I pay ₸500'));
    expect(screen.getByText('The suggested price is ₸1,070. You can pay what you can.')).toBeTruthy();
    await user.click(gold());
    await thanks();
    expect(recordPurchase.mock.calls[0]?.[0]).toMatchObject({ paid: 50_000, tender: { putIn: 50_000, change: 0 } });
  });

  test('the gold button takes less without asking', async () => {
    const recordPurchase = answering();
    const { user } = await renderPay({ kiosk: { recordPurchase } });
    await user.click(button('₸500 note'));
    await user.click(gold());
    await thanks();
    expect(recordPurchase.mock.calls[0]?.[0]).toMatchObject({ paid: 50_000 });
  });

  test('change can stay in the box as a gift', async () => {
    const recordPurchase = answering();
    const { user } = await renderPay({ kiosk: { recordPurchase } });
    await user.click(button('₸2,000 note'));
    await user.click(button('Leave it in the box'));
    expect(screen.getByText('₸930 of it is a gift. Thank you.')).toBeTruthy();
    await user.click(gold());
    await thanks();
    expect(recordPurchase.mock.calls[0]?.[0]).toMatchObject({ paid: 200_000, tender: { putIn: 200_000, change: 0 } });
  });

  test('no change in the box: the staff are told once, and there is another way to pay', async () => {
    const tellUs = answering({ id: 'x' });
    const recordPurchase = answering();
    const { user, sounds } = await renderPay({ kiosk: { tellUs, recordPurchase } });
    await user.click(button('₸2,000 note'));
    await user.click(button('No change in the box'));
    expect(await screen.findByText('The staff know now. What would you like to do?')).toBeTruthy();
    await user.click(button('I found change'));
    await user.click(button('No change in the box'));
    expect(tellUs.mock.calls.map(([input]) => input)).toMatchObject([{ about: 'no-change', sku: null }]);
    expect(sounds).toEqual(['staff-called']);

    await user.click(button('Take your money back and pay by phone'));
    await user.click(gold());
    await thanks();
    expect(recordPurchase.mock.calls[0]?.[0]).toMatchObject({ paid: 107_000, tender: { type: 'qr' } });
  });

  test('when the staff cannot be told, the buyer still goes on', async () => {
    const { user } = await renderPay({ kiosk: { tellUs: () => Promise.reject(LOST) } });
    await user.click(button('₸2,000 note'));
    await user.click(button('No change in the box'));
    expect(await screen.findByText(/could not reach the staff/)).toBeTruthy();
    await user.click(button('Leave ₸930 as a gift'));
    expect(goldSum()).toBe('₸2,000');
  });

  test('what was tapped is still there after another look at the goods', async () => {
    const { user } = await renderPay();
    await user.click(button('₸500 note'));
    await user.click(button('Back'));
    await user.click(await screen.findByRole('button', { name: /^Apple ₸120/ }));
    await user.click(button(/^Pay/));
    expect(button('₸500 note, 1 put in')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Still to the sum' }).parentElement?.textContent).toContain('₸690');
  });

  test('the next buyer finds nothing of the one before', async () => {
    const { user, app } = await renderPay();
    await user.click(button('₸500 note'));
    app.idle.getState().startOver();
    await user.click(await screen.findByRole('button', { name: 'Start' }));
    app.basket.getState().add(APPLE);
    app.screen.getState().go({ name: 'pay', for: 'basket' });
    expect(await screen.findByRole('button', { name: '₸500 note' })).toBeTruthy();
  });
});

describe('the sum', () => {
  test('goes up and down by steps and by round-up chips, and back', async () => {
    const { user } = await renderPay();
    await user.click(button('₸10 more'));
    expect(goldSum()).toBe('₸1,080');
    await user.click(button('₸1,100'));
    expect(screen.getByText('₸30 of it is a gift. Thank you.')).toBeTruthy();
    await user.click(button('₸1,100'));
    expect(goldSum()).toBe('₸1,070');
    await user.click(button('₸10 less'));
    await user.click(button('Back to ₸1,070'));
    expect(goldSum()).toBe('₸1,070');
  });

  test('can be typed, on the screen and on a keyboard', async () => {
    const { user } = await renderPay();
    await user.click(button('Another sum'));
    const pad = screen.getByRole('dialog', { name: 'Another sum' });
    await user.click(within(pad).getByRole('button', { name: '3' }));
    await user.keyboard('50');
    await user.keyboard('{Backspace}0');
    expect(within(pad).getByRole('status', { name: 'Sum' }).textContent).toContain('₸350');
    await user.click(button('Take this sum'));
    expect(goldSum()).toBe('₸350');
  });

  test('may have a fraction where the coins have', async () => {
    const notes = [500, 1000].map(money);
    const coins = [1, 10, 50, 100].map(money);
    const { user } = await renderPay({ settings: { currency: { code: 'EUR', digits: 2, notes, coins } } });
    expect(button('€0.10 coin')).toBeTruthy();
    await user.click(button('Another sum'));
    await user.keyboard('7,255.');
    expect(screen.getByRole('status', { name: 'Sum' }).textContent).toBe('€7.25');
  });

  test('follows when goods are added later', async () => {
    const { user, app } = await renderPay();
    await user.click(button('₸1,100'));
    await user.click(button('Back'));
    app.basket.getState().add(SAMSA);
    await user.click(button(/^Pay/));
    expect(goldSum()).toBe('₸1,520');
  });
});

describe('other ways to pay', () => {
  test('a way that the shop does not offer is not shown', async () => {
    await renderPay({ settings: { phonePayment: null, promiseDays: null } });
    expect(screen.queryByRole('group', { name: 'Ways to pay' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'QR' })).toBeNull();
  });

  test('by phone: the code carries the sum', async () => {
    const recordPurchase = answering();
    const { user } = await renderPay({ kiosk: { recordPurchase } });
    await user.click(button('QR'));
    expect(screen.getByRole('img', { name: 'The school’s payment code for ₸1,070' })).toBeTruthy();
    await user.click(gold());
    await thanks();
    expect(recordPurchase.mock.calls[0]?.[0]).toMatchObject({ paid: 107_000, tender: { type: 'qr' } });
  });

  test('by phone with the school’s own picture: the buyer enters the sum', async () => {
    const picture = 'a'.repeat(64);
    const { user } = await renderPay({ settings: { phonePayment: { type: 'picture', picture } } });
    await user.click(button('QR'));
    expect(screen.getByRole('img', { name: 'The school’s payment code' }).getAttribute('src')).toBe(
      `/pictures/${picture}`,
    );
    expect(screen.getByText('Enter ₸1,070 and pay.')).toBeTruthy();
  });

  test('later: a code and a day, no name, no sound of money', async () => {
    const recordPurchase = answering();
    const offerPromiseCode = answering({ code: 'ТЕҢІЗ-47', dueOn: '2026-11-27' });
    const { user, sounds } = await renderPay({ kiosk: { recordPurchase, offerPromiseCode } });
    await user.click(button('Promise'));
    expect(await screen.findByText('ТЕҢІЗ-47')).toBeTruthy();
    expect(screen.getByText('Best by 27 November, sooner is fine too.')).toBeTruthy();
    await user.click(button('Code written down'));
    await screen.findByRole('heading', { name: 'It’s a promise' });
    expect(screen.getByText('ТЕҢІЗ-47')).toBeTruthy();
    expect(recordPurchase.mock.calls[0]?.[0]).toMatchObject({
      paid: 107_000,
      tender: { type: 'promise', code: 'ТЕҢІЗ-47' },
    });
    expect(sounds).toEqual(['added']);
  });

  test('later: a code that was taken meanwhile gives way to another', async () => {
    const recordPurchase = vi
      .fn<Call>()
      .mockRejectedValueOnce(refusal('promise-code-taken'))
      .mockResolvedValue(RECORDED);
    const offerPromiseCode = vi
      .fn<Call>()
      .mockResolvedValueOnce({ code: 'ТЕҢІЗ-47', dueOn: '2026-11-27' })
      .mockResolvedValue({ code: 'АЛМА-12', dueOn: '2026-11-27' });
    const { user } = await renderPay({ kiosk: { recordPurchase, offerPromiseCode } });
    await user.click(button('Promise'));
    await screen.findByText('ТЕҢІЗ-47');
    await user.click(button('Code written down'));
    expect(await screen.findByText(/Here is a new one/)).toBeTruthy();
    await user.click(button('All right'));
    expect(await screen.findByText('АЛМА-12')).toBeTruthy();
    await user.click(button('Code written down'));
    await screen.findByRole('heading', { name: 'It’s a promise' });
    expect(recordPurchase.mock.calls[1]?.[0]).toMatchObject({ tender: { code: 'АЛМА-12' } });
  });

  test('a way that the staff have just closed leads back to cash', async () => {
    const recordPurchase = vi.fn<Call>().mockRejectedValueOnce(refusal('phone-not-taken')).mockResolvedValue(RECORDED);
    const { user } = await renderPay({ kiosk: { recordPurchase } });
    await user.click(button('QR'));
    await user.click(gold());
    await user.click(await screen.findByRole('button', { name: 'Pay in cash' }));
    expect(screen.getByRole('heading', { name: 'What did you put into the box?' })).toBeTruthy();
  });
});

describe('a gift alone', () => {
  test('is whatever is put in, and needs some money', async () => {
    const recordGift = answering();
    const { user } = await renderPay({ for: 'gift', kiosk: { recordGift } });
    expect(gold().getAttribute('aria-disabled')).toBe('true');
    await user.click(gold());
    expect(recordGift).not.toHaveBeenCalled();
    await user.click(button('₸200 coin'));
    await user.click(gold());
    await thanks();
    expect(recordGift.mock.calls[0]?.[0]).toMatchObject({
      paid: 20_000,
      tender: { putIn: 20_000, change: 0, pieces: [{ value: 20_000, count: 1 }] },
    });
  });

  test('can be a chosen sum, by phone too', async () => {
    const recordGift = answering();
    const { user } = await renderPay({ for: 'gift', kiosk: { recordGift } });
    expect(screen.queryByRole('button', { name: 'Promise' })).toBeNull();
    await user.click(button('QR'));
    expect(screen.getByText('Choose a sum first.')).toBeTruthy();
    await user.click(button('₸500'));
    await user.click(gold());
    await thanks();
    expect(recordGift.mock.calls[0]?.[0]).toMatchObject({ paid: 50_000, tender: { type: 'qr' } });
  });
});

describe('when it does not work', () => {
  test('nothing is confirmed before it is stored, and touching twice stores once', async () => {
    const { call, answer } = slow();
    const { user, app, sounds } = await renderPay({ kiosk: { recordPurchase: call } });
    await user.click(gold());
    const waiting = await screen.findByRole('button', { name: 'Writing it down…' });
    await user.click(waiting);
    await user.click(button('Back'));
    expect(screen.queryByRole('heading', { name: 'Thank you' })).toBeNull();
    expect(sounds).toEqual([]);
    expect(app.basket.getState().lines).toHaveLength(3);
    answer();
    await thanks();
    expect(call).toHaveBeenCalledTimes(1);
  });

  test('a lost connection keeps the basket, and trying again carries the same id', async () => {
    const recordPurchase = vi.fn<Call>().mockRejectedValueOnce(LOST).mockResolvedValue(RECORDED);
    const { user, app, sounds } = await renderPay({ kiosk: { recordPurchase } });
    await user.click(gold());
    const dialog = await screen.findByRole('dialog', { name: 'Not recorded yet' });
    expect(within(dialog).getByRole('alert').textContent).toContain('Trying again never records it twice.');
    expect(sounds).toEqual([]);
    expect(app.basket.getState().lines).toHaveLength(3);
    await user.click(button('Try again'));
    await thanks();
    const [first, second] = recordPurchase.mock.calls.map(([input]) => input);
    expect(second).toEqual(first);
  });

  test('a fault says its number, and the buyer can go on another time', async () => {
    const recordPurchase = vi.fn<Call>().mockRejectedValue(refusal('FAULT', { faultId: 'F-1234' }));
    const { user } = await renderPay({ kiosk: { recordPurchase } });
    await user.click(gold());
    expect((await screen.findByRole('alert')).textContent).toContain('F-1234');
    await user.click(button('Not now'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(goldSum()).toBe('₸1,070');
  });

  test.each([
    ['disk-full', /disk is full/],
    ['storage-failed', /could not be stored/],
    ['sum-too-large', /too large/],
    ['entry-conflict', /already recorded/],
  ])('%s has a sentence and a way on', async (code, sentence) => {
    const recordPurchase = vi.fn<Call>().mockRejectedValue(refusal(code, { faultId: 'F-1' }));
    const { user } = await renderPay({ kiosk: { recordPurchase } });
    await user.click(gold());
    expect((await screen.findByRole('alert')).textContent).toMatch(sentence);
    await user.keyboard('{Escape}');
    const [way] = within(screen.queryByRole('dialog') ?? document.body).getAllByRole('button');
    expect(way).toBeTruthy();
  });

  test('a price that changed is shown before it is paid', async () => {
    const recordPurchase = vi
      .fn<Call>()
      .mockRejectedValueOnce(refusal('price-changed', { prices: [{ sku: SAMSA.sku, price: 50_000 }] }))
      .mockResolvedValue(RECORDED);
    const goods = () => [JUICE, { ...SAMSA, price: money(50_000) }, APPLE];
    const { user } = await renderPay({ kiosk: { recordPurchase, goods: async () => goods() } });
    await user.click(gold());
    expect(await screen.findByText(/The price has changed: Meat samsa. The total is now ₸1,120./)).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(goldSum()).toBe('₸1,120');
    await user.click(gold());
    await thanks();
    expect(recordPurchase.mock.calls[1]?.[0]).toMatchObject({ paid: 112_000 });
  });

  test('a product that was retired leaves the basket; with nothing left the goods come back', async () => {
    const recordPurchase = vi.fn<Call>().mockRejectedValue(refusal('product-retired', { skus: [SAMSA.sku] }));
    const { user } = await renderPay({ kiosk: { recordPurchase }, take: [SAMSA] });
    await user.click(gold());
    expect(await screen.findByRole('heading', { name: 'Goods' })).toBeTruthy();
    expect(screen.getByText(/No longer sold/)).toBeTruthy();
  });
});
