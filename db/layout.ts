/* The names inside a data folder. */

export const DATABASE_FILE = 'shop.db';
export const LOCK_FILE = 'lock.db';
export const HEAD_FILE = 'head.txt';
export const LOG_FILE = 'adal.log';
/** Backups on the same disk. */
export const BACKUP_FOLDER = 'backups';
/** What belongs to this machine and not to the shop: no backup takes it along. */
export const MACHINE_FILE = 'machine.json';
/** A backup on its way to become shop.db. */
export const RESTORE_PREFIX = 'restore-';

/** 'Adal' in ASCII, as the first migration writes it into the header of shop.db. */
export const APPLICATION_ID = 0x4164616c;

const OWN = [DATABASE_FILE, LOCK_FILE, HEAD_FILE, LOG_FILE, BACKUP_FOLDER, MACHINE_FILE, RESTORE_PREFIX];

/** Whether a file may be in a folder that is about to become a shop's: ours, or hidden. Anything else belongs to somebody. */
export function mayStandInNewFolder(name: string): boolean {
  return name.startsWith('.') || OWN.some((own) => name.startsWith(own));
}
