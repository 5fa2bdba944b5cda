import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createHeldExports, type FileToMake, type HeldExports } from '../../server/exports/held-exports.ts';
import { runJob } from '../../server/jobs/run-job.ts';
import { businessDate } from '../../shop/time.ts';
import { makeShop } from '../helpers/sample-shop.ts';
import { newFolder, removeFolders } from './open-client.ts';

/* Exports under way, with the threads and the temporary folders that they take. */

const WANTED = {
  format: 'csv',
  from: businessDate('2026-09-01'),
  to: businessDate('2026-09-30'),
  language: 'en',
} as const;

const fileOf = (dataDir: string): FileToMake => ({
  name: 'report.zip',
  mediaType: 'application/zip',
  make: (file, how) => runJob('export', { ...WANTED, dataDir, file }, how),
});

let shop: string;
let temporary: string;
let exports: HeldExports;
const logged: object[] = [];
const log = { info: () => undefined, warn: () => undefined, error: (fields: object) => void logged.push(fields) };

beforeAll(async () => {
  shop = newFolder();
  await makeShop(shop);
});
beforeEach(() => {
  temporary = newFolder();
  // Where node:os says that temporary files go, on Windows too.
  for (const name of ['TMPDIR', 'TEMP']) vi.stubEnv(name, temporary);
  exports = createHeldExports(log);
  logged.splice(0);
});
afterEach(() => {
  exports.close();
  vi.unstubAllEnvs();
});
afterAll(removeFolders);

const begun = (window: string): string => {
  const id = exports.start(window, fileOf(shop));
  if (id === null) throw new Error('Too many are under way');
  return id;
};
const stateOf = (window: string, id: string) => exports.find(window, id)?.state;
const isDone = async (window: string, id: string) =>
  await vi.waitFor(() => expect(stateOf(window, id)).toMatchObject({ state: 'done' }), { timeout: 60_000 });
/** What is in the folder of temporary files, once it is empty. */
const left = async () =>
  await vi.waitFor(
    () => {
      const names = readdirSync(temporary);
      if (names.length > 0) throw new Error(`There are ${names.join(', ')}`);
      return names;
    },
    { timeout: 60_000 },
  );

test('two at one time; a third has to wait until one of them is through', async () => {
  const [first, second] = [begun('a'), begun('b')];
  expect(exports.start('c', fileOf(shop))).toBeNull();
  await isDone('a', first);
  await isDone('b', second);
  await isDone('c', begun('c'));
  expect(stateOf('a', first)).toMatchObject({ state: 'done' });
});

test('one that is given up leaves nothing behind, however far it was', async () => {
  exports.drop('a', begun('a'));
  expect(await left()).toEqual([]);
  const id = begun('a');
  await isDone('a', id);
  expect(readdirSync(temporary)).toHaveLength(1);
  exports.drop('b', id);
  expect(stateOf('a', id)).toMatchObject({ state: 'done' });
  exports.drop('a', id);
  expect(await left()).toEqual([]);
});

test('the end of the program is the end of all of them', async () => {
  const id = begun('a');
  await isDone('a', id);
  begun('b');
  exports.close();
  expect(await left()).toEqual([]);
});

test('one that fails says so, and the log has why', async () => {
  const gone = newFolder();
  rmSync(gone, { recursive: true, force: true });
  const id = exports.start('a', fileOf(join(gone, 'shop'))) ?? '';
  const state = await vi.waitFor(
    () => {
      const found = stateOf('a', id);
      if (found?.state !== 'failed') throw new Error('It is under way');
      return found;
    },
    { timeout: 60_000 },
  );
  expect(state.code).toBe('FAULT');
  expect(logged).toMatchObject([
    { faultId: state.faultId, err: { message: expect.stringContaining('There is no shop') as string } },
  ]);
});
