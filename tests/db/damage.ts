import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, transact, type Connection } from '../../db/handle.ts';
import { head, type Head } from '../../db/head.ts';
import { DATABASE_FILE, HEAD_FILE } from '../../db/layout.ts';
import { openDataFolder } from '../../db/open.ts';
import { rebuild } from '../../db/replay.ts';
import type { Report } from '../../db/verify/report.ts';
import { verifyAll } from '../../db/verify/verify.ts';
import { random, type Random } from './random.ts';
import { fillSampleLedger } from './fill-ledger.ts';
import { secondOpinion, type Asked } from './second-checker.ts';
import { DAMAGE_BESIDE_LEDGER } from './damage/beside-ledger.ts';
import type { Damage } from './damage/patient.ts';
import { DAMAGE_TO_BODIES } from './damage/to-bodies.ts';
import { DAMAGE_TO_FILES, type FileDamage } from './damage/to-files.ts';
import { DAMAGE_TO_FUND_BODIES } from './damage/to-fund-bodies.ts';
import { DAMAGE_TO_ROWS } from './damage/to-rows.ts';
import { DAMAGE_TO_STAFF_BODIES } from './damage/to-staff-bodies.ts';

export type AnyDamage = Damage | FileDamage;

/** Every kind of damage that the drill knows. */
export const DAMAGES: readonly AnyDamage[] = [
  ...DAMAGE_TO_ROWS,
  ...DAMAGE_TO_BODIES,
  ...DAMAGE_TO_STAFF_BODIES,
  ...DAMAGE_TO_FUND_BODIES,
  ...DAMAGE_BESIDE_LEDGER,
  ...DAMAGE_TO_FILES,
];

export type DrillOptions = {
  /** How many copies of a ledger to damage. */
  readonly rounds: number;
  readonly seed: number;
  readonly entries?: number;
  readonly onProgress?: (done: number) => void;
};

/** What came of it. `missed` has one sentence for each damage that a checker did not find or that the two saw in different places. */
export type DrillResult = { readonly damages: number; readonly kinds: number; readonly missed: readonly string[] };

const BATCH = 25;

