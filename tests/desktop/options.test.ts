import { expect, test } from 'vitest';
import { readOptions } from '../../electron/options.ts';

test('reads its own options among those of Electron and Chromium', () => {
  expect(readOptions(['--inspect=0', '/app/main.js', '--data', '/srv/shop', '--windowed', '--no-sandbox'])).toEqual({
    dataDir: '/srv/shop',
    windowed: true,
  });
  expect(readOptions(['--data=C:\\shop'])).toEqual({ dataDir: 'C:\\shop', windowed: false });
});

test('without a folder it is the usual place', () => {
  expect(readOptions([])).toEqual({ dataDir: null, windowed: false });
  expect(readOptions(['--data'])).toEqual({ dataDir: null, windowed: false });
  expect(readOptions(['--data='])).toEqual({ dataDir: null, windowed: false });
});
