import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT } from '../../scripts/build.ts';
import type { PersonView } from '../../shop/contract/outputs.ts';
import { openDesktop, type DesktopHost } from '../helpers/hosts.ts';
import { checkConfiguration, pack, readConfiguration, unpack, type Target } from '../helpers/pack.ts';
import { ADMINISTRATOR, makeShop } from '../helpers/sample-shop.ts';
import { callFromPage, expectKiosk, newFolder } from './kiosk-state.ts';

/* What is shipped: electron-builder.yml by its schema, the packed files by name, and the packed files running. */

test('electron-builder.yml fits its schema', async () => {
  const config = await readConfiguration();
  await checkConfiguration(config);
  await expect(checkConfiguration({ ...config, electronFuse: {} })).rejects.toThrow(/electronFuse/);
});

test('every system that schools have is packed for', async () => {
  const { win, linux, mac } = await readConfiguration();
  expect(win).toMatchObject({ target: [{ target: 'nsis', arch: 'x64' }] });
  expect(linux).toMatchObject({
    target: [
      { target: 'AppImage', arch: ['x64', 'arm64'] },
      { target: 'deb', arch: ['x64', 'arm64'] },
    ],
  });
  expect(mac).toMatchObject({ target: [{ target: 'dmg', arch: ['x64', 'arm64'] }] });
});

const NATIVE: readonly (readonly [Target, string])[] = [
  [{ system: 'linux', arch: 'x64' }, 'linux-x64.node'],
  [{ system: 'linux', arch: 'arm64' }, 'linux-arm64.node'],
  [{ system: 'win', arch: 'x64' }, 'win32-x64.node'],
];

for (const [target, native] of NATIVE) {
  test(`a package for ${target.system} ${target.arch} holds what it needs and nothing else`, async () => {
    const folder = newFolder();
    const { files, fuses } = await pack(folder, target);
    // In Electron's order: run as Node, encrypt cookies, NODE_OPTIONS, --inspect, check the asar, only from the asar, V8 snapshot, file:
    expect(fuses).toMatch(/^01001100/);
    expect(files.filter((file) => file.endsWith('.node'))).toEqual([
      `/node_modules/better-sqlite3/prebuilds/${native}`,
    ]);
    const places = files.filter((file) => file.split('/').length === 3 && !file.startsWith('/node_modules/.'));
    expect(new Set(places)).toEqual(
      new Set(['/dist/main', '/dist/renderer', '/dist/proof', '/dist/assets', '/node_modules/better-sqlite3']),
    );
    expect(files.filter((file) => /\.(?:ts|tsx|map|cc?|cpp|db|log)$|\/deps\//.test(file))).toEqual([]);
    rmSync(folder, { recursive: true });
  });
}

test('the packed files, and they alone, are a running kiosk', async () => {
  const folder = newFolder();
  const { asar } = await pack(folder, {
    system: process.platform === 'win32' ? 'win' : 'linux',
    arch: process.arch === 'arm64' ? 'arm64' : 'x64',
  });
  const app = join(folder, 'app');
  unpack(asar, app);
  if (process.platform === 'darwin') {
    // A Mac's package can be made around a real runtime only; all but the native file is the same.
    const prebuilds = join('node_modules', 'better-sqlite3', 'prebuilds');
    cpSync(join(ROOT, prebuilds), join(app, prebuilds), { recursive: true });
  }
  const dataDir = join(folder, 'shop');
  await makeShop(dataDir);
  const desktop = await openDesktop({ dataDir, mainPath: join(app, 'dist', 'main', 'main.js') });
  await expectKiosk(desktop);
  expect((await callFromPage(desktop, '/kiosk/shop')).output).toMatchObject({ state: 'open', canLeave: true });
  await expect(desktop.page.getByRole('button').first()).toBeVisible();
  await expectReportSaved(desktop, join(folder, 'report.pdf'));
  await desktop.close();

  // The set-up reads what is copied beside the bundle: migrations, and the sample goods.
  const fresh = await openDesktop({ dataDir: join(folder, 'fresh'), mainPath: join(app, 'dist', 'main', 'main.js') });
  expect((await callFromPage(fresh, '/kiosk/shop')).output).toMatchObject({ state: 'new' });
  await fresh.close();
  rmSync(folder, { recursive: true });
});

/** The thread of long works, its database and its letters are packed too: the report is made, and saved where the dialog says. */
async function expectReportSaved(desktop: DesktopHost, path: string): Promise<void> {
  await desktop.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  const [person] = (await callFromPage(desktop, '/session/people')).output as readonly PersonView[];
  await callFromPage(desktop, '/session/open', { person: person?.id, pin: ADMINISTRATOR.pin });
  const wanted = { format: 'pdf', from: '2026-09-01', to: '2026-09-30', language: 'kk' };
  const { output } = await callFromPage(desktop, '/exports/start', wanted);
  const state = async () => (await callFromPage(desktop, '/exports/state', output)).output;
  await expect.poll(state, { timeout: 60_000 }).toMatchObject({ state: 'done' });
  expect((await callFromPage(desktop, '/exports/save', output)).output).toEqual({ saved: true });
  expect(readFileSync(path, 'latin1')).toMatch(/^%PDF-1/);
}
