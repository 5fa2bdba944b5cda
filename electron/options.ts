import { parseArgs } from 'node:util';

/** What the command line says. `dataDir`: where the shop is kept, null for the usual place. `windowed`: a plain window, for development. */
export type Options = { readonly dataDir: string | null; readonly windowed: boolean };

/** Reads our options and passes over all others: Chromium's switches stand in the same line. */
export const readOptions = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, windowed: { type: 'boolean' } },
    strict: false,
    allowPositionals: true,
  });
  const { data, windowed } = values;
  return { dataDir: typeof data === 'string' && data !== '' ? data : null, windowed: windowed === true };
};
