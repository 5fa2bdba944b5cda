import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { COUNTDOWN_SECONDS, createIdleStore, QUIET_MS } from '../../renderer/stores/idle.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function watched() {
  const gone = vi.fn<() => void>();
  const store = createIdleStore(gone);
  store.getState().watch(true);
  return { gone, store, secondsLeft: () => store.getState().secondsLeft };
}

describe('still here?', () => {
  test('asks after the quiet time, counts down and starts over', () => {
    const { gone, secondsLeft } = watched();
    vi.advanceTimersByTime(QUIET_MS - 1);
    expect(secondsLeft()).toBeNull();
    vi.advanceTimersByTime(1);
    expect(secondsLeft()).toBe(COUNTDOWN_SECONDS);
    vi.advanceTimersByTime(COUNTDOWN_SECONDS * 1_000 - 1);
    expect(gone).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(gone).toHaveBeenCalledOnce();
    expect(secondsLeft()).toBeNull();
  });

  test('a touch puts the question off', () => {
    const { secondsLeft, store } = watched();
    vi.advanceTimersByTime(QUIET_MS - 1);
    store.getState().touch();
    vi.advanceTimersByTime(QUIET_MS - 1);
    expect(secondsLeft()).toBeNull();
  });

  test('once it asks, only the answer counts', () => {
    const { secondsLeft, store } = watched();
    vi.advanceTimersByTime(QUIET_MS);
    store.getState().touch();
    expect(secondsLeft()).not.toBeNull();
    store.getState().stay();
    expect(secondsLeft()).toBeNull();
    vi.advanceTimersByTime(QUIET_MS - 1);
    expect(secondsLeft()).toBeNull();
  });

  test('nothing is cut off while something holds it', () => {
    const { gone, secondsLeft, store } = watched();
    const release = store.getState().hold();
    vi.advanceTimersByTime(10 * QUIET_MS);
    expect(secondsLeft()).toBeNull();
    release();
    release();
    vi.advanceTimersByTime(QUIET_MS + COUNTDOWN_SECONDS * 1_000);
    expect(gone).toHaveBeenCalledOnce();
  });

  test('nobody is asked where nobody is', () => {
    const { gone, store } = watched();
    store.getState().watch(false);
    vi.advanceTimersByTime(10 * QUIET_MS);
    expect(gone).not.toHaveBeenCalled();
  });
});
