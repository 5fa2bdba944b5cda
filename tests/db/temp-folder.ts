import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openDataFolder, type DataFolder } from '../../db/open.ts';

/** A folder of its own for one test, gone after it. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'adal-db-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A data folder that is open until the test is over. */
export function openFolder(path = tempFolder()): DataFolder {
  const opened = openDataFolder(path);
  if (!opened.ok) throw new Error(opened.message);
  let open = true;
  const close = () => {
    if (open) opened.folder.close();
    open = false;
  };
  onTestFinished(close);
  return { ...opened.folder, close };
}
