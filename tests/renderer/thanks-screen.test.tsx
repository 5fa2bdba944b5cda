import { ORPCError } from '@orpc/client';
import { act, screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Thanks } from '../../renderer/stores/screen.ts';
import { money } from '../../shop/money.ts';
import { businessDate } from '../../shop/time.ts';
import { SAMSA } from './helpers/goods.ts';
import { BOARD, RECORDED, renderKiosk } from './helpers/kiosk.tsx';
import { button, type Call } from './helpers/paying.tsx';

const LINES = [{ sku: SAMSA.sku, units: 1, price: SAMSA.price }];
const BOUGHT: Thanks = {
  what: 'purchase',
  recorded: RECORDED,
  paid: money(45_000),
  tender: { type: 'cash', putIn: money(50_000), change: money(5_000), pieces: [{ value: money(50_000), count: 1 }] },
  lines: LINES,
};
const PROMISED: Thanks = {
  ...BOUGHT,
  tender: { type: 'promise', code: 'ТЕҢІЗ-47' },
  dueOn: businessDate('2026-11-27'),
};

async function renderThanks(thanks: Thanks, kiosk: Readonly<Record<string, unknown>> = {}, user = {}) {
  const rendered = renderKiosk({ calls: { kiosk }, user });
  await screen.findByRole('button', { name: 'Start' });
  act(() => rendered.app.screen.getState().go({ name: 'thanks', thanks }));
  return rendered;
}

const undoing = (answer: () => Promise<unknown> = async () => ({ board: BOARD })) => vi.fn<Call>(answer);
const refusal = (code: string) => new ORPCError(code, { defined: true });
const isUndone = () => screen.findByRole('heading', { name: 'It is undone' });

afterEach(() => {
  vi.useRealTimers();
});

describe('what it says', () => {
  test('what the money does, and what was put in and taken', async () => {
    await renderThanks(BOUGHT);
    expect(screen.getByRole('heading', { name: 'Thank you' })).toBeTruthy();
    expect(screen.getByText('New books for the village library')).toBeTruthy();
    expect(screen.getByText('₸268,450 raised')).toBeTruthy();
    expect(screen.getByText('goal ₸400,000')).toBeTruthy();
    expect(screen.getByText('Put in ₸500, took ₸50 in change.')).toBeTruthy();
  });

  test('how much of it was a gift', async () => {
    await renderThanks({
      ...BOUGHT,
      paid: money(60_000),
      tender: { type: 'cash', putIn: money(60_000), change: money(0), pieces: [] },
    });
    expect(screen.getByText('Put ₸600 into the box.')).toBeTruthy();
    expect(screen.getByText('₸150 of it is a gift.')).toBeTruthy();
  });

  test('nothing paid is thanked for, too', async () => {
    await renderThanks({
      ...BOUGHT,
      paid: money(0),
      tender: { type: 'cash', putIn: money(0), change: money(0), pieces: [] },
    });
    expect(screen.getByText(/Thank you for your honesty/)).toBeTruthy();
  });

  test('what is left of a promise', async () => {
    await renderThanks({ ...BOUGHT, what: 'settlement', tender: { type: 'qr' }, lines: [], stillOpen: money(25_000) });
    expect(screen.getByText(/₸250 of your promise is still open/)).toBeTruthy();
  });

  test('a promise shows its code and its day', async () => {
    await renderThanks(PROMISED);
    expect(screen.getByText('ТЕҢІЗ-47')).toBeTruthy();
    expect(screen.getByText('You promise to pay ₸450, best by 27 November.')).toBeTruthy();
  });
});

