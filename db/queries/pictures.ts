import type { Reader, Tx } from '../handle.ts';

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
