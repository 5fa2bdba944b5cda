import type { BackupsView, BackupView, RestoreView } from '../../../shop/contract/backups-views.ts';
import { addDays, businessDateAt, utcMs } from '../../../shop/time.ts';
import { SETTINGS, tenge } from '../sample-shop.ts';

/* Backups as the server could tell of them. */

const today = businessDateAt(utcMs(Date.now()), SETTINGS.timeZone);
const on = (days: number, minutes = 725) => ({ at: utcMs(0), date: addDays(today, -days), minutes });
const hash = 'a'.repeat(64);

const backup = (days: number, seq: number): BackupView => ({
  name: `adal-3f9a1c2b-20261122T1030${String(days % 60).padStart(2, '0')}Z-${seq}.db`,
  made: on(days),
  bytes: 41_900_000 + seq,
  head: { seq, hash },
});

const HERE = '/home/kiosk/.local/share/adal/shop/backups';

export const NO_BACKUPS: BackupsView = {
  places: [{ place: 'here', folder: HERE, backups: [], trouble: null }],
  running: false,
  head: 128,
  canChoose: true,
  canRestore: true,
};

/** A stick that is not there, a file that cannot be read, a long list. */
export const MANY_BACKUPS: BackupsView = {
  ...NO_BACKUPS,
  head: 300_128,
  places: [
    {
      place: 'here',
      folder: HERE,
      trouble: null,
      backups: [0, 1, 2, 3, 4, 5, 6, 13, 20, 27, 58, 89].map((days) => backup(days, 300_100 - days * 400)),
    },
    {
      place: 'there',
      folder: 'E:\\Сақтық көшірмелер\\Adal киоскісі, бірінші қабат',
      trouble: 'place-missing',
      backups: [{ ...backup(9, 296_000), head: null }],
    },
  ],
};

export const LOOKED: RestoreView = {
  school: SETTINGS.school,
  head: { seq: 299_700, hash },
  last: on(1),
  present: {
    head: { seq: 300_128, hash },
    entries: 428,
    purchases: 391,
    from: on(1, 730),
    to: on(0, 540),
    sums: [
      { account: 'assets:phone', amount: tenge(12_450) },
      { account: 'assets:promises', amount: tenge(-700) },
    ],
  },
};
