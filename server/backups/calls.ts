import { head } from '../../db/head.ts';
import { assertNever } from '../../shop/assert-never.ts';
import { isBackupOld } from '../../shop/backups.ts';
import type {
  BackupPlace,
  BackupsView,
  BackupToday,
  PlaceView,
  RestoreView,
} from '../../shop/contract/backups-views.ts';
import { utcMs } from '../../shop/time.ts';
import type { Core } from '../core.ts';
import { recordedAt } from '../recorded-at.ts';
import { valueOf, type Outcome, type Rpc } from '../rpc.ts';
import type { HostPowers } from '../session.ts';
import type { BackupKeeper } from './keeper.ts';
import type { RestoreAnswer } from './jobs.ts';

/** A backup as a call names it. */
type Which = { readonly place: BackupPlace; readonly name: string };

type LookRefusal =
  | { readonly code: 'backup-unknown' | 'backup-newer' | 'backup-of-another-shop' | 'backup-busy' | 'disk-full' }
  | { readonly code: 'backup-damaged'; readonly detail: string };

type SoundBackup = Extract<RestoreAnswer, { ok: true }>;

const BUSY: Outcome<never, LookRefusal> = { ok: false, refusal: { code: 'backup-busy' } };
const MAX_DETAIL = 300;

/** Backups as the office sees them, and putting one in the shop's place. */
export function backupsCalls({ administrator }: Rpc, core: Core, keeper: BackupKeeper, host: HostPowers) {
  const placeView = async (place: BackupPlace, timeZone: string): Promise<PlaceView> => {
    const backups = (await keeper.list(place)) ?? [];
    return {
      place,
      folder: keeper.folder(place),
      trouble: keeper.stateOf(place).trouble,
      backups: backups.map(({ name, at, bytes, head: last }) => ({
        name,
        made: recordedAt(at, timeZone),
        bytes,
        head: last,
      })),
    };
  };
  const view = async (timeZone: string): Promise<BackupsView> => {
    const running = keeper.running();
    const places: PlaceView[] = [];
    for (const place of keeper.places()) places.push(await placeView(place, timeZone));
    return {
      places,
      running,
      head: head(core.db).seq,
      canChoose: host.chooseFolder !== undefined,
      canRestore: host.reopen !== undefined,
    };
  };
  const look = async ({ place, name }: Which, commit: boolean): Promise<Outcome<SoundBackup, LookRefusal>> => {
    const answer = await keeper.restore(place, name, commit);
    return answer ? soundBackup(answer) : BUSY;
  };

  return {
    state: administrator.backups.state.handler(({ context: { settings } }) => view(settings.timeZone)),

    make: administrator.backups.make.handler(async ({ context: { settings }, errors }) => {
      if (!(await keeper.backUpNow())) throw errors['backup-busy']();
      return await view(settings.timeZone);
    }),

    choosePlace: administrator.backups.choosePlace.handler(async ({ context: { settings }, errors }) => {
      if (!host.chooseFolder) throw errors['not-on-this-host']();
      const folder = await host.chooseFolder();
      if (folder !== null) keeper.setThere(folder);
      return await view(settings.timeZone);
    }),

    forgetPlace: administrator.backups.forgetPlace.handler(async ({ context: { settings }, errors }) => {
      if (!host.chooseFolder) throw errors['not-on-this-host']();
      keeper.setThere(null);
      return await view(settings.timeZone);
    }),

    look: administrator.backups.look.handler(async ({ input, context: { settings }, errors }) =>
      restoreView(valueOf(errors, await look(input, false)), settings.timeZone),
    ),

    restore: administrator.backups.restore.handler(async ({ input, errors }) => {
      if (!host.reopen) throw errors['not-on-this-host']();
      const { seq, hash } = valueOf(errors, await look(input, true));
      core.log.info({ ...input, seq, hash }, 'a backup takes the place of the shop');
      host.reopen();
      return null;
    }),
  };
}

/** What the thread found, as the calls answer it. Throws where the disk failed. */
export function soundBackup(answer: RestoreAnswer): Outcome<SoundBackup, LookRefusal> {
  if (answer.ok) return { ok: true, value: answer };
  switch (answer.code) {
    case 'missing':
      return { ok: false, refusal: { code: 'backup-unknown' } };
    case 'newer-version':
      return { ok: false, refusal: { code: 'backup-newer' } };
    case 'disk-full':
      return { ok: false, refusal: { code: 'disk-full' } };
    case 'not-sound':
    case 'damaged':
    case 'not-a-shop':
      return { ok: false, refusal: { code: 'backup-damaged', detail: answer.message.slice(0, MAX_DETAIL) } };
    case 'already-open':
    case 'busy':
    case 'io':
    case 'older-version':
    case 'read-only':
      throw new Error(answer.message);
    default:
      return assertNever(answer);
  }
}

function restoreView({ seq, hash, at, school, loss }: SoundBackup, timeZone: string): RestoreView {
  return {
    school,
    head: { seq, hash },
    last: recordedAt(at, timeZone),
    present:
      loss === null || loss === 'unreadable'
        ? null
        : {
            head: loss.head,
            entries: loss.entries,
            purchases: loss.purchases,
            from: loss.from === null ? null : recordedAt(loss.from, timeZone),
            to: loss.to === null ? null : recordedAt(loss.to, timeZone),
            sums: loss.sums
              .filter(([account]) => account !== 'assets:box')
              .map(([account, amount]) => ({ account, amount })),
          },
  };
}

/** The backups in one line, from what is known without looking. */
export function backupToday(core: Core, keeper: BackupKeeper, timeZone: string): BackupToday {
  const newest = keeper
    .places()
    .map((place) => keeper.stateOf(place).newest)
    .reduce((last, one) => (one !== null && (last === null || one.at > last.at) ? one : last), null);
  const opened = core.db.one<{ at: number; seq: number }>('SELECT at, 0 AS seq FROM ledger WHERE seq = 1');
  // A shop that has just been opened has none yet, and that is as it should be.
  const reference = newest ?? (opened ? { at: utcMs(opened.at), seq: opened.seq } : null);
  const inTrouble = keeper.places().find((place) => keeper.stateOf(place).trouble !== null);
  const why = inTrouble && keeper.stateOf(inTrouble).trouble;
  return {
    lastAt: newest && recordedAt(newest.at, timeZone),
    late: isBackupOld(reference, core.now(), head(core.db).seq),
    trouble: inTrouble && why ? { place: inTrouble, why } : null,
  };
}
