import { ORPCError } from '@orpc/client';
import { act, configure, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { PersonView, SessionView } from '../../shop/contract/outputs.ts';
import type { Settings } from '../../shop/schemas.ts';
import type { OpenShop } from '../../renderer/app-context.ts';
import { renderKiosk, SHOP } from './helpers/kiosk.tsx';
import { QUIET_DAY } from './helpers/today.ts';

// Asking every element whether it is visible would be most of the time.
configure({ defaultHidden: true });

const ASEL: PersonView = { id: 'p1', name: 'A. Serikova', role: 'administrator' };

type Change = { readonly id: string; readonly changes: Partial<Settings> };

/** The staff's side, signed in, over a server that keeps the settings that it is sent. */
async function openOffice(
  options: {
    readonly person?: PersonView;
    readonly shop?: Partial<OpenShop>;
    readonly change?: (input: Change) => Promise<Settings>;
    readonly session?: Readonly<Record<string, unknown>>;
  } = {},
) {
  const { person = ASEL } = options;
  let shop: OpenShop = { ...SHOP, ...options.shop };
  const sent: Change[] = [];
  const change = (input: Change) => {
    sent.push(input);
    if (options.change) return options.change(input);
    const settings = { ...shop.settings, ...input.changes };
    const opening = settings.standOpen
      ? ({ open: true, closes: 1140 } as const)
      : ({ open: false, reason: 'staff', next: null } as const);
    shop = { ...shop, settings, opening };
    return Promise.resolve(settings);
  };
  const kiosk = renderKiosk({
    calls: {
      kiosk: { shop: () => Promise.resolve(shop) },
      session: {
        state: () => Promise.resolve({ person, locksInMs: 120_000 } satisfies SessionView),
        lock: () => Promise.resolve(null),
        ...options.session,
      },
      today: { view: () => Promise.resolve(QUIET_DAY) },
      settings: { change },
    },
  });
  act(() => kiosk.app.screen.getState().go({ name: 'office' }));
  await screen.findByRole('heading', { name: 'Today' });
  // Looked for anew each time: the office may have locked and come back.
  const rail = () => {
    const [sections] = screen.getAllByRole('navigation', { name: 'Sections' });
    if (!sections) throw new Error('no sections');
    return sections;
  };
  /** To one of the settings, by their list. */
  const go = async (name: string) => {
    await kiosk.user.click(within(rail()).getByRole('button', { name: 'Settings' }));
    await kiosk.user.click(within(screen.getByRole('main')).getByRole('button', { name }));
  };
  const goToday = () => kiosk.user.click(within(rail()).getByRole('button', { name: 'Today' }));
  const save = () => kiosk.user.click(screen.getByRole('button', { name: 'Save' }));
  return { ...kiosk, sent, go, goToday, save, rail };
}

describe('the stand', () => {
  test('is closed at once and opened again', async () => {
    const { user, sent } = await openOffice();
    expect(screen.getByText('Open until 19:00')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Close the stand now' }));
    await user.click(await screen.findByRole('button', { name: 'Open the stand again' }));
    expect(await screen.findByText('Open until 19:00')).toBeTruthy();
    expect(sent.map(({ changes }) => changes)).toEqual([{ standOpen: false }, { standOpen: true }]);
  });
});

describe('settings', () => {
  test('only what was changed is sent, and the save says what it did', async () => {
    const { user, go, save, sent } = await openOffice();
    await go('Shop and language');
    const stand = screen.getByLabelText('Name of the stand');
    await user.clear(stand);
    await user.type(stand, 'First floor');
    await save();
    expect(
      await screen.findByText('Saved: School-lyceum No. 27, First floor. The kiosk greets in this language: English.'),
    ).toBeTruthy();
    expect(sent.map(({ changes }) => changes)).toEqual([{ stand: 'First floor' }]);
  });

  test('a wrong field is not sent; taking back makes it as it was', async () => {
    const { user, go, save, sent } = await openOffice();
    await go('Shop and language');
    const school = screen.getByLabelText<HTMLInputElement>('Name of the school');
    await user.clear(school);
    await save();
    expect(screen.getByText('Please fill this in.')).toBeTruthy();
    expect(sent).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'As it was' }));
    expect(school.value).toBe('School-lyceum No. 27');
  });

  test('a failed save keeps what was typed; the same try goes under the same id, another one under another', async () => {
    const { user, go, save, sent } = await openOffice({
      change: () => Promise.reject(new ORPCError('disk-full', { defined: true, status: 507 })),
    });
    await go('Shop and language');
    const stand = screen.getByLabelText<HTMLInputElement>('Name of the stand');
    await user.type(stand, ' 2');
    await save();
    expect(await screen.findByText(/disk/i)).toBeTruthy();
    await save();
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(stand.value).toBe('Ground floor 2');
    await user.type(stand, '3');
    await save();
    await waitFor(() => expect(sent).toHaveLength(3));
    expect(sent[1]?.id).toBe(sent[0]?.id);
    expect(sent[2]?.id).not.toBe(sent[0]?.id);
  });

  test('nobody leaves changes behind by mistake', async () => {
    const { user, go, goToday, app } = await openOffice();
    await go('Look and sound');
    await user.click(screen.getByRole('switch', { name: /Sounds/ }));
    await goToday();
    expect(screen.getByText('This is not saved yet')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Stay here' }));
    expect(screen.getByRole('heading', { name: 'Look and sound' })).toBeTruthy();
    await user.click(screen.getAllByRole('button', { name: 'Lock' })[0] as HTMLElement);
    await user.click(screen.getByRole('button', { name: 'Go on without saving' }));
    expect(app.screen.getState().screen.name).toBe('idle');
  });

  test('hours: a closed weekday, a day off, and all other days as they were', async () => {
    const { user, go, save, sent } = await openOffice();
    await go('Opening hours');
    await user.click(screen.getByRole('switch', { name: 'Sunday' }));
    await user.click(screen.getByRole('button', { name: 'Month after' }));
    await user.click(screen.getByRole('button', { name: 'Wednesday 16 December' }));
    expect(within(screen.getByRole('list', { name: 'Chosen days' })).getByText(/16 December/)).toBeTruthy();
    await save();
    expect(await screen.findByText(/^Saved\. Monday to Saturday: 08:00–19:00; Sunday: closed\.$/)).toBeTruthy();
    expect(sent[0]?.changes).toEqual({
      hours: {
        week: [...Array.from({ length: 6 }, () => ({ opens: 480, closes: 1140 })), null],
        closedOn: ['2026-12-16'],
      },
    });
  });

  test('payment: by phone no more, and no promises', async () => {
    const { user, go, save, sent } = await openOffice();
    await go('Payment');
    await user.click(screen.getByRole('radio', { name: /Not by phone/ }));
    await user.click(screen.getByRole('switch', { name: /Paying later/ }));
    await save();
    expect(await screen.findByText('Saved. Cash, not by phone. No paying later.')).toBeTruthy();
    expect(sent[0]?.changes).toEqual({ phonePayment: null, promiseDays: null });
  });

  test('a picture that is none is refused in words', async () => {
    vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('no picture')));
    const { user, go } = await openOffice();
    await go('Payment');
    await user.click(screen.getByRole('radio', { name: /QR picture/ }));
    await user.upload(
      screen.getByLabelText('Choose a picture', { selector: 'input' }),
      new File(['<svg onload=alert(1)>'], 'qr.png', { type: 'image/png' }),
    );
    expect(await screen.findByText(/This is not a picture we can read/)).toBeTruthy();
    vi.unstubAllGlobals();
  });

  test('notes and coins can be put aside, the currency stays', async () => {
    const { user, go, save, sent } = await openOffice();
    await go('Notes and coins');
    expect(screen.getByText(/The currency is KZT and stays so/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '₸20,000' }));
    await save();
    expect(await screen.findByText('Saved: 5 kinds of notes, 6 kinds of coins.')).toBeTruthy();
    expect(sent[0]?.changes.currency?.notes).not.toContain(2_000_000);
    expect(screen.getByRole('button', { name: '₸20,000' }).getAttribute('aria-pressed')).toBe('false');
  });

  test('a theme is seen while it is chosen, and goes when it is not kept', async () => {
    const { user, go, goToday } = await openOffice();
    await go('Look and sound');
    await user.click(screen.getByRole('radio', { name: /Dark/ }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    await goToday();
    await user.click(screen.getByRole('button', { name: 'Go on without saving' }));
    expect(document.documentElement.dataset['theme']).toBe('light');
  });

  test('a PIN is changed with the one until now, and a wrong one is told', async () => {
    const changePin = vi.fn<(input: unknown) => Promise<unknown>>();
    changePin.mockRejectedValueOnce(new ORPCError('pin-wrong', { defined: true, status: 401, data: { waitMs: 0 } }));
    changePin.mockResolvedValueOnce(null);
    const { user, go } = await openOffice({ session: { changePin } });
    await go('My PIN');
    await user.type(screen.getByLabelText('PIN until now'), '9999');
    await user.type(screen.getByLabelText('New PIN'), '2580');
    await user.type(screen.getByLabelText('The same PIN again'), '2580');
    await user.click(screen.getByRole('button', { name: 'Change the PIN' }));
    expect(await screen.findByText('The PIN until now does not fit.')).toBeTruthy();
    await user.clear(screen.getByLabelText('PIN until now'));
    await user.type(screen.getByLabelText('PIN until now'), '4071');
    await user.click(screen.getByRole('button', { name: 'Change the PIN' }));
    expect(await screen.findByText('Your new PIN holds from now on.')).toBeTruthy();
    expect(changePin).toHaveBeenLastCalledWith({ pin: '4071', newPin: '2580' });
  });
});

