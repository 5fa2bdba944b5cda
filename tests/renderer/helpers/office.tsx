import { act, screen, within } from '@testing-library/react';
import type { PersonView, SessionView } from '../../../shop/contract/outputs.ts';
import { renderKiosk, type KioskOptions } from './kiosk.tsx';
import { QUIET_DAY } from './today.ts';

export const ASEL: PersonView = { id: 'p1', name: 'A. Serikova', role: 'administrator' };
export const DANA: PersonView = { id: 'p2', name: 'D. Omarova', role: 'staff' };

/** The staff's side, signed in, on a quiet day. `go` opens a section by its name, `goSettings` one of the settings. */
export async function openOffice({ person = ASEL, ...options }: KioskOptions & { readonly person?: PersonView } = {}) {
  const calls = options.calls ?? {};
  const kiosk = renderKiosk({
    ...options,
    calls: {
      ...calls,
      session: {
        people: () => Promise.resolve([ASEL, DANA]),
        state: () => Promise.resolve({ person, locksInMs: 120_000 } satisfies SessionView),
        lock: () => Promise.resolve(null),
        ...calls.session,
      },
      today: { view: () => Promise.resolve(QUIET_DAY) },
    },
  });
  act(() => kiosk.app.screen.getState().go({ name: 'office' }));
  await screen.findByRole('heading', { name: 'Today' });
  const rail = () => {
    const [sections] = screen.getAllByRole('navigation', { name: 'Sections' });
    if (!sections) throw new Error('no sections');
    return sections;
  };
  const go = async (name: string) => {
    await kiosk.user.click(within(rail()).getByRole('button', { name }));
  };
  const goSettings = async (name: string) => {
    await go('Settings');
    await kiosk.user.click(within(screen.getByRole('main')).getByRole('button', { name }));
  };
  /** As when two minutes have passed, and somebody signed in again. */
  const lockAndComeBack = async () => {
    act(() => kiosk.app.screen.getState().go({ name: 'idle' }));
    act(() => kiosk.app.screen.getState().go({ name: 'office' }));
    await screen.findByRole('heading', { name: 'Today' });
  };
  return { ...kiosk, go, goSettings, lockAndComeBack };
}
