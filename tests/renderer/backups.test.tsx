import { ORPCError } from '@orpc/client';
import { configure, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { BackupsView, RestoreView } from '../../shop/contract/backups-views.ts';
import { money } from '../../shop/money.ts';
import { businessDate, utcMs } from '../../shop/time.ts';
import { openOffice } from './helpers/office.tsx';

configure({ defaultHidden: true });

const HASH = 'a'.repeat(64);
const made = { at: utcMs(0), date: businessDate('2026-11-20'), minutes: 725 };
const VIEW: BackupsView = {
  places: [
    {
      place: 'here',
      folder: '/shop/backups',
      trouble: null,
      backups: [
        { name: 'adal-3f9a1c2b-20261120T070500Z-98.db', made, bytes: 4_180_000, head: { seq: 98, hash: HASH } },
      ],
    },
    { place: 'there', folder: 'E:\\adal', trouble: 'place-missing', backups: [] },
  ],
  running: false,
  head: 120,
  canChoose: false,
  canRestore: true,
};
const LOOKED: RestoreView = {
  school: 'School 27',
  head: { seq: 98, hash: HASH },
  last: made,
  present: {
    head: { seq: 120, hash: HASH },
    entries: 22,
    purchases: 20,
    from: made,
    to: made,
    sums: [{ account: 'assets:phone', amount: money(45_000) }],
  },
};

async function openBackups(calls: object = {}, view: BackupsView = VIEW) {
  const office = await openOffice({ calls: { backups: { state: () => Promise.resolve(view), ...calls } } });
  await office.goSettings('Backups');
  await screen.findByRole('heading', { name: 'On this computer' });
  return office;
}
const restoreButton = () => screen.findByRole('button', { name: /^Restore the backup of 20 November/ });

describe('backups', () => {
  test('are listed with their size and their last record, and a missing stick is told', async () => {
    await openBackups();
    const here = within(screen.getByRole('region', { name: 'On this computer' }));
    expect(here.getByText('4.2 MB, up to record 98')).toBeTruthy();
    expect(here.getByText('checked')).toBeTruthy();
    const there = within(screen.getByRole('region', { name: 'At a second place' }));
    expect(there.getByText('The folder is not there. Is the stick plugged in?')).toBeTruthy();
  });

  test('are made when asked for; a failure at a place is not called done', async () => {
    const make = vi.fn<() => Promise<BackupsView>>(() => Promise.resolve(VIEW));
    const { user } = await openBackups({ make });
    await user.click(screen.getByRole('button', { name: 'Make a backup now' }));
    expect(make).toHaveBeenCalledOnce();
    expect(screen.queryByText('A backup was made and checked.')).toBeNull();
    const [here] = VIEW.places;
    if (here) make.mockResolvedValue({ ...VIEW, places: [here] });
    await user.click(screen.getByRole('button', { name: 'Make a backup now' }));
    expect(await screen.findByText('A backup was made and checked.')).toBeTruthy();
  });

  test('are restored only after it was said what would be gone', async () => {
    const restore = vi.fn<(which: object) => Promise<null>>(() => Promise.resolve(null));
    const { user } = await openBackups({ look: () => Promise.resolve(LOOKED), restore });
    await user.click(await restoreButton());
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText(/^22 records are not in the backup/)).toBeTruthy();
    expect(dialog.getByText('20 purchases are among them.')).toBeTruthy();
    expect(dialog.getByText('+₸450')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Leave it as it is' }));
    expect(restore).not.toHaveBeenCalled();
    await user.click(await restoreButton());
    await user.click(await screen.findByRole('button', { name: 'Restore' }));
    expect(restore).toHaveBeenCalledExactlyOnceWith({ place: 'here', name: 'adal-3f9a1c2b-20261120T070500Z-98.db' });
  });

  test('that are damaged say what was found, and offer no restore', async () => {
    const damaged = new ORPCError('backup-damaged', { defined: true, data: { detail: 'Entry 12 was changed.' } });
    const { user } = await openBackups({ look: () => Promise.reject(damaged) });
    await user.click(await restoreButton());
    expect(await screen.findByText('What was found: Entry 12 was changed.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Restore' })).toBeNull();
  });

  test('are not restored from a host that cannot', async () => {
    await openBackups({}, { ...VIEW, canRestore: false });
    expect(screen.queryByRole('button', { name: /^Restore/ })).toBeNull();
  });
});
