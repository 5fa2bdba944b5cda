import type { Reader, Tx } from '../handle.ts';
import { OF_STAFF } from './of-staff.ts';

/** A photo as it was uploaded. */
export type Picture = { readonly mediaType: string; readonly bytes: Uint8Array };

/** The photo with this SHA-256 (lower-case hex). */
export function pictureByHash(db: Reader, sha256: string): Picture | undefined {
  return db.one<Picture>('SELECT media_type AS mediaType, bytes FROM picture WHERE sha256 = ?', sha256);
}

export function hasPicture(db: Reader, sha256: string): boolean {
  return db.one('SELECT 1 FROM picture WHERE sha256 = ?', sha256) !== undefined;
}

/** Keeps a photo under its own hash; the same photo twice is kept once. */
export function addPicture(tx: Tx, sha256: string, { mediaType, bytes }: Picture): void {
  tx.run(
    'INSERT INTO picture (sha256, media_type, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    sha256,
    mediaType,
    bytes,
  );
}

/*
 * Kinds that never name a picture and may be long or many. All other kinds of staff are looked through, so that one that comes
 * later and names pictures is safe without a word here.
 */
const NAMES_NONE = `kind NOT IN ('stock-received', 'stock-written-off', 'stocktake-recorded', 'goods-ordered', 'session-opened', 'pin-refused')`;

/** Forgets the photos that no entry has ever named, but for those in `kept`. */
export function removeUnnamedPictures(tx: Tx, kept: ReadonlySet<string>): void {
  const doubtful = tx
    .all<{ sha256: string }>(
      "SELECT sha256 FROM picture WHERE sha256 NOT IN (SELECT coalesce(picture, '') FROM product)",
    )
    .filter(({ sha256 }) => !kept.has(sha256));
  if (doubtful.length === 0) return;
  // A name is a text of 64 hex digits, wherever in a body it stands.
  const named = tx.all<{ name: string }>(
    `SELECT DISTINCT value AS name FROM ledger, json_tree(ledger.body)
     WHERE ${OF_STAFF} AND ${NAMES_NONE} AND json_tree.type = 'text' AND length(value) = 64`,
  );
  const names = new Set(named.map(({ name }) => name));
  for (const { sha256 } of doubtful) if (!names.has(sha256)) tx.run('DELETE FROM picture WHERE sha256 = ?', sha256);
}
