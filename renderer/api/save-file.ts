import type { Client } from './client.ts';
import { errorCode } from './errors.ts';

export type FileToSave = {
  /** A plain name with its ending, such as `goods.csv`. */
  readonly name: string;
  readonly text: string;
  /** Such as `text/csv`. */
  readonly mediaType: string;
};

/**
 * Saves a file of text: by the host's own dialog where it has one, else as a download of the browser. Answers whether it was
 * saved; false: the person changed their mind. Throws what the call throws.
 */
export async function saveFile(client: Client, { name, text, mediaType }: FileToSave): Promise<boolean> {
  try {
    return (await client.session.saveFile({ name, text })).saved;
  } catch (error) {
    if (errorCode(error) !== 'not-on-this-host') throw error;
  }
  giveToBrowser(name, new Blob([text], { type: `${mediaType};charset=utf-8` }));
  return true;
}

/** Hands a file to the browser, which asks where to keep it or has a folder for it. */
export function giveToBrowser(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then; the bytes need not stay.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
