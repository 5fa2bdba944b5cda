import { join } from 'node:path';
import { ROOT } from '../../scripts/build.ts';
import { openShop } from '../../server/app.ts';
import { startWebHost } from '../../server/http/host.ts';
import { openLog } from '../../server/open-log.ts';
import { answerParent } from './child.ts';

/* The product's web host on the data folder that is named, as `npm start -- --web` puts it together. */

const [, , dataDir = ''] = process.argv;
const log = openLog(dataDir);
const opened = openShop({ dataDir, log, host: { canLeave: false, leave: () => {} } });
if (!opened.ok) throw new Error(opened.message);
const host = await startWebHost({ shop: opened.shop, port: 0, pageFolder: join(ROOT, 'dist/renderer'), log });
answerParent(host.url);
