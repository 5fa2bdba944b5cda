import type { BackupsView } from '../../../shop/contract/backups-views.ts';
import type { Buyer } from '../buyer.ts';
import { expect } from '../kiosk.ts';
import { signIn } from '../sign-in.ts';
import { tap } from '../tap.ts';
import { LOOKED, MANY_BACKUPS, NO_BACKUPS } from './backups-views.ts';
import { answer, lose, refuse } from './calls.ts';
import type { Screen } from './screen.ts';

const backups = (name: string, open: Screen['open']): Screen => ({
  name: name === '' ? 'backups' : `backups-${name}`,
  side: 'staff',
  shop: 'open',
  open,
});

const toBackups = async (b: Buyer): Promise<void> => {
  await signIn(b);
  await b.tap(b.say('staff', 'section.menu'));
  await b.tap(b.say('staff', 'section.backups'));
  await expect(b.page.getByRole('heading', { name: b.say('staff', 'section.backups'), level: 1 })).toBeVisible();
};
const showing = async (b: Buyer, view: BackupsView): Promise<void> => {
  await answer(b.page, 'backups/state', view);
  await toBackups(b);
};
const wantFirst = async (b: Buyer): Promise<void> => {
  await showing(b, MANY_BACKUPS);
  await tap(b.page.getByRole('listitem').getByText(b.say('backups', 'restore'), { exact: true }).first());
};

/** Backups, and what is asked before one takes the place of the shop. */
export const BACKUPS_SCREENS: readonly Screen[] = [
  backups('', async (b) => {
    await showing(b, MANY_BACKUPS);
    await expect(b.page.getByText(b.say('backups', 'broken'))).toBeAttached();
  }),
  backups('none', async (b) => {
    await showing(b, NO_BACKUPS);
    await expect(b.page.getByText(b.say('backups', 'none'))).toBeVisible();
  }),
  backups('error', async (b) => {
    await lose(b.page, 'backups/state');
    await toBackups(b);
    await expect(b.button(b.say('common', 'tryAgain'))).toBeVisible();
  }),
  backups('restore', async (b) => {
    await answer(b.page, 'backups/look', LOOKED);
    await wantFirst(b);
    await expect(b.button(b.say('backups', 'ask.do'))).toBeVisible();
  }),
  backups('damaged', async (b) => {
    const detail = 'This backup is damaged, so nothing was changed. Entry 12: its hash is not that of its content.';
    await refuse(b.page, 'backups/look', 'backup-damaged', { detail });
    await wantFirst(b);
    await expect(b.page.getByText(b.say('errors', 'code.backup-damaged'))).toBeVisible();
  }),
];
