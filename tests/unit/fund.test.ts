import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { campaignIdOn, campaignRefusal, charityAccount, nextCampaignId, type Span } from '../../shop/fund.ts';
import { ENTRY_BODIES } from '../../shop/ledger/entries.ts';
import { addDays, businessDate } from '../../shop/time.ts';

const TODAY = businessDate('2026-11-20');
const dayAt = (offset: number) => addDays(TODAY, offset);
const span = (id: string, from: number, until: number | null): Span => ({
  id,
  from: dayAt(from),
  until: until === null ? null : dayAt(until),
});

describe('the account of a charity', () => {
  const nameOf = (charity: string) => charityAccount(charity).slice('expenses:charity:'.length);

  test.each([
    ['«Мейірім» балалар үйі № 5', 'Мейірім балалар үйі 5'],
    ['=HYPERLINK("http://x")', 'HYPERLINK http x'],
    ['Doctors  without\tborders', 'Doctors without borders'],
    ['🐶🐱', '-'],
    ['и\u0306 без знака', 'и без знака'],
  ])('of %s is %s', (charity, name) => expect(nameOf(charity)).toBe(name));

  test('is one that the ledger takes, whatever the charity is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 120 }), (charity) => {
        const postings = [['assets:safe', -1] as const, [charityAccount(charity), 1] as const];
        expect(ENTRY_BODIES['recovery-code-made'].safeParse({ v: 1, postings }).success).toBe(true);
      }),
    );
  });
});

describe('the days of campaigns', () => {
  const spans = [span('c1', -100, 30), span('c2', 31, null)];
  const know = (moneyDays: readonly number[]) => ({ spans, today: TODAY, moneyDays: moneyDays.map(dayAt) });

  test('a new one ends the one that runs, from today on', () => {
    expect(campaignRefusal(span('c3', 0, 5), know([-1]))).toBeNull();
    expect(campaignRefusal(span('c3', -1, 5), know([]))).toEqual({ code: 'campaign-in-past' });
    expect(campaignRefusal(span('c3', 20, 31), know([]))).toEqual({ code: 'campaigns-overlap', campaign: 'c2' });
    expect(campaignRefusal(span('c3', 20, 30), know([]))).toBeNull();
    expect(campaignRefusal(span('c3', 31, 40), know([]))).toEqual({ code: 'campaigns-overlap', campaign: 'c2' });
    expect(campaignRefusal(span('c3', 32, null), know([]))).toBeNull();
  });

  test('no day with money gets another campaign', () => {
    expect(campaignRefusal(span('c3', 0, 5), know([-5, 0]))).toEqual({ code: 'campaign-days-fixed', day: TODAY });
    // What ended early leaves days without a campaign behind it.
    expect(campaignRefusal(span('c1', -100, -3), know([-5, -2]))).toEqual({
      code: 'campaign-days-fixed',
      day: dayAt(-2),
    });
    expect(campaignRefusal(span('c1', -100, -2), know([-5, -2]))).toBeNull();
    expect(campaignRefusal(span('c1', -100, null), know([]))).toEqual({ code: 'campaigns-overlap', campaign: 'c2' });
  });

  test('whatever is allowed leaves every day with one campaign at most, and every day with money with its own', () => {
    const offset = fc.integer({ min: -10, max: 40 });
    const asked = fc.record({ id: fc.constantFrom('c1', 'c2', 'c3'), from: offset, length: fc.option(fc.nat(30)) });
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 12 }), fc.uniqueArray(offset, { maxLength: 5 }), (all, money) => {
        let now: readonly Span[] = [];
        const moneyDays = money.map(dayAt).toSorted();
        for (const { id, from, length } of all) {
          const one = span(id, from, length === null ? null : from + length);
          if (campaignRefusal(one, { spans: now, today: dayAt(-10), moneyDays })) continue;
          const before = now;
          now = [
            ...now
              .filter((other) => other.id !== id)
              .map((other) =>
                other.from < one.from && (other.until === null || other.until >= one.from)
                  ? { ...other, until: addDays(one.from, -1) }
                  : other,
              ),
            one,
          ];
          for (let day = -12; day < 90; day += 1) {
            const running = now.filter((other) => campaignIdOn([other], dayAt(day)) !== null);
            expect(running.length).toBeLessThan(2);
          }
          for (const day of moneyDays) expect(campaignIdOn(now, day)).toBe(campaignIdOn(before, day));
        }
      }),
    );
  });

  test('ids go on counting', () => {
    expect(nextCampaignId([])).toBe('c1');
    expect(nextCampaignId([span('c1', 0, 1), span('c7', 2, 3), span('spring', 4, 5)])).toBe('c8');
  });
});
