import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { connect } from '../../db/handle.ts';
import { DATABASE_FILE } from '../../db/layout.ts';
import { openDataFolder } from '../../db/open.ts';
import { ROOT } from '../../scripts/build.ts';
import { newFolder, openWeb, tokenFrom, webClient, removeFolders } from './open-client.ts';
import { makeShop } from '../helpers/sample-shop.ts';

afterAll(removeFolders);

type Ended = { readonly code: number | null; readonly out: string; readonly error: string };
type Running = { readonly child: ChildProcess; readonly ended: Promise<Ended>; readonly url: Promise<string> };

const running: ChildProcess[] = [];

/** `npm start -- ...`, as npm runs it. */
function start(...args: readonly string[]): Running {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'run.js'), 'start', ...args], {
    cwd: newFolder(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let [out, error] = ['', ''];
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, out, error })));
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const address = /^Adal is open at (http:\S+)$/m.exec(out)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
    child.on('close', (code) => reject(new Error(`It ended with ${code}: ${error}`)));
  });
  url.catch(() => undefined);
  return { child, ended, url };
}

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

const serveAt = (folder: string, ...args: readonly string[]) =>
  start('--web', '--no-open', '--port', '0', '--data', folder, ...args);

describe('npm start', () => {
  it('lists its options', async () => {
    const { code, out } = await start('--help').ended;
    expect(code).toBe(0);
    for (const option of ['--data', '--port', '--web', '--no-open', '--demo', '--windowed'])
      expect(out).toContain(option);
  });

  it.each([
    [['--colour', 'red'], /--colour/],
    [['--port', 'x'], /--port takes a whole number from 0 to 65535, not "x"/],
    [['--port', '65536'], /--port/],
    [['--port', '-1'], /--port/],
    [['shop'], /shop/],
  ])('tells a mistake on the line %j in one sentence', async (args, sentence) => {
    const { code, out, error } = await start(...args).ended;
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error.trim().split('\n')).toEqual([expect.stringMatching(sentence)]);
  });

  it('serves the kiosk until it is told to end, and opens where it left off', async () => {
    const folder = newFolder();
    await makeShop(folder);
    const first = serveAt(folder);
    const url = await first.url;
    const client = webClient(url, await tokenFrom(url));
    const { seq } = await client.kiosk.recordGift({ id: uuidv7(), paid: 100, tender: { type: 'qr' } });
    expect(await client.kiosk.shop({})).toMatchObject({ state: 'open', canLeave: false });
    first.child.kill('SIGTERM');
    expect(await first.ended).toMatchObject({ code: 0 });

    const second = serveAt(folder);
    const again = await second.url;
    const next = webClient(again, await tokenFrom(again));
    expect(await next.kiosk.recordGift({ id: uuidv7(), paid: 100, tender: { type: 'qr' } })).toMatchObject({
      seq: seq + 1,
    });
    second.child.kill('SIGINT');
    expect(await second.ended).toMatchObject({ code: 0 });
  });

  it('makes the demonstration shop once', async () => {
    const folder = join(newFolder(), 'demo');
    const first = serveAt(folder, '--demo');
    const url = await first.url;
    const client = webClient(url, await tokenFrom(url));
    expect(await client.kiosk.shop({})).toMatchObject({ state: 'open', opening: { open: true } });
    expect((await client.kiosk.board({})).raised).toBeGreaterThan(1_000_000);
    first.child.kill('SIGTERM');
    expect((await first.ended).out).toContain('Making the demonstration shop');
    const second = serveAt(folder, '--demo');
    await second.url;
    second.child.kill('SIGTERM');
    expect((await second.ended).out).not.toContain('Making');
  });
});

/** Folders that will not do, and what is said of them. */
const UNFIT: readonly (readonly [what: string, make: () => string, sentence: RegExp])[] = [
  [
    'is a file',
    () => {
      const file = join(newFolder(), 'file');
      writeFileSync(file, 'a diary');
      return file;
    },
    /not a shop's data folder/,
  ],
  [
    'is somebody else’s',
    () => {
      const folder = newFolder();
      writeFileSync(join(folder, 'diary.txt'), 'dear diary');
      return folder;
    },
    /not a shop's data folder/,
  ],
  [
    'has another program’s shop.db',
    () => {
      const folder = newFolder();
      const db = connect(join(folder, DATABASE_FILE));
      db.exec('CREATE TABLE cats (name TEXT)');
      db.close();
      return folder;
    },
    /not a shop's data folder/,
  ],
  [
    'has a shop.db that is no database',
    () => {
      const folder = newFolder();
      writeFileSync(join(folder, DATABASE_FILE), 'x'.repeat(5000));
      return folder;
    },
    /not a shop's data folder|damaged/,
  ],
  [
    'is of a newer version',
    () => {
      const folder = newFolder();
      const opened = openDataFolder(folder);
      if (opened.ok) opened.folder.close();
      const db = connect(join(folder, DATABASE_FILE));
      db.exec('PRAGMA user_version = 9999');
      db.close();
      return folder;
    },
    /newer version of Adal/,
  ],
  [
    'cannot be written to',
    () => {
      // Root may write wherever a mode forbids it, but not here.
      if (process.platform === 'linux') return '/sys/adal';
      const folder = newFolder();
      chmodSync(folder, 0o555);
      return folder;
    },
    /cannot be written to/,
  ],
];

describe('a data folder', () => {
  it.each(UNFIT)('that %s is one sentence and exit code 1, and stays as it is', async (_what, make, sentence) => {
    const folder = make();
    const before = contentsOf(folder);
    const { code, out, error } = await serveAt(folder).ended;
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error.trim().split('\n')).toEqual([expect.stringMatching(sentence)]);
    expect(contentsOf(folder)).toEqual(before);
  });

  it('that is open already is left to the one who has it', async () => {
    const folder = newFolder();
    await makeShop(folder);
    const first = serveAt(folder);
    await first.url;
    const { code, error } = await serveAt(folder).ended;
    expect({ code, error }).toEqual({
      code: 1,
      error: `The shop in ${folder} is already open: another Adal is using it.\n`,
    });
    // kill -9 leaves no lock behind.
    first.child.kill('SIGKILL');
    await first.ended;
    const third = serveAt(folder);
    await third.url;
  });

  it('is let go when the port is in use', async () => {
    const other = await openWeb(newFolder());
    const folder = newFolder();
    const { code, error } = await start('--no-open', '--port', String(other.host.port), '--data', folder).ended;
    expect({ code, error }).toEqual({
      code: 1,
      error: `Port ${other.host.port} is in use: name another one with --port N (0 takes any that is free).\n`,
    });
    await other.close();
    const opened = openDataFolder(folder);
    expect(opened.ok).toBe(true);
    if (opened.ok) opened.folder.close();
  });

  it('that is not there is made', async () => {
    const folder = join(newFolder(), 'a', 'b');
    const { child, url, ended } = serveAt(folder);
    await url;
    child.kill('SIGTERM');
    await ended;
    expect(existsSync(join(folder, DATABASE_FILE))).toBe(true);
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
  });
});

function contentsOf(path: string): unknown {
  if (!existsSync(path)) return null;
  if (!statSync(path).isDirectory()) return statSync(path).size;
  // SQLite's own files for reading a database: they hold nothing and come and go.
  const names = readdirSync(path).filter((name) => !/-(?:shm|wal)$/.test(name));
  return names.map((name) => [name, statSync(join(path, name)).size]);
}
