import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DATABASE_FILE } from '../db/layout.ts';
import { businessDateAt, utcMs } from '../shop/time.ts';
import { UsageError } from './options.ts';
import { createProgress } from './progress.ts';
import { ADMINISTRATOR, COLLEAGUE } from './simulate/sample-shop.ts';
import { simulate } from './simulate/simulate.ts';

const DAYS = 183;
const SEED = 7;
const ALL_DAY = { opens: 0, closes: 1440 };

/**
 * Makes the demonstration shop, once: the sample goods and half a year of trade up to yesterday, open day and night. It is
 * made beside its place and moved there when it is whole, so that an interrupted start leaves no half of it.
 */
export async function makeDemoShop(dataDir: string): Promise<void> {
  if (existsSync(join(dataDir, DATABASE_FILE))) return;
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) {
    throw new UsageError(`${dataDir} is not empty: a demonstration shop needs a folder of its own.`);
  }
  const making = `${dataDir}.making`;
  try {
    mkdirSync(dirname(dataDir), { recursive: true });
    rmSync(making, { recursive: true, force: true });
    console.log('Making the demonstration shop, once: half a year of trade ...');
    await simulate({
      dataDir: making,
      days: DAYS,
      end: businessDateAt(utcMs(Date.now() - 86_400_000), 'Asia/Almaty'),
      seed: SEED,
      purchases: null,
      onProgress: createProgress('purchases'),
      atTheEnd: async (client, newId) => {
        const hours = { week: Array.from({ length: 7 }, () => ALL_DAY), closedOn: [] };
        await client.settings.change({ id: newId(), changes: { hours } });
      },
    });
    rmSync(dataDir, { recursive: true, force: true });
    renameSync(making, dataDir);
  } catch (fault) {
    rmSync(making, { recursive: true, force: true });
    if (fault instanceof Error && 'code' in fault && typeof fault.code === 'string' && 'syscall' in fault) {
      throw new UsageError(`The demonstration shop could not be made in ${dataDir}: ${fault.message}.`);
    }
    throw fault;
  }
  const pins = [ADMINISTRATOR, COLLEAGUE].map(({ name, pin }) => `${name}: ${pin}`);
  console.log(`PINs in it: ${pins.join(', ')}.`);
}
