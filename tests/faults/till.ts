import { openShop } from '../../server/app.ts';
import { startWebHost } from '../../server/http/host.ts';
import { openLog } from '../../server/open-log.ts';

/* A till in a process of its own, put together as `npm start -- --web` does it, for somebody to pull the plug on. */

const [, , dataDir = '', pageFolder = ''] = process.argv;
const log = openLog(dataDir);
const opened = openShop({ dataDir, log, host: { canLeave: false, leave: () => undefined } });
if (!opened.ok) throw new Error(opened.message);
const host = await startWebHost({ shop: opened.shop, port: 0, pageFolder, log });
console.log(host.url);
