import { afterAll, describe, expect, it } from 'vitest';
import { head } from '../../db/head.ts';
import { openSnapshot } from '../../db/open.ts';
import { verifyAll } from '../../db/verify/verify.ts';
import { isSchoolDay, momentOf } from '../../scripts/simulate/school-calendar.ts';
import { simulate } from '../../scripts/simulate/simulate.ts';
import { businessDate, localTime } from '../../shop/time.ts';
import { entriesIn, entriesOf } from '../helpers/ledger.ts';
import { newFolder, removeFolders } from './open-client.ts';

afterAll(removeFolders);

const END = businessDate('2026-05-15');
const OPTIONS = { days: 21, end: END, seed: 7, purchases: null } as const;

function headOf(folder: string): string {
  const opened = openSnapshot(folder);
  if (!opened.ok) throw new Error(opened.message);
  const { seq, hash } = head(opened.folder.db);
  opened.folder.close();
  return `${seq}:${hash}`;
}

describe('simulated trade', () => {
  it('is the same ledger for the same seed, and another for another', async () => {
    const [one, same, other] = [newFolder(), newFolder(), newFolder()];
    await simulate({ ...OPTIONS, dataDir: one });
    await simulate({ ...OPTIONS, dataDir: same });
    await simulate({ ...OPTIONS, seed: 8, dataDir: other });
    expect(headOf(same)).toBe(headOf(one));
    expect(headOf(other)).not.toBe(headOf(one));
  });

  it('verifies, and is what happens at a school', async () => {
    const folder = newFolder();
    const summary = await simulate({ ...OPTIONS, purchases: 900, dataDir: folder });
    expect(verifyAll(folder)).toMatchObject({ ok: true });
    const entries = entriesIn(folder);
    const kinds = new Map<string, number>();
    for (const { kind } of entries) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    expect(kinds.get('purchase-recorded')).toBe(900);
    for (const kind of [
      'gift-recorded',
      'promise-settled',
      'entry-corrected',
      'notice-raised',
      'notice-handled',
      'stock-received',
      'stock-written-off',
      'person-added',
      'session-opened',
      'box-counted',
      'box-sealed',
      'stocktake-recorded',
      'phone-confirmed',
      'campaign-saved',
      'money-banked',
    ]) {
      expect({ kind, count: kinds.get(kind) ?? 0 }).not.toEqual({ kind, count: 0 });
    }
    expect(summary.unrecordedUnits).toBeGreaterThan(0);

    const purchases = entries.filter((entry) => entry.kind === 'purchase-recorded');
    const tenders = new Set(purchases.map(({ body }) => body.tender.type));
    expect([...tenders].toSorted()).toEqual(['cash', 'promise', 'qr']);
    expect(purchases.some(({ body }) => body.tender.type === 'cash' && body.tender.change > 0)).toBe(true);
    expect(purchases.some(({ body }) => body.paid > body.suggested)).toBe(true);
    expect(purchases.some(({ body }) => body.paid < body.suggested)).toBe(true);
    for (const { businessDate: day, at } of purchases) {
      expect(isSchoolDay(day)).toBe(true);
      const { minutes } = localTime(at, 'Asia/Almaty');
      expect(minutes).toBeGreaterThanOrEqual(7 * 60);
      expect(minutes).toBeLessThan(18 * 60);
    }
    // Time only goes forward.
    expect(entries.every(({ at }, index) => at >= (entries[index - 1]?.at ?? 0))).toBe(true);
  });

  it('has two who count the box each week, and shelves that tell what left without a word', async () => {
    const folder = newFolder();
    const end = businessDate('2026-05-22');
    const { unrecordedUnits } = await simulate({ ...OPTIONS, days: 26, end, dataDir: folder });
    const counts = entriesOf(folder, 'box-counted');
    expect(counts.map(({ businessDate: day }) => day)).toEqual(['2026-05-08', '2026-05-15', '2026-05-22']);
    expect(entriesOf(folder, 'box-sealed').map(({ body }) => body.count)).toEqual(counts.map(({ id }) => id));
    for (const { body } of counts) {
      expect(new Set(body.signers).size).toBe(2);
      expect(Math.abs(body.counted - body.expected)).toBeLessThan(body.counted / 100);
    }
    const looked = entriesOf(folder, 'stocktake-recorded').flatMap(({ body }) => body.lines);
    expect(looked.reduce((units, { recorded, counted }) => units + recorded - counted, 0)).toBe(unrecordedUnits);
    // What was claimed up to a Sunday is confirmed on the Monday after.
    const confirmed = entriesOf(folder, 'phone-confirmed').map(({ body }) => body.through);
    expect(confirmed).toEqual(['2026-05-03', '2026-05-10', '2026-05-17']);
  });

  it('gives away what came in, with papers, and raises money for something else', async () => {
    const folder = newFolder();
    await simulate({ ...OPTIONS, days: 110, purchases: 2500, dataDir: folder });
    const gifts = entriesOf(folder, 'money-given');
    expect(new Set(gifts.map(({ body }) => body.campaign))).toEqual(new Set(['c1', 'c2']));
    expect(gifts.some(({ body }) => body.receipt !== null)).toBe(true);
    const late = entriesOf(folder, 'receipt-added').map(({ body }) => body.gift);
    expect(late.length).toBeGreaterThan(0);
    expect(gifts.filter(({ body }) => body.receipt === null).map(({ id }) => id)).toEqual(expect.arrayContaining(late));
    expect(entriesOf(folder, 'stock-received').some(({ body }) => body.source === 'fund')).toBe(true);
    expect(verifyAll(folder)).toMatchObject({ ok: true });
  });

  it('lets promises go that nobody keeps', async () => {
    const folder = newFolder();
    await simulate({ ...OPTIONS, days: 80, purchases: 1200, dataDir: folder });
    const gone = entriesOf(folder, 'promise-let-go');
    expect(gone.length).toBeGreaterThan(0);
    expect(gone.every(({ body }) => body.open > 0)).toBe(true);
    expect(verifyAll(folder)).toMatchObject({ ok: true });
  });

  it('goes on where it left off, and not over what is there', async () => {
    const folder = newFolder();
    await simulate({ ...OPTIONS, dataDir: folder });
    await expect(simulate({ ...OPTIONS, dataDir: folder })).rejects.toThrow(/entries up to 2026-05-15/);
    await simulate({ ...OPTIONS, days: 30, end: businessDate('2026-05-22'), dataDir: folder });
    expect(verifyAll(folder)).toMatchObject({ ok: true });
    expect(entriesIn(folder).filter(({ kind }) => kind === 'shop-opened')).toHaveLength(1);
  });
});

describe('the school calendar', () => {
  it('knows holidays, weekends and breaks', () => {
    const days = {
      '2026-09-01': true,
      '2026-09-05': false,
      '2026-10-28': false,
      '2026-12-16': false,
      '2027-01-04': false,
      '2027-01-08': true,
      '2027-03-22': false,
      '2027-07-06': false,
    };
    for (const [day, isSchool] of Object.entries(days))
      expect([day, isSchoolDay(businessDate(day))]).toEqual([day, isSchool]);
  });

  it('finds the moment of a time on the wall, also where clocks are changed', () => {
    for (const zone of ['Asia/Almaty', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Chatham', 'UTC']) {
      for (const day of ['2026-03-29', '2026-10-25', '2026-11-01', '2026-07-01']) {
        const moment = momentOf(businessDate(day), 8 * 3600 + 90, zone);
        expect(localTime(moment, zone)).toEqual({ date: day, minutes: 8 * 60 + 1 });
        expect(moment % 60_000).toBe(30_000);
      }
    }
  });
});
