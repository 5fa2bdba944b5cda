import type { Account } from '../ledger/accounts.ts';
import type { Money } from '../money.ts';
import type { HeadView } from './box-views.ts';
import type { RecordedAt } from './settling-views.ts';

/** Where a backup lies: beside the shop on this machine's disk, or at the second place (a stick, a network folder). */
export type BackupPlace = 'here' | 'there';

/** Why there is no new backup at a place, for the one sentence that says what to do. */
export type BackupTrouble = 'place-missing' | 'disk-full' | 'read-only' | 'not-sound' | 'failed';

/** One backup. It has stood all checks when it was made; `head` is null where the file cannot be read any more. */
export type BackupView = {
  readonly name: string;
  readonly made: RecordedAt;
  readonly bytes: number;
  readonly head: HeadView | null;
};

export type PlaceView = {
  readonly place: BackupPlace;
  /** The folder, as the machine names it. */
  readonly folder: string;
  /** Newest first. */
  readonly backups: readonly BackupView[];
  /** What the last try came to, where it made none. */
  readonly trouble: BackupTrouble | null;
};

export type BackupsView = {
  readonly places: readonly PlaceView[];
  /** One is being made. */
  readonly running: boolean;
  /** The last entry of the ledger now: what was recorded after a backup's head is not in it. */
  readonly head: number;
  /** Whether the host lets the person choose a folder for the second place, and can put a backup in the shop's place. */
  readonly canChoose: boolean;
  readonly canRestore: boolean;
};

/**
 * A backup that stood the checks, and what is in the shop now and would not be any more. `sums` are by place of money; the box is
 * left out, since what is in it is not to be known before it is counted. `present` null: the shop's own database cannot be read.
 */
export type RestoreView = {
  readonly school: string;
  readonly head: HeadView;
  readonly last: RecordedAt;
  readonly present: {
    readonly head: HeadView;
    readonly entries: number;
    readonly purchases: number;
    readonly from: RecordedAt | null;
    readonly to: RecordedAt | null;
    readonly sums: readonly { readonly account: Account; readonly amount: Money }[];
  } | null;
};

/** The backups in the folder that a shop may be brought from, of whatever shop. `folder` null: none was chosen yet. */
export type BackupFolderView = {
  readonly folder: string | null;
  readonly backups: readonly BackupView[];
  readonly canChoose: boolean;
  readonly canRestore: boolean;
};

/** The backups as everybody's first page tells of them. */
export type BackupToday = {
  /** When the newest was made; null: there is none. */
  readonly lastAt: RecordedAt | null;
  /** Too long ago for what was recorded since. */
  readonly late: boolean;
  readonly trouble: { readonly place: BackupPlace; readonly why: BackupTrouble } | null;
};
