import { ORPCError } from '@orpc/client';
import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PersonView, SessionView } from '../../shop/contract/outputs.ts';
import { QUIET_DAY } from './helpers/today.ts';
import { renderKiosk } from './helpers/kiosk.tsx';

const ASEL: PersonView = { id: 'p1', name: 'A. Serikova', role: 'administrator' };
const DANA: PersonView = { id: 'p2', name: 'D. Omarova', role: 'staff' };
const OPEN: NonNullable<SessionView> = { person: ASEL, locksInMs: 120_000 };

const refusal = (code: 'pin-wrong' | 'pin-locked', waitMs: number) =>
  new ORPCError(code, { defined: true, status: 401, data: { waitMs } });

async function openPin(
  session: { readonly open?: unknown; readonly state?: unknown },
  people: readonly PersonView[] = [ASEL],
) {
  const kiosk = renderKiosk({
    calls: {
      session: { people: () => Promise.resolve(people), state: () => Promise.resolve(OPEN), ...session },
      today: { view: () => Promise.resolve(QUIET_DAY) },
    },
    user: { advanceTimers: vi.advanceTimersByTime },
  });
  act(() => kiosk.app.screen.getState().go({ name: 'pin' }));
  // The heading is there before the people are.
  await screen.findByRole('button', { name: '1' });
  return kiosk;
}

const press = async (user: Awaited<ReturnType<typeof openPin>>['user'], digits: string) => {
  for (const digit of digits) await user.click(screen.getByRole('button', { name: digit }));
};

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => void vi.useRealTimers());

describe('PIN', () => {
  test('the right one, by touch, opens the staff’s side', async () => {
    const open = vi.fn<(input: unknown) => Promise<unknown>>(() => Promise.resolve(OPEN));
    const { user } = await openPin({ open });
    await press(user, '4071');
    expect(screen.getByText('4 digits typed')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(await screen.findByRole('heading', { name: 'Today' })).toBeTruthy();
    expect(open).toHaveBeenCalledWith({ person: 'p1', pin: '4071' });
  });

  test('the keys of a keyboard work too: digits, Backspace, Enter, Escape', async () => {
    const open = vi.fn<(input: unknown) => Promise<unknown>>(() => Promise.reject(refusal('pin-wrong', 0)));
    const { user, app } = await openPin({ open });
    await user.keyboard('40719{Backspace}');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('This PIN does not fit. Please try again.')).toBeTruthy();
    expect(open).toHaveBeenCalledWith({ person: 'p1', pin: '4071' });
    expect(screen.getByText('0 digits typed')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(app.screen.getState().screen.name).toBe('idle');
  });

  test('the digits change places when asked, are the same digits still, and go back', async () => {
    const open = vi.fn<(input: unknown) => Promise<unknown>>(() => Promise.resolve(OPEN));
    const { user } = await openPin({ open });
    const order = () => screen.getAllByRole('button', { name: /^\d$/ }).map((key) => key.textContent);
    expect(order()).toEqual([...'1234567890']);
    const places = new Set<string>();
    for (let times = 0; times < 6; times += 1) {
      await user.click(screen.getByRole('button', { name: 'Mix the digits', pressed: false }));
      expect(order().toSorted()).toEqual([...'0123456789']);
      places.add(order().join(''));
      if (times < 5) await user.click(screen.getByRole('button', { name: 'Mix the digits', pressed: true }));
    }
    expect(places.size).toBeGreaterThan(3);
    await press(user, '4071');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    await vi.waitFor(() => expect(open).toHaveBeenCalledWith({ person: 'p1', pin: '4071' }));
  });

  test('what is typed is nowhere on the screen', async () => {
    const { user } = await openPin({});
    await press(user, '4071');
    const entry = screen.getByRole('region', { name: 'PIN' });
    expect(entry.textContent).not.toContain('4071');
    expect(screen.queryByDisplayValue('4071')).toBeNull();
  });

  test('nothing is sent before there are enough digits', async () => {
    const open = vi.fn<() => Promise<unknown>>();
    const { user } = await openPin({ open });
    await user.keyboard('407{Enter}');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(open).not.toHaveBeenCalled();
  });

  test('after too many wrong ones it waits, counting down, and takes no digits meanwhile', async () => {
    const open = vi.fn<() => Promise<unknown>>(() => Promise.reject(refusal('pin-locked', 30_000)));
    const { user } = await openPin({ open });
    await user.keyboard('4071{Enter}');
    expect(await screen.findByText('There were too many tries. Please wait a little.')).toBeTruthy();
    expect(screen.getByRole('timer').textContent).toBe('Next try in 0:30');
    await user.keyboard('1');
    expect(screen.getByText('0 digits typed')).toBeTruthy();
    await act(() => vi.advanceTimersByTimeAsync(29_000));
    expect(screen.getByRole('timer').textContent).toMatch(/0:0[01]/);
    await act(() => vi.advanceTimersByTimeAsync(1_500));
    expect(screen.queryByText(/Next try/)).toBeNull();
    await user.keyboard('1');
    expect(screen.getByText('1 digit typed')).toBeTruthy();
  });

  test('where there are several, a name comes first, and another name begins anew', async () => {
    const { user } = await openPin({}, [ASEL, DANA]);
    expect(screen.getByText('First touch your name')).toBeTruthy();
    await user.keyboard('4');
    expect(screen.getByText('0 digits typed')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /D\. Omarova/ }));
    await user.keyboard('40');
    expect(screen.getByText('2 digits typed')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /A\. Serikova/ }));
    expect(screen.getByText('0 digits typed')).toBeTruthy();
  });

  test('who came here by mistake goes back', async () => {
    const { user, app } = await openPin({});
    await user.click(screen.getByRole('button', { name: 'To the kiosk' }));
    expect(app.screen.getState().screen.name).toBe('idle');
  });

  test('a PIN that could not be tried is not counted as wrong, and stays', async () => {
    const { user } = await openPin({ open: () => Promise.reject(new TypeError('no line')) });
    await user.keyboard('4071{Enter}');
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.queryByText(/does not fit/)).toBeNull();
    expect(screen.getByText('4 digits typed')).toBeTruthy();
  });
});

describe('the session', () => {
  test('warns before it locks, a touch keeps it open, and then it locks by itself', async () => {
    let session: SessionView = OPEN;
    const state = vi.fn<(input: { readonly touch: boolean }) => Promise<SessionView>>(() => Promise.resolve(session));
    const { user, app } = await openPin({ open: () => Promise.resolve(OPEN), state });
    await user.keyboard('4071{Enter}');
    await screen.findByRole('heading', { name: 'Today' });
    await act(() => vi.advanceTimersByTimeAsync(101_000));
    expect(screen.getByText(/The screen is about to lock/)).toBeTruthy();
    await user.click(screen.getByRole('heading', { name: 'Today' }));
    await vi.waitFor(() => expect(screen.queryByText(/The screen is about to lock/)).toBeNull());
    expect(state).toHaveBeenLastCalledWith({ touch: true });
    session = null;
    await act(() => vi.advanceTimersByTimeAsync(121_000));
    expect(state).toHaveBeenLastCalledWith({ touch: false });
    expect(app.screen.getState().screen.name).toBe('idle');
  });

  test('nobody gets in without one', async () => {
    const { app } = await openPin({ state: () => Promise.resolve(null) });
    act(() => app.screen.getState().go({ name: 'office' }));
    await vi.waitFor(() => expect(app.screen.getState().screen.name).toBe('idle'));
  });
});
