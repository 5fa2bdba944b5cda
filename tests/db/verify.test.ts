import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { connect, transact } from '../../db/handle.ts';
import { head } from '../../db/head.ts';
import { verify, verifyAll } from '../../db/verify/verify.ts';
import { fillSampleLedger } from './fill-ledger.ts';
import { openSampleShop } from './sample-ledger.ts';
import { runSecondChecker } from './second-checker.ts';
import { openFolder, tempFolder } from './temp-folder.ts';

const SCRIPT = fileURLToPath(new URL('../../scripts/verify.ts', import.meta.url));

/** `npm run verify` as a person runs it. */
const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8' });
  return { status, lines: stdout.trim().split('\n'), stderr };
};

/** A shop with some trade; its folder is closed when `closed`. */
const shop = ({ closed }: { readonly closed: boolean }) => {
  const folder = openFolder();
  fillSampleLedger(folder.db, { entries: 60, seed: 3 });
  const now = head(folder.db);
  if (closed) folder.close();
  return { path: folder.path, now, text: `${now.seq}:${now.hash}` };
};

/** Does something to the database that the triggers would refuse. */
const tamper = (path: string, sql: string) => {
  const db = connect(join(path, 'shop.db'));
  db.exec(`DROP TRIGGER ledger_is_never_changed; DROP TRIGGER ledger_is_never_erased; ${sql}`);
  db.close();
};

describe('npm run verify', () => {
  test('calls a good ledger good while the kiosk has it open, as the second checker does', () => {
    const { path, text } = shop({ closed: false });
    const ours = run('--data', path, '--json', '--head', text);
    const report = { ok: true, entries: Number(text.split(':')[0]), head: text, problems: [] };
    expect(ours.status).toBe(0);
    expect(JSON.parse(ours.lines.at(-1) ?? '')).toEqual(report);
    const theirs = runSecondChecker(['--data', path, '--json', '--head', text]);
    expect(theirs.status).toBe(0);
    expect(JSON.parse(theirs.lines.at(-1) ?? '')).toEqual(report);
  });

  test('calls a shop with no entries yet good', () => {
    const { path } = openFolder();
    expect(run('--data', path, '--json')).toMatchObject({ status: 0 });
    expect(runSecondChecker(['--data', path])).toMatchObject({ status: 0 });
  });

  test('says which entry was changed, and exits with 1', () => {
    const { path } = shop({ closed: true });
    tamper(path, "UPDATE ledger SET actor = 'system' WHERE seq = 17");
    const { status, lines } = run('--data', path, '--json');
    expect(status).toBe(1);
    expect(lines[0]).toContain('17');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ ok: false, problems: [{ seq: 17, code: 'hash' }] });
  });

  test('checks the chain alone when asked to', () => {
    const { path } = shop({ closed: true });
    tamper(path, 'UPDATE stock SET units = units + 1');
    expect(run('--data', path, '--chain-only').status).toBe(0);
    expect(run('--data', path).status).toBe(1);
  });

  test.each([[['--data']], [[]], [['--data', 'x', '--head', '12']], [['--nonsense']], [['--data', 'x', 'extra']]])(
    'exits with 2 when it does not understand %j',
    (args) => {
      const { status, stderr } = run(...args);
      expect(status).toBe(2);
      expect(stderr).toContain('npm run verify');
    },
  );

  test('has one sentence for a folder that is not there or not a shop', () => {
    const path = tempFolder();
    writeFileSync(join(path, 'shop.db'), 'not a database');
    for (const folder of [path, join(path, 'nowhere')]) {
      const { status, lines } = run('--data', folder, '--json');
      expect(status).toBe(1);
      expect(lines).toHaveLength(2);
      expect(JSON.parse(lines[1] ?? '')).toEqual({
        ok: false,
        entries: 0,
        head: null,
        problems: [{ seq: null, code: 'file', message: lines[0] }],
      });
      expect(runSecondChecker(['--data', folder]).status).toBe(1);
    }
  });

  test('explains itself', () => {
    expect(run('--help')).toMatchObject({
      status: 0,
      lines: expect.arrayContaining([expect.stringContaining('--head')]),
    });
  });
});

describe('verify', () => {
  test('tells its progress, and can be stopped between two steps', () => {
    const { path, now } = shop({ closed: false });
    const steps = verify(path);
    expect(steps.next()).toMatchObject({ done: false, value: { step: 'entries', done: now.seq, total: now.seq } });
    steps.return({ ok: true, entries: 0, head: null, problems: [] });
    expect(verifyAll(path)).toMatchObject({ ok: true });
  });

  test('sees one moment, whatever is written meanwhile', () => {
    const folder = openFolder();
    openSampleShop(folder.db);
    const steps = verify(folder.path);
    expect(steps.next().done).toBe(false);
    transact(folder.db, (tx) => tx.run("INSERT INTO stock VALUES ('A-1', 5)"));
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value).toMatchObject({ ok: true });
    expect(verifyAll(folder.path)).toMatchObject({ ok: false, problems: [{ code: 'projection' }] });
  });

  test('finds a cut-off end by head.txt, and without that file by a head once seen', () => {
    const { path, now } = shop({ closed: true });
    const seq = now.seq - 2;
    tamper(
      path,
      `DELETE FROM posting WHERE seq > ${seq}; DELETE FROM ledger WHERE seq > ${seq};
       UPDATE head SET seq = ${seq}, hash = (SELECT hash FROM ledger WHERE seq = ${seq})`,
    );
    const chain = { chainOnly: true };
    expect(verifyAll(path, chain)).toMatchObject({ ok: false, problems: [{ code: 'head-file' }] });
    rmSync(join(path, 'head.txt'));
    expect(verifyAll(path, chain)).toMatchObject({ ok: true });
    expect(verifyAll(path, { ...chain, seen: [now] })).toMatchObject({ ok: false, problems: [{ code: 'head-seen' }] });
  });

  test('leaves what it checks as it is', () => {
    const { path } = shop({ closed: true });
    const before = readFileSync(join(path, 'shop.db'));
    expect(verifyAll(path)).toMatchObject({ ok: true });
    expect(readFileSync(join(path, 'shop.db'))).toEqual(before);
  });
});
