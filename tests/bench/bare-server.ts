import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { DraftOf } from '../../shop/ledger/entries.ts';
import { bareRows, type BareRows } from './bare-rows.ts';
import { answerParent } from './child.ts';

/*
 * The yardstick of the web host: node:http and nothing else. `POST /echo` answers what it was sent, `POST /rows` stores a
 * purchase's bare rows first, and anything else is a file of the bare page. Arguments: a data folder, the page's folder.
 */

const [, , dataDir = '', pageFolder = ''] = process.argv;
const rows: BareRows | null = dataDir === '' ? null : bareRows(dataDir);
const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

const server = createServer((request, response) => {
  const path = (request.url ?? '/').replace(/\?.*$/, '');
  if (request.method !== 'POST') {
    const name = path === '/' ? 'index.html' : path.slice(1);
    try {
      const file = readFileSync(join(pageFolder, name));
      response.writeHead(200, { 'content-type': TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream' });
      response.end(file);
    } catch {
      response.writeHead(404);
      response.end();
    }
    return;
  }
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks);
    if (path === '/rows') rows?.store(JSON.parse(body.toString()) as DraftOf<'purchase-recorded'>);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
    response.end(body);
  });
});
server.listen(0, '127.0.0.1', () => answerParent(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
