import type { BackupFolderView } from '../../shop/contract/backups-views.ts';
import type { Core } from '../core.ts';
import { recordedAt } from '../recorded-at.ts';
import { valueOf, type Rpc } from '../rpc.ts';
import type { HostPowers } from '../session.ts';
import { soundBackup } from './calls.ts';
import type { BackupKeeper } from './keeper.ts';

/** A shop that comes from another machine: in place of the set-up, while the data folder has none. */
export function movingCalls({ any }: Rpc, core: Core, keeper: BackupKeeper, host: HostPowers) {
  const view = async (): Promise<BackupFolderView> => {
    const has = keeper.places().includes('there');
    const backups = has ? ((await keeper.list('there')) ?? []) : [];
    // The shop's own zone is known only once it is here.
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    return {
      folder: has ? keeper.folder('there') : null,
      backups: backups.map(({ name, at, bytes, head }) => ({ name, made: recordedAt(at, timeZone), bytes, head })),
      canChoose: host.chooseFolder !== undefined,
      canRestore: host.reopen !== undefined,
    };
  };
  return {
    backups: any.setup.backups.handler(async ({ errors }) => {
      if (core.settings()) throw errors['already-set-up']();
      return await view();
    }),
    chooseBackups: any.setup.chooseBackups.handler(async ({ errors }) => {
      if (core.settings()) throw errors['already-set-up']();
      if (!host.chooseFolder) throw errors['not-on-this-host']();
      const folder = await host.chooseFolder();
      if (folder !== null) keeper.setThere(folder);
      return await view();
    }),
    restoreBackup: any.setup.restoreBackup.handler(async ({ input, errors }) => {
      if (core.settings()) throw errors['already-set-up']();
      if (!host.reopen) throw errors['not-on-this-host']();
      const answer = await keeper.restore('there', input.name, true);
      if (!answer) throw errors['backup-busy']();
      valueOf(errors, soundBackup(answer));
      host.reopen();
      return null;
    }),
  };
}
