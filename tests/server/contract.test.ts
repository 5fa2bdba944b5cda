import { afterAll } from 'vitest';
import { contractSuite } from './contract/suite.ts';
import { openRouter, openWeb, removeFolders } from './open-client.ts';

afterAll(removeFolders);

contractSuite('the router', (dataDir) => Promise.resolve(openRouter(dataDir)));
contractSuite('the web host', (dataDir) => openWeb(dataDir));
