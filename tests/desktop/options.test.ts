import { expect, test } from 'vitest';
import { readOptions } from '../../electron/options.ts';

test('reads its own options among those of Electron and Chromium', () => {
  expect(readOptions(['--inspect=0', '/app/main.js', '--data', '/srv/shop', '--windowed', '--no-sandbox'])).toEqual({
    dataDir: '/srv/shop',
    backupTo: null,
    windowed: true,
  });
  expect(readOptions(['--data=C:\\shop'])).toEqual({
    dataDir: 'C:\\shop',
    backupTo: null,
    windowed: false,
  });
});

test('reads where backups go', () => {
  expect(readOptions(['--backup-to', 'E:\\adal']).backupTo).toBe('E:\\adal');
});

test('without a folder it is the usual place', () => {
  expect(readOptions([])).toEqual({ dataDir: null, backupTo: null, windowed: false });
  expect(readOptions(['--data'])).toEqual({ dataDir: null, backupTo: null, windowed: false });
  expect(readOptions(['--data='])).toEqual({ dataDir: null, backupTo: null, windowed: false });
});
