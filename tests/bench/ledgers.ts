import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { ROOT } from '../../scripts/build.ts';
import { transact, type Writer } from '../../db/handle.ts';
import { append } from '../../db/ledger.ts';
import { openDataFolder, type DataFolder } from '../../db/open.ts';
import type { EntryDraft } from '../../shop/ledger/entries.ts';
import { decade } from './decade.ts';
import { daysAgo, products, purchaseDraft, SETTINGS } from './trade.ts';

/** How large a ready-made shop is. `over`: a thousand days or less of nothing but purchases, or ten years with all that staff do. */
type Size = { readonly purchases: number; readonly products: number; readonly over?: 'days' | 'ten years' };

// Beside the sources and not in the system's temporary folder, which may be in memory, where storing costs nothing.
const CACHE = join(ROOT, '.cache/bench');
const PER_DAY = 500;
const PER_TRANSACTION = 1000;

/** The folder in which the bench keeps its ledgers and works. */
export function benchFolder(): string {
  mkdirSync(CACHE, { recursive: true });
  return CACHE;
}

/**
 * A fresh copy of a ready-made shop's data folder, to be changed and removed by the caller. The shop itself is made once, by
 * `append` as any other, and kept until the code that writes a ledger changes.
 */
export function shopFolder(size: Size): string {
  const span = size.over === 'ten years' ? 'in-ten-years-' : '';
  const name = `${size.purchases}-purchases-${span}${size.products}-products-`;
  const kept = join(benchFolder(), name + fingerprint());
  if (!existsSync(kept)) {
    // Those that an earlier state of the code made.
    for (const old of readdirSync(CACHE)) if (old.startsWith(name)) removeFolder(join(CACHE, old));
    make(kept, size);
  }
  const copy = mkdtempSync(join(benchFolder(), 'run-'));
  cpSync(kept, copy, { recursive: true });
  return copy;
}

/** Opens a data folder or throws what keeps it from opening. */
export function opened(path: string): DataFolder {
  const result = openDataFolder(path);
  if (!result.ok) throw new Error(result.message);
  return result.folder;
}

/** Removes what `shopFolder` gave. */
export function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true });
}

function make(kept: string, size: Size): void {
  console.error(`Making a shop with ${size.purchases} purchases (once; kept in ${kept})`);
  const unfinished = mkdtempSync(join(benchFolder(), 'making-'));
  const folder = opened(unfinished);
  for (const drafts of inTransactions(size.over === 'ten years' ? decade(size) : allEntries(size)))
    store(folder.db, drafts);
  folder.close();
  renameSync(unfinished, kept);
}

function* allEntries({ purchases, products: kinds }: Size): Generator<EntryDraft> {
  const days = Math.max(1, Math.ceil(purchases / PER_DAY));
  const system = { actor: 'system' as const, ...moment(days + 1) };
  const goods = products(kinds);
  const administrator = { id: 'admin', name: 'Айгүл Серікқызы' };
  yield {
    ...system,
    id: uuidv7(),
    kind: 'shop-opened',
    body: { v: 1, postings: [], settings: SETTINGS, administrator },
  };
  for (const product of goods) {
    yield {
      ...system,
      id: uuidv7(),
      kind: 'product-saved',
      body: { v: 1, postings: [], product: { ...product, allergens: [...product.allergens] } },
    };
  }
  for (let n = 0; n < purchases; n += 1) yield purchaseDraft(goods, n, daysAgo(days - Math.floor(n / PER_DAY)));
}

function moment(days: number) {
  const { at, date } = daysAgo(days);
  return { at, businessDate: date };
}

function* inTransactions(drafts: Iterable<EntryDraft>): Generator<readonly EntryDraft[]> {
  let some: EntryDraft[] = [];
  for (const draft of drafts) {
    some.push(draft);
    if (some.length === PER_TRANSACTION) {
      yield some;
      some = [];
    }
  }
  if (some.length > 0) yield some;
}

function store(db: Writer, drafts: readonly EntryDraft[]): void {
  transact(db, (tx) => {
    for (const draft of drafts) append(tx, draft);
  });
}

/** Changes when the code that decides what a ledger looks like changes. */
function fingerprint(): string {
  const folders = ['db/migrations', 'db/projections', 'shop/ledger'].map((name) => join(ROOT, name));
  const files = [
    ...folders.flatMap((folder) => readdirSync(folder).map((file) => join(folder, file))),
    join(ROOT, 'db/ledger.ts'),
    join(ROOT, 'tests/bench/decade.ts'),
    join(ROOT, 'tests/bench/trade.ts'),
    join(ROOT, 'tests/bench/ledgers.ts'),
  ];
  const digest = createHash('sha256');
  for (const file of files.toSorted()) digest.update(readFileSync(file));
  return digest.digest('hex').slice(0, 12);
}
