import { appendFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { LOG_FILE } from '../db/layout.ts';
import type { Log } from './log.ts';

/** The log begins anew above this size; the one before it is kept (bytes). */
const MAX_BYTES = 5_000_000;

/**
 * The log of a data folder, adal.log: one JSON object a line. It is written line by line and at once, so that what happened
 * before a crash is there; and a log that cannot be written (a full disk) never stops the till.
 */
export function openLog(dataDir: string): Log {
  const file = join(dataDir, LOG_FILE);
  const write = (line: string) => {
    try {
      appendFileSync(file, line);
      if (statSync(file).size > MAX_BYTES) renameSync(file, `${file}.1`);
    } catch {
      // Nowhere is left to say it.
    }
  };
  return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write });
}
