import { join, resolve } from 'node:path';
import { backUp, backupFolder, pruneBackups } from '../db/backup.ts';
import { utcMs } from '../shop/time.ts';
import { readOptions, runCommand, UsageError } from './options.ts';

const HELP = `npm run backup -- --data DIR [--out DIR]

Copies the whole shop into one file and checks the copy; the kiosk may stay open meanwhile.

  --data DIR   the shop's data folder
  --out DIR    the folder that the file goes to, which has to be there (the folder backups in the data folder, where old ones
               are taken away by the rule of docs/decisions/backups.md)
  --help       this

The file has everything that the shop needs to go on elsewhere, the hashes of the PINs too: keep it where pupils do not look.`;

await runCommand(() => {
  const options = readOptions({ data: { type: 'string' }, out: { type: 'string' } });
  if (options.help) return Promise.resolve(console.log(HELP));
  if (!options.data) throw new UsageError('Which data folder? Say --data DIR.');
  const dataDir = resolve(options.data);
  const own = backupFolder(dataDir);
  const folder = options.out === undefined ? own : resolve(options.out);
  const now = utcMs(Date.now());
  const made = backUp(dataDir, folder, now);
  if (!made.ok) throw new UsageError(made.message);
  const { backup } = made;
  if (folder === own) pruneBackups(folder, backup, now);
  console.log(`${join(folder, backup.name)}: checked, up to entry ${backup.seq}, ${backup.bytes} bytes.`);
  return Promise.resolve();
});
