import { randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openDataFolder } from '../db/open.ts';
import { createCore } from '../server/core.ts';
import { writeWholeFile } from '../server/exports/whole-file.ts';
import { openLog } from '../server/open-log.ts';
import { makePublication } from '../server/proof/publication.ts';
import { ensureProofKey } from '../server/proof/proof-key.ts';
import { recordPublished } from '../server/proof/record-published.ts';
import { periodProblem } from '../shop/reports/period.ts';
import { isBusinessDate, utcMs, type BusinessDate } from '../shop/time.ts';
import { build } from './build.ts';
import { readOptions, runCommand, UsageError } from './options.ts';

const HELP = `npm run publish -- --data DIR --from DAY --to DAY --out DIR     Publishes a period, with the proof of it.

  --data DIR    the shop's data folder; the kiosk must be closed (while it is open, publish in the office)
  --from DAY    the first day of the statement, YYYY-MM-DD
  --to DAY      the last one
  --out DIR     where the files go: index.html checks itself in any browser, with no network
  --help        this`;

await runCommand(async () => {
  const options = readOptions({
    data: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    out: { type: 'string' },
  });
  if (options.help) return console.log(HELP);
  const dataDir = resolve(needed('data', options.data));
  const out = resolve(needed('out', options.out));
  const period = { from: day('from', options.from), to: day('to', options.to) };
  if (periodProblem(period)) throw new UsageError(`The days from ${period.from} to ${period.to} are no period.`);

  await build({ desktop: false });
  const opened = openDataFolder(dataDir);
  if (!opened.ok) throw new UsageError(opened.message);
  const { folder } = opened;
  try {
    const core = createCore(folder.db, {
      clock: () => utcMs(Date.now()),
      uptime: () => performance.now(),
      random: (bound) => randomInt(bound),
      log: openLog(dataDir),
    });
    if (!core.settings()) throw new UsageError(`The shop in ${dataDir} has not been opened yet.`);
    ensureProofKey(core);
    const answer = await makePublication(folder.db, period, () => undefined);
    if (!answer.ok) throw new UsageError('The box is being counted right now: finish the count first.');
    const { files, published } = answer.value;
    mkdirSync(out, { recursive: true });
    for (const [name, content] of files) {
      console.log(`${name.padEnd(16)} ${writeWholeFile(join(out, name), [content]).toLocaleString('en')} bytes`);
    }
    recordPublished(core, 'system', published);
    console.log(`head ${published.head.seq}:${published.head.hash}`);
  } finally {
    folder.close();
  }
});

function needed(name: string, value: string | undefined): string {
  if (value === undefined) throw new UsageError(`Say --${name}. --help lists what there is.`);
  return value;
}

function day(name: string, value: string | undefined): BusinessDate {
  const text = needed(name, value);
  if (!isBusinessDate(text)) throw new UsageError(`--${name} takes a day such as 2026-05-25, not "${text}".`);
  return text;
}