/** Damages copies of a ledger, each in another way, and asks both checkers about every one. Leaves nothing behind. */
export function damageDrill({ rounds, seed, entries = 150, onProgress = () => undefined }: DrillOptions): DrillResult {
  const root = mkdtempSync(join(tmpdir(), 'adal-damage-'));
  try {
    const good = join(root, 'good');
    const seen = makeShop(good, entries, seed);
    const missed = [...complaintsAboutGood(good, seen)];
    const chance = random(seed);
    const kinds = new Set<string>();
    for (let done = 0; done < rounds; done += BATCH) {
      const cases = Array.from({ length: Math.min(BATCH, rounds - done) }, (_, i) => {
        const folder = join(root, `damaged-${done + i}`);
        const damage = damaged(good, folder, nextDamage(done + i, chance), chance);
        kinds.add(damage.name);
        return { damage, asked: { folder, seen: 'knowsHead' in damage ? [seen] : [] } };
      });
      const second = secondOpinion(cases.map((one) => one.asked));
      for (const [i, { damage, asked }] of cases.entries()) {
        missed.push(...complaints(`${done + i}, ${damage.name}`, report(asked), second[i]));
        rmSync(asked.folder, { recursive: true });
      }
      onProgress(done + cases.length);
    }
    return { damages: rounds, kinds: kinds.size, missed };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Each kind once, in an order of chance, before any comes again. */
function nextDamage(round: number, chance: Random): AnyDamage {
  if (round % DAMAGES.length === 0) {
    shuffled.length = 0;
    for (const damage of DAMAGES) shuffled.splice(chance.below(shuffled.length + 1), 0, damage);
  }
  const damage = shuffled[round % DAMAGES.length];
  if (!damage) throw new Error('No damage is left');
  return damage;
}

const shuffled: AnyDamage[] = [];

function makeShop(folder: string, entries: number, seed: number): Head {
  const opened = openDataFolder(folder);
  if (!opened.ok) throw new Error(opened.message);
  fillSampleLedger(opened.folder.db, { entries, seed });
  const now = head(opened.folder.db);
  opened.folder.close();
  return now;
}

function complaintsAboutGood(folder: string, seen: Head): readonly string[] {
  const asked = { folder, seen: [seen] };
  const [second] = secondOpinion([asked]);
  return [report(asked), second].flatMap((one) =>
    one?.ok ? [] : [`A good ledger was called bad: ${JSON.stringify(one)}`],
  );
}

function report({ folder, seen = [] }: Asked): Report {
  const result = verifyAll(folder, { seen });
  if ('problems' in result) return result;
  return { ok: false, entries: 0, head: null, problems: [{ seq: null, code: 'file', message: result.message }] };
}

/** Copies the good folder and damages the copy. A damage that by chance changed nothing is done again. */
function damaged(good: string, folder: string, damage: AnyDamage, chance: Random): AnyDamage {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    rmSync(folder, { recursive: true, force: true });
    cpSync(good, folder, { recursive: true });
    if ('toFile' in damage) {
      damage.toFile(folder, chance);
      return damage;
    }
    if (changed(folder, damage, chance)) return damage;
  }
  throw new Error(`This damage changes nothing: ${damage.name}`);
}

/** Does a damage to a database; whether anything in it is other than before. */
function changed(folder: string, damage: Damage, chance: Random): boolean {
  const db = connect(join(folder, DATABASE_FILE));
  try {
    db.exec('PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;');
    for (const { name } of db.all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)) {
      db.exec(`DROP TRIGGER ${name}`);
    }
    const before = content(db);
    transact(db, (tx) => damage.act({ tx, random: chance }));
    if (content(db) === before) return false;
    if (damage.rebuild) tryRebuild(db);
    if (damage.headFile === 'drop') rmSync(join(folder, HEAD_FILE));
    if (damage.headFile === 'forge') {
      const { seq, hash } = head(db);
      writeFileSync(join(folder, HEAD_FILE), `${seq}:${hash}\n`);
    }
    return true;
  } finally {
    db.close();
  }
}

/** A forged body may be one that cannot be replayed; then the tables stay as they were. */
function tryRebuild(db: Connection): void {
  try {
    rebuild(db);
  } catch {
    return;
  }
}

/** A hash over all that stands in the tables. */
function content(db: Connection): string {
  const digest = createHash('sha256');
  const tables = db.all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`);
  for (const { name } of tables) {
    digest.update(name);
    for (const row of db.tuples(`SELECT * FROM ${name} ORDER BY 1, 2`)) digest.update(JSON.stringify(row));
  }
  return digest.digest('hex');
}

/** What is to be said about one case: that a checker found nothing, or that the two do not agree on where the damage is. */
function complaints(name: string, first: Report, second: Report | undefined): readonly string[] {
  if (!second) return [`Case ${name}: the second checker did not answer`];
  if (first.ok) return [`Case ${name}: verify found nothing`];
  if (second.ok) return [`Case ${name}: the second checker found nothing`];
  const [ours, theirs] = [firstDamage(first), firstDamage(second)];
  return ours === theirs ? [] : [`Case ${name}: verify says ${ours}, the second checker ${theirs}`];
}

/** Where the damage begins: the lowest number of an entry with a problem, and its problems; or the problems that are in none. */
function firstDamage({ problems }: Report): string {
  // Where SQLite itself cannot read on, each checker saw what it could until then.
  if (problems.some((problem) => problem.code === 'file')) return 'the file';
  const numbers = problems.flatMap(({ seq }) => (seq === null ? [] : [seq]));
  const seq = numbers.length > 0 ? Math.min(...numbers) : null;
  const codes = new Set(problems.filter((problem) => problem.seq === seq).map((problem) => problem.code));
  return `${seq ?? 'beside the entries'}: ${[...codes].toSorted().join(', ')}`;
}
