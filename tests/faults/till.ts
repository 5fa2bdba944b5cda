import { openShop } from '../../server/app.ts';
import { startWebHost } from '../../server/http/host.ts';
import { openLog } from '../../server/open-log.ts';
import { blankPage } from '../server/open-client.ts';

/* A till in a process of its own, put together as `npm start -- --web` does it, for somebody to pull the plug on. */

const [, , dataDir = ''] = process.argv;
const log = openLog(dataDir);
const opened = openShop({ dataDir, log, host: { canLeave: false, leave: () => undefined } });
if (!opened.ok) throw new Error(opened.message);
const host = await startWebHost({ shop: opened.shop, port: 0, pageFolder: blankPage(), log });
console.log(host.url);
