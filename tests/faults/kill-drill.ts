import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { uuidv7 } from 'uuidv7';
import { openSnapshot } from '../../db/open.ts';
import { entryById } from '../../db/queries/entries.ts';
import { verifyAll } from '../../db/verify/verify.ts';
import type { Client } from '../../renderer/api/client.ts';
import { createDice, type Dice } from '../../scripts/simulate/dice.ts';
import { makeShop } from '../helpers/sample-shop.ts';
import { blankPage, newFolder, removeFolders, tokenFrom, webClient } from '../server/open-client.ts';

export type KillOptions = {
  /** How often the till is killed. */
  readonly rounds: number;
  readonly seed: number;
  readonly onProgress?: (done: number, total: number) => void;
};

/** `unsure`: calls whose answer the kill swallowed; each was sent again to the next till. `faults` must be empty. */
export type KillReport = {
  readonly kills: number;
  readonly confirmed: number;
  readonly unsure: number;
  readonly faults: readonly string[];
};

type Purchase = Parameters<Client['kiosk']['recordPurchase']>[0];

const CONCURRENT = 6;
/** The longest that a till lives after its first call (ms). */
const LIFE_MS = 400;
/** Some are killed before they are ready. */
const STILLBORN_PERCENT = 10;
const FULL_CHECK_EVERY = 20;

const FOLDER = import.meta.dirname;

/**
 * Kills a till with -9 at random moments while purchases come in at once over HTTP, and opens its folder again, over and over.
 * Every purchase that was confirmed must be there exactly once, where it was said to be, and the ledger must verify. The moments
 * are the machine's own, so a seed repeats the plan and not the run.
 */
export async function killDrill({ rounds, seed, onProgress }: KillOptions): Promise<KillReport> {
  const dice = createDice(seed);
  const [folder, page] = [newFolder(), blankPage()];
  await makeShop(folder);
  const confirmed = new Map<string, number>();
  const faults: string[] = [];
  let waiting: Purchase[] = [];
  let unsure = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const swallowed = await liveAndDie(folder, page, dice, waiting, confirmed, faults);
    unsure += swallowed.filter((purchase) => !waiting.includes(purchase)).length;
    waiting = swallowed;
    faults.push(...missing(folder, confirmed));
    const report = verifyAll(folder, { chainOnly: round % FULL_CHECK_EVERY !== 0 && round !== rounds });
    if (!report.ok)
      faults.push(`After kill ${round} the ledger does not verify: ${JSON.stringify(report).slice(0, 400)}`);
    onProgress?.(round, rounds);
  }
  removeFolders();
  return { kills: rounds, confirmed: confirmed.size, unsure, faults };
}

/** One life of a till. Answers the purchases that nobody knows the fate of. */
async function liveAndDie(
  folder: string,
  page: string,
  dice: Dice,
  waiting: readonly Purchase[],
  confirmed: Map<string, number>,
  faults: string[],
): Promise<Purchase[]> {
  const { child, url, exited } = startTill(folder, page);
  if (dice.percent(STILLBORN_PERCENT)) {
    await sleep(dice.below(LIFE_MS));
    return die(child, exited).then(() => [...waiting]);
  }
  const address = await url;
  const client = webClient(address, await tokenFrom(address));
  const again = [...waiting];
  const lost: Purchase[] = [];

  // Buys until nobody answers.
  const buyer = async (): Promise<void> => {
    for (;;) {
      const purchase = again.pop() ?? newPurchase(dice);
      try {
        const { seq } = await client.kiosk.recordPurchase(purchase);
        const before = confirmed.get(purchase.id);
        if (before !== undefined && before !== seq)
          faults.push(`${purchase.id} was confirmed at ${before} and at ${seq}`);
        confirmed.set(purchase.id, seq);
      } catch {
        lost.push(purchase);
        return;
      }
    }
  };
  const buyers = Array.from({ length: CONCURRENT }, buyer);
  await sleep(dice.below(LIFE_MS));
  await die(child, exited);
  await Promise.all(buyers);
  return [...again, ...lost];
}

/** Starts a till in a process of its own. `url` rejects when it ends before it serves. */
function startTill(
  folder: string,
  page: string,
): {
  readonly child: ChildProcess;
  readonly url: Promise<string>;
  readonly exited: Promise<void>;
} {
  const child = spawn(process.execPath, [join(FOLDER, 'till.ts'), folder, page], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const exited = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    void exited.then(() => reject(new Error(`The till ended by itself: ${said}`)));
  });
  url.catch(() => undefined);
  return { child, url, exited };
}

async function die(child: ChildProcess, exited: Promise<void>): Promise<void> {
  child.kill('SIGKILL');
  await exited;
}

function newPurchase(dice: Dice): Purchase {
  const lines = [
    { sku: 'DR-01', units: dice.between(1, 3), price: 20_000 },
    { sku: 'DR-02', units: 1, price: 25_000 },
  ].slice(0, dice.between(1, 2));
  const paid = lines.reduce((sum, line) => sum + line.units * line.price, 0);
  return { id: uuidv7(), lines, paid, tender: { type: 'cash', putIn: paid, change: 0, pieces: [] } };
}

/** Confirmed purchases that are not where they were said to be. That none is there twice, the ledger's own form sees to. */
function missing(folder: string, confirmed: ReadonlyMap<string, number>): readonly string[] {
  const opened = openSnapshot(folder);
  if (!opened.ok) return [opened.message];
  const { db, close } = opened.folder;
  const lost = [...confirmed].filter(([id, seq]) => entryById(db, id)?.seq !== seq);
  close();
  return lost.map(([id, seq]) => `${id} was confirmed at ${seq} and is not there`);
}
