import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TURN_MS } from '../../renderer/board/use-turning-languages.ts';
import { CorridorApp } from '../../renderer/board/corridor-app.tsx';
import { createApp } from '../../renderer/create-app.ts';
import { money } from '../../shop/money.ts';
import { BOARD, fakeClient, NO_RESULTS, SHOP } from './helpers/kiosk.tsx';

const settle = async (ms = 100) => await act(async () => await vi.advanceTimersByTimeAsync(ms));

/** The corridor's page over a server whose answers may change. */
async function openCorridor(first: { readonly raised?: number; readonly open?: boolean } = {}) {
  let { raised = 26_845_000 } = first;
  const opening = first.open === false ? ({ open: false, reason: 'staff', next: null } as const) : SHOP.opening;
  const client = fakeClient({
    kiosk: {
      shop: () => Promise.resolve({ ...SHOP, opening }),
      board: () => Promise.resolve({ ...BOARD, raised: money(raised) }),
      results: () => Promise.resolve(NO_RESULTS),
    },
  });
  const sounds = { play: () => undefined, setOn: () => undefined };
  render(<CorridorApp app={createApp({ client, sounds })} />);
  await settle();
  return { raise: (sum: number) => (raised = sum) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the screen in the corridor', () => {
  test('shows the fund, where the stand is and whether it is open, and nothing to touch', async () => {
    await openCorridor();
    expect(screen.getByText('₸400,000 needed, ₸131,550 to go')).toBeTruthy();
    expect(screen.getByText('Ground floor')).toBeTruthy();
    expect(screen.getByText('Open until 19:00')).toBeTruthy();
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  test('a closed stand is no reason to hide the fund', async () => {
    await openCorridor({ open: false });
    expect(screen.getByText('The staff have closed the stand for a while.')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'New books for the village library' })).toBeTruthy();
  });

  test('speaks the shop’s language first and then the others in turns', async () => {
    await openCorridor();
    const heard = [document.documentElement.lang];
    for (let turn = 0; turn < 3; turn += 1) {
      await settle(TURN_MS);
      heard.push(document.documentElement.lang);
    }
    expect(heard).toEqual(['en', 'kk', 'ru', 'en']);
  });

  test('keeps itself fresh', async () => {
    const { raise } = await openCorridor();
    raise(40_000_000);
    await settle(TURN_MS * 6);
    expect(screen.getByText(/The goal is reached/)).toBeTruthy();
  });
});
