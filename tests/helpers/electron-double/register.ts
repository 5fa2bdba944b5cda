/*
 * Load this before a built main (`node --import .../register.ts dist/main/main.js`): whoever imports `electron` gets the double.
 * better-sqlite3 stays itself: its prebuilt files are N-API and serve Node and Electron alike.
 */
import { registerHooks } from 'node:module';

const double = new URL('electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: double, shortCircuit: true } : next(specifier, context),
});
