import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Row } from './figures.ts';
import { benchFolder } from './ledgers.ts';
import { load, machine } from './machine.ts';
import { markdownTable, plainTable, type Results } from './table.ts';

const HELP = `npm run bench [-- --only a,b,c,d,e,f] [-- --json FILE]

Measures, each beside its yardstick in the same run:
  a  one purchase of two lines, stored durably: in the process and over HTTP, with 1,000 and 300,000 purchases there already
  b  verify, against SHA-256 over the same bytes
  c  the kiosk in Chromium with the CPU slowed 6 times and 300 products, against a bare React page
  d  memory of page and server after 2,000 purchases, against after 200
  e  what staff ask: a history of 300,000 entries, a CSV of 5,000 goods, counting 500 products on a slowed screen
  f  reports of ten years and 1,000,000 purchases, against one month's, plain SQL, DuckDB and (where it is installed) hledger

  --only a,b   only these parts
  --json FILE  all figures as JSON too

The first run makes ledgers of 300,000 and (for f) 1,000,000 purchases and keeps them in .cache/bench. Nothing is asserted: read the table.`;

/** The parts, loaded only when they are asked for: a browser is not needed to time a purchase. */
const PARTS: Readonly<Record<Row['part'], () => Promise<readonly Row[]>>> = {
  a: async () => [
    ...(await (await import('./purchase.ts')).purchaseRows()),
    ...(await (await import('./over-http.ts')).httpRows()),
  ],
  b: async () => await (await import('./verify.ts')).verifyRows(),
  c: async () => await (await import('./kiosk.ts')).kioskRows(),
  d: async () => await (await import('./memory.ts')).memoryRows(),
  e: async () => [
    ...(await (await import('./staff-calls.ts')).staffCallRows()),
    ...(await (await import('./staff-screens.ts')).staffScreenRows()),
  ],
  f: async () => await (await import('./report-calls.ts')).reportRows(),
};

/** `npm run bench`. */
export async function bench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { only: { type: 'string' }, json: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return console.log(HELP);
  const wanted = Object.keys(PARTS).filter(
    (part): part is Row['part'] => values.only?.split(',').includes(part) ?? true,
  );
  if (wanted.length === 0) throw new Error(`There is no such part: ${values.only}`);

  const before = load();
  const rows: Row[] = [];
  for (const part of wanted) {
    console.error(`Measuring ${part} (${wanted.join(', ')})`);
    rows.push(...(await PARTS[part]()));
  }
  const results: Results = { machine: machine(benchFolder()), load: { before, after: load() }, rows };
  console.log(`${plainTable(results)}\n\n${markdownTable(results)}`);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
}
