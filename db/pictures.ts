import { hash as digest } from 'node:crypto';
import type { Reader, Tx } from './handle.ts';

export type Picture = { readonly mediaType: string; readonly bytes: Uint8Array };

/** Keeps a picture under its SHA-256 (lower-case hex), which is answered. The same bytes are kept once. */
export function keepPicture(tx: Tx, { mediaType, bytes }: Picture): string {
  const sha256 = digest('sha256', bytes);
  tx.run(
    'INSERT INTO picture (sha256, media_type, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    sha256,
    mediaType,
    bytes,
  );
  return sha256;
}

/** A picture by its hash. */
export function pictureByHash(db: Reader, sha256: string): Picture | undefined {
  return db.one<Picture>('SELECT media_type AS mediaType, bytes FROM picture WHERE sha256 = ?', sha256);
}

/** Whether a picture is kept. */
export function hasPicture(db: Reader, sha256: string): boolean {
  return db.one('SELECT 1 FROM picture WHERE sha256 = ?', sha256) !== undefined;
}
