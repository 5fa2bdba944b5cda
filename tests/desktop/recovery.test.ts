import { expect, test } from 'vitest';
import { restBeforeReload } from '../../electron/recovery.ts';

test('the first crash brings the page back at once', () => {
  expect(restBeforeReload([1000], 1000)).toBe(0);
});

test('a page that crashes again and again gets longer and longer rest', () => {
  expect(restBeforeReload([1000, 2000], 2000)).toBe(2000);
  expect(restBeforeReload([1000, 2000, 3000, 4000], 4000)).toBe(6000);
});

test('crashes of a minute ago are forgiven', () => {
  expect(restBeforeReload([1000, 2000, 90_000], 90_000)).toBe(0);
});
