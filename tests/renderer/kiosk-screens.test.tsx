import { ORPCError } from '@orpc/client';
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { money } from '../../shop/money.ts';
import { businessDate } from '../../shop/time.ts';
import { BOARD, NO_RESULTS, renderKiosk, SHOP } from './helpers/kiosk.tsx';

describe('idle board', () => {
  test('says what is raised for what, and how much is left', async () => {
    renderKiosk();
    expect(await screen.findByText('₸400,000 needed, ₸131,550 to go')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'New books for the village library' })).toBeTruthy();
    expect(screen.getByText('87 purchases this week')).toBeTruthy();
  });

  test('above the goal it says so', async () => {
    const over = { ...BOARD, raised: money(45_000_000) };
    renderKiosk({ calls: { kiosk: { board: () => Promise.resolve(over) } } });
    expect(await screen.findByText(/The goal is reached/)).toBeTruthy();
  });

  test('says how fresh its figures are, and that a box being counted holds a little more', async () => {
    const first = renderKiosk();
    expect(await screen.findByText('As of 20 November, 10:05')).toBeTruthy();
    first.view.unmount();
    renderKiosk({ calls: { kiosk: { board: () => Promise.resolve({ ...BOARD, exact: false }) } } });
    expect(await screen.findByText(/The box is being counted/)).toBeTruthy();
    expect(screen.queryByText(/As of/)).toBeNull();
  });

  test('tells the honesty rate with what it rests on, and until there is one how the shop works', async () => {
    const first = renderKiosk();
    expect(await screen.findByText('Put the money into the box yourself.')).toBeTruthy();
    first.view.unmount();
    const rate = { rate: 0.968, on: businessDate('2026-11-13'), units: 1612, stocktakes: 2 };
    renderKiosk({ calls: { kiosk: { results: () => Promise.resolve({ ...NO_RESULTS, rate }) } } });
    expect(await screen.findByText('97%')).toBeTruthy();
    expect(screen.getByText('For every ₸100 of goods, ₸97 came in.')).toBeTruthy();
    expect(screen.getByText('As counted on 13 November: 2 stocktakes, 1,612 items')).toBeTruthy();
    expect(screen.queryByText('Put the money into the box yourself.')).toBeNull();
  });

  test('tells what was given, to whom and when', async () => {
    const gift = {
      id: 'g1',
      businessDate: businessDate('2026-10-30'),
      charity: 'Animal shelter',
      purpose: 'Food',
      amount: money(4_500_000),
      picture: 'dog',
    };
    const given = { times: 12, sum: money(31_200_000), newest: [gift] };
    renderKiosk({ calls: { kiosk: { results: () => Promise.resolve({ ...NO_RESULTS, given }) } } });
    expect(await screen.findByText('Given out so far: ₸312,000, 12 times')).toBeTruthy();
    const shown = screen.getByText('Animal shelter').closest('li');
    expect(shown?.textContent).toBe('₸45,000Animal shelter30 October');
  });

  test('a campaign that has ended stays on the board, as ended', async () => {
    const ended = { ...BOARD, campaign: { ...BOARD.campaign, state: 'ended' as const } };
    renderKiosk({ calls: { kiosk: { board: () => Promise.resolve(ended) } } });
    expect(await screen.findByText('The campaign has ended. Its goal was ₸400,000.')).toBeTruthy();
    expect(screen.getByText('Together we raised money for')).toBeTruthy();
  });

  test('staff get in by the lock', async () => {
    const { app, user } = renderKiosk();
    await user.click(await screen.findByRole('button', { name: 'For staff' }));
    expect(app.screen.getState().screen.name).toBe('pin');
  });
});

describe('closed', () => {
  const closed = (
    next: { readonly date: string; readonly minutes: number } | null,
    reason: 'hours' | 'staff' = 'hours',
  ) => ({
    ...SHOP,
    opening: {
      open: false as const,
      reason,
      next: next && { date: businessDate(next.date), minutes: next.minutes },
    },
  });

  test.each([
    [{ date: '2026-11-20', minutes: 510 }, 'Opens today at 08:30'],
    [{ date: '2026-11-21', minutes: 510 }, 'Opens tomorrow at 08:30'],
    [{ date: '2026-11-23', minutes: 480 }, 'Opens Monday 23 November at 08:00'],
    [null, 'This screen will show when it opens.'],
  ])('says when it opens: %o', async (next, text) => {
    renderKiosk({ shop: closed(next) });
    expect(await screen.findByText(text)).toBeTruthy();
  });

  test('says that staff closed it, and a gift is still possible', async () => {
    const { app, user } = renderKiosk({ shop: closed(null, 'staff') });
    expect(await screen.findByText(/The staff have closed the stand/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Make a gift' }));
    expect(app.screen.getState().screen).toEqual({ name: 'pay', for: 'gift' });
  });
});

describe('tell us', () => {
  test('one touch is sent, and thanked for only when it is stored', async () => {
    const sent: unknown[] = [];
    let answer: (value: { id: string }) => void = () => {};
    const tellUs = (input: unknown) => {
      sent.push(input);
      return new Promise((resolve) => {
        answer = resolve;
      });
    };
    const { app, sounds, user } = renderKiosk({ calls: { kiosk: { tellUs } } });
    await screen.findByRole('button', { name: 'Start' });
    app.screen.getState().go({ name: 'tell-us' });
    await user.click(await screen.findByRole('button', { name: 'The box is full' }));
    expect(sent).toEqual([{ id: expect.stringMatching(/^[0-9a-f-]{36}$/), about: 'box-full', sku: null }]);
    expect(screen.queryByText('Thank you for telling us')).toBeNull();
    expect(sounds).toEqual([]);
    answer({ id: 'x' });
    expect(await screen.findByText('Thank you for telling us')).toBeTruthy();
    expect(sounds).toEqual(['staff-called']);
  });

  test('a failure is said kindly, and the same entry goes again by hand', async () => {
    const ids: string[] = [];
    const tellUs = (input: { id: string }) => {
      ids.push(input.id);
      return ids.length === 1 ? Promise.reject(new Error('gone')) : Promise.resolve({ id: input.id });
    };
    const { app, user } = renderKiosk({ calls: { kiosk: { tellUs } } });
    await screen.findByRole('button', { name: 'Start' });
    app.screen.getState().go({ name: 'tell-us' });
    await user.click(await screen.findByRole('button', { name: 'There is no change' }));
    expect(await screen.findByText(/memory does not answer/)).toBeTruthy();
    expect(ids).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'There is no change' }));
    expect(await screen.findByText('Thank you for telling us')).toBeTruthy();
    expect(new Set(ids).size).toBe(1);
  });
});

describe('trouble', () => {
  test('a shop that cannot be read shows a calm screen with the number of the fault, and comes back', async () => {
    let broken = true;
    const fault = new ORPCError('storage-failed', { defined: true, data: { faultId: 'K7Q2' } });
    const shop = () => (broken ? Promise.reject(fault) : Promise.resolve(SHOP));
    const { user } = renderKiosk({ calls: { kiosk: { shop } } });
    expect(await screen.findByText(/Ақау нөмірі: K7Q2/, {}, { timeout: 5_000 })).toBeTruthy();
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Қайталау' }));
    expect(await screen.findByRole('button', { name: 'Start' })).toBeTruthy();
  });
});
