import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/build.ts';
import { makeShop } from '../helpers/sample-shop.ts';
import { newFolder, openRouter, removeFolders, type Opened } from './open-client.ts';

/* `npm run export`, beside a kiosk that has the shop open. */

let shop: string;
let kiosk: Opened;

beforeAll(async () => {
  shop = newFolder();
  await makeShop(shop);
  kiosk = openRouter(shop);
});
afterAll(async () => {
  await kiosk.close();
  removeFolders();
});

function run(options: Readonly<Record<string, string>>): { readonly code: number | null; readonly said: string } {
  const words = Object.entries({ data: shop, from: '2026-09-01', to: '2026-09-30', ...options }).flatMap(
    ([name, value]) => [`--${name}`, value],
  );
  const script = join(ROOT, 'scripts', 'run.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'export', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { code: status, said: stdout + stderr };
}

describe('npm run export', () => {
  test('writes one file under its name, in the language of the shop unless told', () => {
    const out = join(newFolder(), 'new', 'place');
    expect(run({ format: 'csv', out })).toMatchObject({ code: 0 });
    expect(readdirSync(out)).toEqual(['adal-2026-09-01-2026-09-30-csv.zip']);
    const kazakh = readFileSync(join(out, 'adal-2026-09-01-2026-09-30-csv.zip'));
    expect(run({ format: 'csv', out, language: 'kk' })).toMatchObject({ code: 0 });
    expect(readFileSync(join(out, 'adal-2026-09-01-2026-09-30-csv.zip')).equals(kazakh)).toBe(true);
    expect(run({ format: 'csv', out, language: 'en' })).toMatchObject({ code: 0 });
    expect(readFileSync(join(out, 'adal-2026-09-01-2026-09-30-csv.zip')).equals(kazakh)).toBe(false);
  });

  test.each([
    [{ to: '2026-08-31' }, '--to is a day before --from.'],
    [{ from: '2026-02-29' }, '--from takes a day such as 2026-05-25, not "2026-02-29".'],
    [{ format: 'docx' }, '--format takes one of pdf, xlsx, csv, json, hledger, not "docx".'],
    [{ data: '/nowhere/at/all' }, 'There is no shop in /nowhere/at/all.'],
  ])('says what is wrong in a sentence: %o', (options, sentence) => {
    const out = newFolder();
    const { code, said } = run({ format: 'hledger', out, ...options });
    expect({ code, said: said.trim() }).toEqual({ code: 1, said: sentence });
    expect(readdirSync(out)).toEqual([]);
  });

  test('leaves nothing where nothing can be written', () => {
    const folder = newFolder();
    const taken = join(folder, 'taken');
    writeFileSync(taken, 'a file of somebody');
    const { code, said } = run({ format: 'json', out: taken });
    expect(code).toBe(1);
    expect(said).toMatch(/^.*json\.zip could not be written: .+\n$/);
    expect(readdirSync(folder)).toEqual(['taken']);
  });
});