describe('what was being typed', () => {
  const lockAndComeBack = async ({ app }: Awaited<ReturnType<typeof openOffice>>) => {
    act(() => app.screen.getState().go({ name: 'idle' }));
    act(() => app.screen.getState().go({ name: 'office' }));
    await screen.findByRole('heading', { name: 'Today' });
  };

  test('is there again for the same person when the screen has locked, and can be saved', async () => {
    const office = await openOffice();
    const { user, go, save, sent } = office;
    await go('Shop and language');
    await user.clear(screen.getByLabelText('Name of the school'));
    await user.type(screen.getByLabelText('Name of the school'), 'School 12');
    await lockAndComeBack(office);
    await go('Shop and language');
    expect(screen.getByLabelText<HTMLInputElement>('Name of the school').value).toBe('School 12');
    await save();
    await screen.findByText(/Saved: School 12/);
    expect(sent).toMatchObject([{ changes: { school: 'School 12' } }]);
    expect(Object.keys(sent[0]?.changes ?? {})).toEqual(['school']);
  });

  test('is gone when it was saved, taken back or left on purpose', async () => {
    const office = await openOffice();
    const { user, go, goToday } = office;
    await go('Shop and language');
    await user.type(screen.getByLabelText('Name of the school'), '!');
    await user.click(screen.getByRole('button', { name: 'As it was' }));
    await user.type(screen.getByLabelText('Name of the school'), '?');
    await goToday();
    await user.click(screen.getByRole('button', { name: 'Go on without saving' }));
    await go('Shop and language');
    expect(screen.getByLabelText<HTMLInputElement>('Name of the school').value).toBe(SHOP.settings.school);
  });

  test('is no other person’s', async () => {
    let person = ASEL;
    const office = await openOffice({
      session: { state: () => Promise.resolve({ person, locksInMs: 120_000 } satisfies SessionView) },
    });
    const { user, go } = office;
    await go('Shop and language');
    await user.type(screen.getByLabelText('Name of the school'), '!');
    person = { id: 'p7', name: 'B. Omarov', role: 'administrator' };
    await lockAndComeBack(office);
    await go('Shop and language');
    expect(screen.getByLabelText<HTMLInputElement>('Name of the school').value).toBe(SHOP.settings.school);
  });
});

