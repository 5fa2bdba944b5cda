import { expect, test } from 'vitest';
import { shuffledDigits } from '../../renderer/staff/shuffled-digits.ts';

test('ten digits, each as often in each place', () => {
  const draws = 20_000;
  const seen = Array.from({ length: 10 }, () => new Map<string, number>());
  for (let draw = 0; draw < draws; draw += 1) {
    const digits = shuffledDigits();
    expect(new Set(digits).size).toBe(10);
    for (const [place, digit] of digits.entries()) seen[place]?.set(digit, (seen[place].get(digit) ?? 0) + 1);
  }
  // Six deviations away from a tenth: chance alone does that once in ten million runs.
  const most = 6 * Math.sqrt(draws * 0.1 * 0.9);
  for (const place of seen) {
    for (const digit of '0123456789') expect(Math.abs((place.get(digit) ?? 0) - draws / 10)).toBeLessThan(most);
  }
});
