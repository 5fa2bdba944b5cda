import { parseHead, type Head } from '../db/head.ts';
import type { Progress, Report } from '../db/verify/report.ts';
import { verifyAll } from '../db/verify/verify.ts';
import { readOptions, UsageError } from './options.ts';

const USAGE = `npm run verify -- --data DIR [--json] [--head SEQ:HASH] [--chain-only]

Checks a shop's ledger and all that is kept beside it; the kiosk may stay open meanwhile.

  --data DIR        the shop's data folder
  --head SEQ:HASH   a head once seen (printed, published): is it still in the chain? May be given several times
  --chain-only      only the ledger's rows, their chain and the heads: quick
  --json            the last line is an object with ok, entries, head and problems

Exit code 0: all is well. 1: something is wrong, or there is no shop there. 2: the command was not understood.`;

type Asked = {
  readonly data: string;
  readonly json: boolean;
  readonly chainOnly: boolean;
  readonly seen: readonly Head[];
};

/** What the command line asks for; null: only how it is used. Throws a UsageError. */
function asked(): Asked | null {
  const { help, data, json, head, ...rest } = readOptions({
    data: { type: 'string' },
    json: { type: 'boolean', default: false },
    head: { type: 'string', multiple: true, default: [] },
    'chain-only': { type: 'boolean', default: false },
  });
  if (help) return null;
  if (!data) throw new UsageError('Which data folder? Say --data DIR.');
  return { data, json, chainOnly: rest['chain-only'], seen: head.map(readHead) };
}

function readHead(text: string): Head {
  const head = parseHead(text.trim().toLowerCase());
  if (head) return head;
  throw new UsageError(`"${text}" is not a head: it looks like 1234: and 64 hexadecimal digits.`);
}

/** Answers a function that shows progress on one line of the terminal; on anything else it stays silent. */
function progressLine(): { readonly show: (progress: Progress) => void; readonly end: () => void } {
  const { stderr } = process;
  let shownAt = 0;
  const show = ({ step, done, total }: Progress) => {
    if (!stderr.isTTY || (Date.now() - shownAt < 100 && done < total)) return;
    shownAt = Date.now();
    stderr.write(`\r\u001B[K${step} ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`);
  };
  return { show, end: () => void (stderr.isTTY && stderr.write('\r\u001B[K')) };
}

function told(report: Report, chainOnly: boolean): string {
  const entries = `${report.entries.toLocaleString('en')} ${report.entries === 1 ? 'entry' : 'entries'}`;
  if (!report.ok) {
    const count = report.problems.length === 1 ? '1 problem' : `${report.problems.length} problems`;
    return `${count} in a ledger of ${entries}. Keep this folder as it is, and ask for help before selling on.`;
  }
  const checked = chainOnly
    ? 'the chain is whole'
    : 'the chain is whole, and all that is kept beside it follows from it';
  return `All is well: ${entries}, ${checked}. Head: ${report.head ?? 'none yet'}`;
}

function main(): number {
  const options = asked();
  if (!options) {
    console.log(USAGE);
    return 0;
  }
  const line = progressLine();
  const result = verifyAll(options.data, options, line.show);
  line.end();
  const report: Report =
    'problems' in result
      ? result
      : { ok: false, entries: 0, head: null, problems: [{ seq: null, code: 'file', message: result.message }] };
  for (const problem of report.problems) console.log(problem.message);
  if ('problems' in result) console.log(told(report, options.chainOnly));
  if (options.json) console.log(JSON.stringify(report));
  return report.ok ? 0 : 1;
}

try {
  process.exitCode = main();
} catch (fault) {
  if (!(fault instanceof UsageError)) throw fault;
  console.error(`${fault.message}\n\n${USAGE}`);
  process.exitCode = 2;
}
