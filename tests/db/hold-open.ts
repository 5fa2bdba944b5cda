import { openDataFolder } from '../../db/open.ts';

/* Opens the data folder that it is given, says so, and keeps it open until it is killed. */

const opened = openDataFolder(process.argv[2] ?? '');
process.stdout.write(opened.ok ? 'open\n' : `${opened.message}\n`);
setInterval(() => undefined, 60_000);
