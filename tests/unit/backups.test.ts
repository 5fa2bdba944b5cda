import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  backupName,
  isBackupDue,
  isBackupOld,
  KEPT_BACKUPS,
  keptBackups,
  parseBackupName,
  type DatedBackup,
} from '../../shop/backups.ts';
import { businessDateAt, utcMs, type UtcMs } from '../../shop/time.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const NOW = utcMs(Date.UTC(2026, 10, 22, 9));
const ZONE = 'Asia/Almaty';

const made = (at: number): DatedBackup => ({
  name: backupName({ shop: '3f9a1c2b', at: utcMs(at), seq: 1 }),
  at: utcMs(at),
  day: businessDateAt(utcMs(at), ZONE),
});
const daysAgo = (days: number) => made(NOW - days * DAY_MS);
const kept = (backups: readonly DatedBackup[], now: UtcMs = NOW) => {
  const names = keptBackups(backups, now);
  return backups.filter(({ name }) => names.has(name));
};

describe('the name of a backup', () => {
  test('says whose it is, when it was made and how far it goes', () => {
    const named = { shop: '3f9a1c2b', at: utcMs(Date.UTC(2026, 10, 22, 10, 30, 7)), seq: 12_345 };
    expect(backupName(named)).toBe('adal-3f9a1c2b-20261122T103007Z-12345.db');
    expect(parseBackupName(backupName(named))).toEqual(named);
  });

  test.each([
    'shop.db',
    '../adal-3f9a1c2b-20261122T103007Z-1.db',
    'adal-3f9a1c2b-20261122T103007Z-1.db.part',
    'adal-3f9a1c2b-20269922T103007Z-1.db',
    '',
  ])('is not %j', (name) => expect(parseBackupName(name)).toBeNull());
});

describe('of many backups', () => {
  test('the last one of a day is kept, of seven days', () => {
    const week = Array.from({ length: 7 }, (_, days) => [daysAgo(days), made(NOW - days * DAY_MS - HOUR_MS)]).flat();
    expect(kept(week).map(({ at }) => at)).toEqual(Array.from({ length: 7 }, (_, days) => NOW - days * DAY_MS));
  });

  test('the last one of a week and of a month is kept after that', () => {
    const daily = Array.from({ length: 800 }, (_, days) => daysAgo(days));
    const days = kept(daily).map(({ day }) => day);
    expect(days.slice(0, 7)).toEqual(daily.slice(0, 7).map(({ day }) => day));
    // Sundays end their weeks; the 22nd of November is one.
    expect(days).toEqual(expect.arrayContaining(['2026-11-15', '2026-11-08', '2026-11-01', '2026-10-25']));
    expect(days).toEqual(expect.arrayContaining(['2026-10-31', '2026-09-30', '2026-01-31', '2025-12-31']));
    expect(days.at(-1)).toBe('2025-12-31');
    expect(days).toHaveLength(7 + 4 + 11);
  });

  test('a long summer takes none away', () => {
    const before = Array.from({ length: 300 }, (_, days) => daysAgo(days + 90));
    expect(kept(before)).toEqual(kept(before, utcMs(NOW - 90 * DAY_MS)));
  });

  test('those that a wrong clock dated ahead push no other out', () => {
    const ahead = Array.from({ length: 20 }, (_, days) => made(NOW + (300 + days) * DAY_MS));
    const daily = Array.from({ length: 30 }, (_, days) => daysAgo(days));
    expect(kept([...ahead, ...daily])).toEqual([...ahead, ...kept(daily)]);
  });

  test('day after day, the same are kept as if all had been there at once', () => {
    // What goes is never missed later.
    const gaps = fc.array(fc.integer({ min: 1, max: 5 * 24 }), { minLength: 1, maxLength: 150 });
    fc.assert(
      fc.property(gaps, (hours) => {
        let at = NOW - 400 * DAY_MS;
        const all: DatedBackup[] = [];
        let pruned: readonly DatedBackup[] = [];
        for (const gap of hours) {
          at += gap * HOUR_MS;
          all.push(made(at));
          pruned = kept([...pruned, made(at)], utcMs(at));
        }
        const atOnce = kept(all, utcMs(at));
        expect(pruned.map(({ name }) => name)).toEqual(atOnce.map(({ name }) => name));
        expect(pruned.at(-1)?.at).toBe(at);
        expect(pruned.length).toBeLessThanOrEqual(KEPT_BACKUPS.days + KEPT_BACKUPS.weeks + KEPT_BACKUPS.months);
      }),
      { numRuns: 60 },
    );
  });
});

test('a backup is due when there is none, or something was recorded since and hours went by', () => {
  const last = { at: NOW, seq: 10 };
  const after = (hours: number) => utcMs(NOW + hours * HOUR_MS);
  expect(isBackupDue(null, NOW, 0)).toBe(true);
  expect(isBackupDue(last, after(5), 11)).toBe(false);
  expect(isBackupDue(last, after(6), 11)).toBe(true);
  expect(isBackupDue(last, after(600), 10)).toBe(false);
  // The clock was ahead when it was made.
  expect(isBackupDue(last, after(-48), 11)).toBe(true);
});

test('staff are told when two days of records are in no backup', () => {
  const last = { at: NOW, seq: 10 };
  expect(isBackupOld(null, NOW, 1)).toBe(true);
  expect(isBackupOld(last, utcMs(NOW + 47 * HOUR_MS), 11)).toBe(false);
  expect(isBackupOld(last, utcMs(NOW + 48 * HOUR_MS), 11)).toBe(true);
  expect(isBackupOld(last, utcMs(NOW + 60 * DAY_MS), 10)).toBe(false);
});
