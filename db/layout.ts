/* The names inside a data folder. */

export const DATABASE_FILE = 'shop.db';
export const LOCK_FILE = 'lock.db';
export const HEAD_FILE = 'head.txt';
export const LOG_FILE = 'adal.log';

/** 'Adal' in ASCII, as the first migration writes it into the header of shop.db. */
export const APPLICATION_ID = 0x4164616c;

/** Whether a file may be in a folder that is about to become a shop's: ours, or hidden. Anything else belongs to somebody. */
export function mayStandInNewFolder(name: string): boolean {
  return name.startsWith('.') || [DATABASE_FILE, LOCK_FILE, HEAD_FILE, LOG_FILE].some((own) => name.startsWith(own));
}
