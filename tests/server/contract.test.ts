import { contractSuite } from './contract-suite.ts';
import { openRouter, openWeb } from './open-client.ts';

contractSuite('the router', (dataDir) => Promise.resolve(openRouter(dataDir)));
contractSuite('the web host', (dataDir) => openWeb(dataDir));
