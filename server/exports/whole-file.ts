import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

/**
 * Writes a file that is there whole or not at all: the pieces go into a draft beside it, which takes the name when it is on the
 * disk. What was there before stays until then. Throws what the file system throws, and leaves no draft behind.
 */
export function writeWholeFile(path: string, pieces: Iterable<string | Uint8Array>): number {
  const draft = `${path}.${randomUUID().slice(0, 8)}.tmp`;
  let bytes = 0;
  try {
    const file = openSync(draft, 'wx');
    try {
      for (const piece of pieces) bytes += writeAll(file, typeof piece === 'string' ? Buffer.from(piece) : piece);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
    return bytes;
  } catch (fault) {
    removeDraft(draft);
    throw fault;
  }
}

/** A stick that was pulled out takes its draft along: why the file was not written is what counts. */
function removeDraft(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {}
}

/** A disk that is almost full takes less than it is given before it says so. */
function writeAll(file: number, bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
  return bytes.length;
}
