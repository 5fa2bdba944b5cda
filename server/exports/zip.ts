import { strToU8, zipSync } from 'fflate';
import { utcMs, type UtcMs } from '../../shop/time.ts';

/** MS-DOS dates, which archives have, begin and end here. */
const FIRST = Date.UTC(1980, 0, 2);
const LAST = Date.UTC(2099, 11, 30);

/** A file of an archive by its name. */
export type Packed = readonly [name: string, content: string | Uint8Array];

/** An archive whose files are all dated by a moment of the ledger: the same files give the same bytes, whenever and wherever. */
export function zipOf(files: readonly Packed[], at: UtcMs): Uint8Array {
  const mtime = dosDate(at);
  const entries = files.map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, { mtime, level: 6 });
}

/** Archives know no zones and fflate takes the machine's own, so what that one shows has to be what UTC shows. */
function dosDate(at: UtcMs): Date {
  const utc = new Date(utcMs(Math.min(Math.max(at, FIRST), LAST)));
  return new Date(
    utc.getUTCFullYear(),
    utc.getUTCMonth(),
    utc.getUTCDate(),
    utc.getUTCHours(),
    utc.getUTCMinutes(),
    utc.getUTCSeconds(),
  );
}
