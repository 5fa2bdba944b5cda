/* `npm run demo` is `npm start -- --demo`, with the same options. */
process.argv.push('--demo');
await import('./start.ts');

export {};
