import { describe, expect, test } from 'vitest';
import { earlyWarning, isDue, type RecentTrade } from '../../shop/early-warning.ts';
import { money } from '../../shop/money.ts';
import { businessDate } from '../../shop/time.ts';

const worth = (atPrice: number, atCost: number) => ({ atPrice: money(atPrice * 100), atCost: money(atCost * 100) });

/** Four weeks of a shop that sells for 40 000 what it bought for 28 000, and has half of that again on the stand. */
const trade = (changes: Partial<RecentTrade> = {}): RecentTrade => ({
  days: 28,
  tradingDays: 20,
  sold: worth(40_000, 28_000),
  gap: worth(0, 0),
  boxDifference: money(0),
  onStand: worth(20_000, 14_000),
  ...changes,
});

describe('the early warning', () => {
  test('says for how long the goods on the stand last', () => {
    expect(earlyWarning(trade())).toEqual({ level: 'calm', capital: 1_400_000, weeks: 2, tradingDays: 10 });
  });

  test('goods that go unseen shorten it as sold ones do', () => {
    expect(earlyWarning(trade({ gap: worth(20_000, 14_000) }))).toMatchObject({ weeks: 1, tradingDays: 10 });
  });

  test('a tenth may go without a word, more than that may not', () => {
    expect(earlyWarning(trade({ gap: worth(4000, 2800) })).level).toBe('calm');
    expect(earlyWarning(trade({ gap: worth(4600, 3200) })).level).toBe('losing');
    expect(earlyWarning(trade({ boxDifference: money(-410_000) })).level).toBe('losing');
    expect(earlyWarning(trade({ gap: worth(-4600, -3200) })).level).toBe('calm');
  });

  test('it is worse when what came in no longer buys the goods that went', () => {
    expect(earlyWarning(trade({ gap: worth(18_000, 12_600) })).level).toBe('shrinking');
    expect(earlyWarning(trade({ boxDifference: money(-1_210_000) })).level).toBe('shrinking');
    // Goods that were given cost nothing to bring again, whatever is lost of them.
    expect(earlyWarning(trade({ sold: worth(40_000, 0), gap: worth(18_000, 0) })).level).toBe('losing');
  });

  test('there is nothing to go by where nothing was sold, or all was given', () => {
    const none = { tradingDays: 0, sold: worth(0, 0) };
    expect(earlyWarning(trade(none))).toMatchObject({ level: 'calm', weeks: null, tradingDays: null });
    expect(earlyWarning(trade({ onStand: worth(20_000, 0) }))).toMatchObject({ weeks: null, tradingDays: 10 });
  });
});

describe('what is due', () => {
  const day = (of: number) => businessDate(`2026-11-${String(of).padStart(2, '0')}`);
  test('counts from the last time, and before that from the opening', () => {
    expect(isDue(day(10), day(1), day(16), 7)).toBe(false);
    expect(isDue(day(10), day(1), day(17), 7)).toBe(true);
    expect(isDue(null, day(10), day(16), 7)).toBe(false);
    expect(isDue(null, day(10), day(17), 7)).toBe(true);
  });
});
