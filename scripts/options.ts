import { parseArgs, type ParseArgsConfig } from 'node:util';

/** A mistake of whoever typed the command: its message is all that is shown. */
export class UsageError extends Error {}

/** Reads a command line; what it does not know is a UsageError. `--help` is known everywhere. */
export function readOptions<const Options extends NonNullable<ParseArgsConfig['options']>>(
  options: Options,
  args: readonly string[] = process.argv.slice(2),
) {
  try {
    const known = { ...options, help: { type: 'boolean', default: false } } as const;
    return parseArgs({ args: [...args], options: known, allowPositionals: false, strict: true }).values;
  } catch (fault) {
    // Node's sentences go on with advice; the first one says what is wrong.
    const [sentence = ''] = (fault instanceof Error ? fault.message : String(fault)).split(/\.(?:\s|$)|\n/);
    throw new UsageError(`${sentence}. --help lists what there is.`);
  }
}

/** A whole number within bounds, or a UsageError that names the option. */
export function wholeNumber(name: string, text: string, min: number, max: number): number {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  if (value >= min && value <= max) return value;
  throw new UsageError(`--${name} takes a whole number from ${min} to ${max}, not "${text}".`);
}

/** Runs a command; a UsageError or any other fault ends it with one sentence and exit code 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (fault) {
    console.error(fault instanceof UsageError ? fault.message : fault);
    process.exitCode = 1;
  }
}
