import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSaveDialog } from '../../electron/save-dialog.ts';

type Answer = { readonly canceled: boolean; readonly filePath: string };

const asked = vi.hoisted(() => ({ options: [] as unknown[], answer: async (): Promise<unknown> => undefined }));
vi.mock('electron', () => ({
  dialog: {
    showSaveDialog: async (options: unknown) => {
      asked.options.push(options);
      return await asked.answer();
    },
  },
}));

let folder: string;
const warned: string[] = [];
const dialog = createSaveDialog(
  () => null,
  (what) => void warned.push(what),
);
const answer = (path: string | null): void => {
  asked.answer = async (): Promise<Answer> => ({ canceled: path === null, filePath: path ?? '' });
};
const FILE = { name: 'adal-goods.csv', text: '\uFEFFҚант;250\r\n' };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'adal-save-'));
  asked.options.splice(0);
  warned.splice(0);
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a file is written whole where the person chose, in place of what was there', async () => {
  const path = join(folder, 'mine.csv');
  writeFileSync(path, 'old');
  answer(path);
  expect(await dialog.save(FILE)).toBe('saved');
  expect(readFileSync(path, 'utf8')).toBe(FILE.text);
  expect(readdirSync(folder)).toEqual(['mine.csv']);
  expect(asked.options).toMatchObject([{ defaultPath: 'adal-goods.csv', filters: [{ extensions: ['csv'] }] }]);
});

test('a file that lies ready is copied whole, bytes and all, and stays where it lies', async () => {
  const ready = join(folder, 'ready.pdf');
  const bytes = Uint8Array.from({ length: 300 }, (_, at) => at % 256);
  writeFileSync(ready, bytes);
  const path = join(folder, 'stick', 'report.pdf');
  mkdirSync(join(folder, 'stick'));
  answer(path);
  expect(await dialog.save({ name: 'report.pdf', path: ready })).toBe('saved');
  expect(new Uint8Array(readFileSync(path))).toEqual(bytes);
  expect(readdirSync(join(folder, 'stick'))).toEqual(['report.pdf']);
  expect(asked.options).toMatchObject([{ filters: [{ name: 'PDF', extensions: ['pdf'] }] }]);

  // The stick is pulled out while the person chooses.
  rmSync(join(folder, 'stick'), { recursive: true });
  expect(await dialog.save({ name: 'report.pdf', path: ready })).toBe('failed');
  expect(readdirSync(folder)).toEqual(['ready.pdf']);
});

test('nothing is written when the person changes their mind', async () => {
  answer(null);
  expect(await dialog.save(FILE)).toBe('cancelled');
  expect(readdirSync(folder)).toEqual([]);
});

test('what cannot be written is told, and leaves nothing behind', async () => {
  const path = join(folder, 'taken');
  mkdirSync(path);
  answer(path);
  expect(await dialog.save(FILE)).toBe('failed');
  answer(join(folder, 'nowhere', 'mine.csv'));
  expect(await dialog.save(FILE)).toBe('failed');
  expect(readdirSync(folder)).toEqual(['taken']);
  expect(warned).toHaveLength(2);
});

test('there is one dialog at a time, and the window knows of it', async () => {
  let close: (answer: Answer) => void = () => undefined;
  asked.answer = async () => await new Promise<Answer>((resolve) => (close = resolve));
  const first = dialog.save(FILE);
  expect(dialog.isOpen()).toBe(true);
  expect(await dialog.save(FILE)).toBe('cancelled');
  close({ canceled: true, filePath: '' });
  await first;
  expect(dialog.isOpen()).toBe(false);
  expect(asked.options).toHaveLength(1);
});
