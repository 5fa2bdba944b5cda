import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Head } from '../../db/head.ts';
import type { Report } from '../../db/verify/report.ts';

const CHECKER = fileURLToPath(new URL('../checker/', import.meta.url));

/** A folder for the second checker, and heads that must be in its chain. */
export type Asked = { readonly folder: string; readonly seen?: readonly Head[] };

/** The reports of the second checker (Python), one for each folder. Throws when there is no Python, or when the checker fails. */
export function secondOpinion(asked: readonly Asked[]): readonly Report[] {
  const input = asked.map(({ folder, seen = [] }) =>
    JSON.stringify([folder, seen.map(({ seq, hash }) => [seq, hash])]),
  );
  const { error, status, stdout, stderr } = spawnSync('python3', [`${CHECKER}check_many.py`], {
    input: `${input.join('\n')}\n`,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (error)
    throw new Error('The second checker needs python3 on the PATH (Debian: apt-get install python3)', { cause: error });
  if (status !== 0) throw new Error(`The second checker failed: ${stderr}`);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Report);
}

/** Runs the second checker as a person would. */
export function runSecondChecker(args: readonly string[]): {
  readonly status: number | null;
  readonly lines: readonly string[];
} {
  const { error, status, stdout } = spawnSync('python3', [`${CHECKER}adal_check.py`, ...args], { encoding: 'utf8' });
  if (error)
    throw new Error('The second checker needs python3 on the PATH (Debian: apt-get install python3)', { cause: error });
  return { status, lines: stdout.trim().split('\n') };
}
