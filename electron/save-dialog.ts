import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { FileToSave, HostPowers } from '../server/session.ts';

/** The system's own dialog for saving a file. While it is open, the kiosk's window must not push itself before it. */
export type SaveDialog = {
  readonly isOpen: () => boolean;
  readonly save: NonNullable<HostPowers['saveFile']>;
};

/** One dialog at a time, over the window. `warn` hears of files that could not be written. */
export const createSaveDialog = (
  window: () => BrowserWindow | null,
  warn: (what: string, fault?: unknown) => void,
): SaveDialog => {
  let isOpen = false;

  const ask = async ({ name }: FileToSave): Promise<string | null> => {
    const ending = extname(name).slice(1);
    const options = { defaultPath: name, filters: [{ name: ending.toUpperCase(), extensions: [ending] }] };
    const over = window();
    const { canceled, filePath } = await (over ? dialog.showSaveDialog(over, options) : dialog.showSaveDialog(options));
    return canceled || filePath === '' ? null : filePath;
  };

  const save: SaveDialog['save'] = async (file) => {
    if (isOpen) return 'cancelled';
    isOpen = true;
    try {
      const path = await ask(file);
      if (path === null) return 'cancelled';
      await writeWhole(path, file.text);
      return 'saved';
    } catch (fault) {
      warn('A file could not be saved', fault);
      return 'failed';
    } finally {
      isOpen = false;
    }
  };
  return { isOpen: () => isOpen, save };
};

/** All of the file or what was there before: it is written beside itself, and takes its name when it is on the disk. */
const writeWhole = async (path: string, text: string): Promise<void> => {
  const draft = `${path}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, path);
  } catch (fault) {
    await rm(draft, { force: true });
    throw fault;
  }
};
