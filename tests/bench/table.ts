import { ratio, type Figure, type Row } from './figures.ts';
import type { Machine } from './machine.ts';

/** Everything that a run found, as `--json` writes it. */
export type Results = {
  readonly machine: Machine;
  /** The load average before the first and after the last part: above the number of cores the figures are of a busy machine. */
  readonly load: { readonly before: number; readonly after: number };
  readonly rows: readonly Row[];
};

const HEADINGS = ['what', 'ours', 'yardstick', 'times', 'aim'] as const;
const PARTS: Readonly<Record<Row['part'], string>> = {
  a: 'One purchase of two lines',
  b: 'Checking the ledger',
  c: 'The kiosk in Chromium, CPU slowed 6 times, 300 products',
  e: "The staff's side",
  d: 'Memory after 2,000 purchases against after 200',
  f: 'Reports',
};

/** A number with three significant digits and no more. */
function short(value: number): string {
  if (value === 0) return '0';
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toLocaleString('en', { maximumFractionDigits: Math.min(digits, 4) });
}

function told({ unit, median, p98, samples }: Figure): string {
  return samples === 1 ? `${short(median)} ${unit}` : `${short(median)} ${unit} (p98 ${short(p98)})`;
}

function cells(row: Row): readonly string[] {
  const times = ratio(row);
  return [
    row.what,
    told(row.ours),
    row.yardstick ? `${told(row.yardstick.figure)} ${row.yardstick.name}` : '',
    times === null ? '' : times.toFixed(2),
    row.aim ?? '',
  ];
}

function byPart(rows: readonly Row[]): readonly (readonly [title: string, rows: readonly Row[]])[] {
  return Object.entries(PARTS)
    .map(([part, title]) => [title, rows.filter((row) => row.part === part)] as const)
    .filter(([, found]) => found.length > 0);
}

/** The machine in one sentence. */
function machineLine({ machine, load }: Results): string {
  const { cpu, cores, memoryGb, os, disk, node, chromium, takenAt } = machine;
  return (
    `${takenAt}: ${cpu}, ${cores} cores, ${memoryGb} GB, ${os}, ${disk}, Node ${node}, Chromium ${chromium}; ` +
    `load average ${load.before} before and ${load.after} after.`
  );
}

/** The table for a terminal. */
export function plainTable(results: Results): string {
  const sections = byPart(results.rows).map(([title, rows]) => ({ title, lines: [HEADINGS, ...rows.map(cells)] }));
  const widths = HEADINGS.map((_, i) =>
    Math.max(...sections.flatMap(({ lines }) => lines.map((line) => line[i]?.length ?? 0))),
  );
  const laid = (line: readonly string[]) =>
    line
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  return [
    machineLine(results),
    ...sections.map(({ title, lines }) => `\n${title}\n${lines.map(laid).join('\n')}`),
  ].join('\n');
}

/** The table for the README. */
export function markdownTable(results: Results): string {
  const line = (texts: readonly string[]) => `| ${texts.join(' | ')} |`;
  const body = byPart(results.rows).flatMap(([title, rows]) => [
    line([`**${title}**`, '', '', '', '']),
    ...rows.map((row) => line(cells(row))),
  ]);
  return [line(HEADINGS), line(['---', '---', '---', '--:', '---']), ...body, '', machineLine(results)].join('\n');
}
