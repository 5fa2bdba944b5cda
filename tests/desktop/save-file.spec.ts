import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { PersonView } from '../../shop/contract/outputs.ts';
import { ADMINISTRATOR } from '../helpers/sample-shop.ts';
import { callFromPage, newFolder, test } from './kiosk-state.ts';

const FILE = { name: 'adal-goods.csv', text: 'Қант;250' };

test('a file is saved where staff choose, and for nobody else', async ({ desktop }) => {
  const folder = newFolder();
  const path = join(folder, 'mine.csv');
  await desktop.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);

  expect((await callFromPage(desktop, '/session/saveFile', FILE)).status).toBe(401);
  const [person] = (await callFromPage(desktop, '/session/people')).output as readonly PersonView[];
  await callFromPage(desktop, '/session/open', { person: person?.id, pin: ADMINISTRATOR.pin });
  expect((await callFromPage(desktop, '/session/saveFile', { ...FILE, name: '../mine.csv' })).status).toBe(400);
  const { status, output } = await callFromPage(desktop, '/session/saveFile', FILE);
  expect({ status, output }).toEqual({ status: 200, output: { saved: true } });
  expect(readFileSync(path, 'utf8')).toBe(FILE.text);
  rmSync(folder, { recursive: true });
});