describe('who may what', () => {
  test('staff see what there is to do and their own PIN, not the settings', async () => {
    const { user, rail } = await openOffice({ person: { ...ASEL, role: 'staff' } });
    await user.click(within(rail()).getByRole('button', { name: 'Settings' }));
    const settings = within(screen.getByRole('main')).getAllByRole('list').at(-1);
    expect(settings?.textContent).toBe('My PIN');
    expect(within(rail()).queryByRole('button', { name: 'Fund and reports' })).toBeNull();
    expect(screen.queryByRole('button', { name: /Close the stand/ })).toBeNull();
  });

  test('the kiosk is left only where the host can, after it was said what that means', async () => {
    const leaveKiosk = vi.fn<() => Promise<unknown>>(() => Promise.resolve(null));
    const first = await openOffice({ session: { leaveKiosk } });
    expect(screen.queryByRole('button', { name: 'Leave the kiosk' })).toBeNull();
    first.view.unmount();
    const { user } = await openOffice({ session: { leaveKiosk }, shop: { canLeave: true } });
    await user.click(screen.getByRole('button', { name: 'Leave the kiosk' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/Everything recorded is safe/)).toBeTruthy();
    expect(leaveKiosk).not.toHaveBeenCalled();
    await user.click(dialog.getByRole('button', { name: 'Leave the kiosk' }));
    expect(leaveKiosk).toHaveBeenCalledTimes(1);
  });
});
