import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/build.ts';

const FOLDER = join(ROOT, 'node_modules', 'electron');

/** The executable of Electron, or null where its runtime was never fetched. Asks the files: to import `electron` would start a download. */
export const electronPath = (): string | null => {
  const pathFile = join(FOLDER, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const path = join(FOLDER, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(path) ? path : null;
};
