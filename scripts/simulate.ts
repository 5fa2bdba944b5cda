import { resolve } from 'node:path';
import { openSnapshot } from '../db/open.ts';
import { head } from '../db/head.ts';
import { businessDateAt, isBusinessDate, utcMs } from '../shop/time.ts';
import { readOptions, runCommand, UsageError, wholeNumber } from './options.ts';
import { createProgress } from './progress.ts';
import { simulate } from './simulate/simulate.ts';

const HELP = `npm run simulate -- --data DIR [options]     Writes believable trade into a shop.

  --data DIR       the data folder; a new one gets the sample shop first
  --days N         days of the calendar up to the end (180)
  --end DATE       the last day, YYYY-MM-DD (yesterday)
  --seed N         the same seed and the same days give the same ledger (7)
  --purchases N    exactly so many purchases (as many as a school of some hundred pupils buys)
  --help           this`;

await runCommand(async () => {
  const options = readOptions({
    data: { type: 'string' },
    days: { type: 'string', default: '180' },
    end: { type: 'string' },
    seed: { type: 'string', default: '7' },
    purchases: { type: 'string' },
  });
  if (options.help) return console.log(HELP);
  if (options.data === undefined)
    throw new UsageError('Name a data folder with --data DIR. --help lists what there is.');
  const dataDir = resolve(options.data);
  const end = options.end ?? yesterday();
  if (!isBusinessDate(end)) throw new UsageError(`--end takes a day such as 2026-05-25, not "${end}".`);
  const started = performance.now();
  const summary = await simulate({
    dataDir,
    days: wholeNumber('days', options.days, 1, 3660),
    end,
    seed: wholeNumber('seed', options.seed, 0, 2 ** 32 - 1),
    purchases: options.purchases === undefined ? null : wholeNumber('purchases', options.purchases, 0, 5_000_000),
    onProgress: createProgress('purchases'),
  });
  const seconds = (performance.now() - started) / 1000;
  for (const [what, count] of Object.entries(summary)) console.log(`${what.padEnd(18)} ${count}`);
  console.log(`${Math.round(summary.purchases / seconds)} purchases a second, ${seconds.toFixed(1)} s`);
  const opened = openSnapshot(dataDir);
  if (!opened.ok) throw new UsageError(opened.message);
  const { seq, hash } = head(opened.folder.db);
  opened.folder.close();
  console.log(`head ${seq}:${hash}`);
});

function yesterday(): string {
  return businessDateAt(utcMs(Date.now() - 86_400_000), 'Asia/Almaty');
}