describe('undo', () => {
  test('takes it back as a correction and gives the basket back', async () => {
    const undo = undoing();
    const { user, app } = await renderThanks(BOUGHT, { undo });
    await user.click(button('Undo'));
    await isUndone();
    expect(undo.mock.calls[0]?.[0]).toMatchObject({ corrects: RECORDED.id });
    expect(screen.getByText('If you took ₸50 in change, please put it back, and take your ₸500 out.')).toBeTruthy();
    await user.click(button('Back to the basket'));
    expect(await screen.findByRole('button', { name: 'Pay ₸450' })).toBeTruthy();
    expect(app.basket.getState().lines).toEqual(LINES);
  });

  test('touching twice undoes once, and Done waits for it', async () => {
    let answer: (value: unknown) => void = () => {};
    const undo = undoing(() => new Promise((resolve) => (answer = resolve)));
    const { user } = await renderThanks(BOUGHT, { undo });
    await user.click(button('Undo'));
    await user.click(button('Undoing…'));
    await user.click(button('Done'));
    expect(screen.getByRole('heading', { name: 'Thank you' })).toBeTruthy();
    answer({ board: BOARD });
    await isUndone();
    expect(undo).toHaveBeenCalledTimes(1);
  });

  test('a lost answer is said, and trying again carries the same id', async () => {
    const undo = undoing().mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const { user } = await renderThanks(BOUGHT, { undo });
    await user.click(button('Undo'));
    expect((await screen.findByRole('alert')).textContent).toContain('It could not be undone yet.');
    await user.click(button('Undo'));
    await isUndone();
    expect(undo.mock.calls[1]?.[0]).toEqual(undo.mock.calls[0]?.[0]);
  });

  test('what was undone already counts as undone', async () => {
    const undo = undoing(() => Promise.reject(refusal('already-corrected')));
    const { user, app } = await renderThanks(BOUGHT, { undo });
    await user.click(button('Undo'));
    await isUndone();
    expect(app.basket.getState().lines).toEqual(LINES);
  });

  test('too late is said, and not offered again', async () => {
    const undo = undoing(() => Promise.reject(refusal('undo-too-late')));
    const { user } = await renderThanks(BOUGHT, { undo });
    await user.click(button('Undo'));
    expect((await screen.findByRole('alert')).textContent).toContain('It is too late to undo this here.');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('a promise’s code no longer counts', async () => {
    const { user } = await renderThanks(PROMISED, { undo: undoing() });
    await user.click(button('Undo'));
    expect(await screen.findByText('The code ТЕҢІЗ-47 no longer counts.')).toBeTruthy();
  });
});

describe('the end', () => {
  test('Done: the kiosk is ready for the next buyer', async () => {
    const { user, app } = await renderThanks(BOUGHT);
    await user.click(button('Done'));
    expect(await screen.findByRole('button', { name: 'Start' })).toBeTruthy();
    expect(app.basket.getState().lines).toEqual([]);
  });

  test('the time to undo is the server’s, and a little later the idle board comes by itself', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await renderThanks({ ...BOUGHT, recorded: { ...RECORDED, undoMs: 5_000 } }, {}, {});
    expect(screen.getByRole('timer').textContent).toBe('5 seconds left to undo');
    await act(() => vi.advanceTimersByTimeAsync(4_100));
    expect(screen.getByRole('timer').textContent).toBe('1 second left to undo');
    await act(() => vi.advanceTimersByTimeAsync(1_000));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(screen.getByRole('heading', { name: 'Thank you' })).toBeTruthy();
    await act(() => vi.advanceTimersByTimeAsync(7_000));
    expect(screen.getByRole('button', { name: 'Start' })).toBeTruthy();
  });

  test('a promise’s code stays until somebody touches or nobody answers', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await renderThanks(PROMISED);
    await act(() => vi.advanceTimersByTimeAsync(29_000));
    expect(screen.getByText('ТЕҢІЗ-47')).toBeTruthy();
    await act(() => vi.advanceTimersByTimeAsync(2_000));
    expect(screen.getByRole('dialog', { name: 'Still here?' })).toBeTruthy();
    await act(() => vi.advanceTimersByTimeAsync(16_000));
    expect(screen.getByRole('button', { name: 'Start' })).toBeTruthy();
  });
});
