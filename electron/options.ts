import { parseArgs } from 'node:util';

/**
 * What the command line says. `dataDir`: where the shop is kept, null for the usual place. `backupTo`: a second place for backups, null
 * for what was chosen in the office. `windowed`: a plain window, for development.
 */
export type Options = { readonly dataDir: string | null; readonly backupTo: string | null; readonly windowed: boolean };

/** Reads our options and passes over all others: Chromium's switches stand in the same line. */
export const readOptions = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, 'backup-to': { type: 'string' }, windowed: { type: 'boolean' } },
    strict: false,
    allowPositionals: true,
  });
  const folder = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
  return { dataDir: folder(values.data), backupTo: folder(values['backup-to']), windowed: values.windowed === true };
};
