import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, open, rename, rm, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import type { FileToSave, HostPowers } from '../server/session.ts';

/** The system's own dialogs for files and folders. While one is open, the kiosk's window must not push itself before it. */
export type SaveDialog = {
  readonly isOpen: () => boolean;
  readonly save: NonNullable<HostPowers['saveFile']>;
  readonly chooseFolder: NonNullable<HostPowers['chooseFolder']>;
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
      await writeWhole(path, file);
      return 'saved';
    } catch (fault) {
      warn('A file could not be saved', fault);
      return isFull(fault) ? 'full' : 'failed';
    } finally {
      isOpen = false;
    }
  };

  const chooseFolder: SaveDialog['chooseFolder'] = async () => {
    if (isOpen) return null;
    isOpen = true;
    try {
      const options: OpenDialogOptions = { properties: ['openDirectory', 'createDirectory'] };
      const over = window();
      const { canceled, filePaths } = await (over
        ? dialog.showOpenDialog(over, options)
        : dialog.showOpenDialog(options));
      return canceled ? null : (filePaths[0] ?? null);
    } finally {
      isOpen = false;
    }
  };
  return { isOpen: () => isOpen, save, chooseFolder };
};

const isFull = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && (fault.code === 'ENOSPC' || fault.code === 'EDQUOT');

/** All of the file or what was there before: it is written beside itself, and takes its name when it is on the disk. */
const writeWhole = async (path: string, file: FileToSave): Promise<void> => {
  const draft = `${path}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    if ('path' in file) await copyFile(file.path, draft, constants.COPYFILE_EXCL);
    else await writeFile(draft, 'text' in file ? file.text : file.bytes, { flag: 'wx' });
    const handle = await open(draft, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, path);
  } catch (fault) {
    // A stick that was pulled out took the draft along: why the file was not written is what counts.
    await rm(draft, { force: true }).catch(() => undefined);
    throw fault;
  }
};
