import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { MACHINE_FILE } from '../../db/layout.ts';

const machine = z.object({ backupTo: z.string().min(1).max(4096).nullable() });

/** What belongs to this machine and not to the shop, so that a shop on another machine does not look for a stick that is not there. */
type Machine = z.infer<typeof machine>;

/** Reads machine.json of a data folder; a file that is not there or is broken says nothing. */
export function readMachine(dataDir: string): Machine {
  try {
    return machine.parse(JSON.parse(readFileSync(join(dataDir, MACHINE_FILE), 'utf8')));
  } catch {
    return { backupTo: null };
  }
}

/** Writes machine.json, whole or not at all. Throws what the disk throws. */
export function writeMachine(dataDir: string, now: Machine): void {
  const file = join(dataDir, MACHINE_FILE);
  writeFileSync(`${file}.new`, `${JSON.stringify(now)}\n`, { flush: true });
  renameSync(`${file}.new`, file);
}
