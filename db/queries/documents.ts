import type { ReceiptView } from '../../shop/contract/fund-views.ts';
import type { Reader, Tx } from '../handle.ts';

/** A paper as it was brought. */
export type Document = { readonly mediaType: ReceiptView['mediaType']; readonly bytes: Uint8Array };

/** The paper with this SHA-256 (lower-case hex). */
export function documentByHash(db: Reader, sha256: string): Document | undefined {
  return db.one<Document>('SELECT media_type AS mediaType, bytes FROM document WHERE sha256 = ?', sha256);
}

/** What an entry says of a paper; undefined where it is not here. */
export function documentAsReceipt(db: Reader, sha256: string): ReceiptView | undefined {
  return db.one<ReceiptView>('SELECT sha256, media_type AS mediaType FROM document WHERE sha256 = ?', sha256);
}

/** Keeps a paper under its own hash; the same paper twice is kept once. */
export function addDocument(tx: Tx, sha256: string, { mediaType, bytes }: Document): void {
  tx.run(
    'INSERT INTO document (sha256, media_type, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    sha256,
    mediaType,
    bytes,
  );
}

/** Forgets the papers that no entry names, but for those in `kept`. */
export function removeUnnamedDocuments(tx: Tx, kept: ReadonlySet<string>): void {
  const unnamed = tx.all<{ sha256: string }>(
    'SELECT sha256 FROM document WHERE sha256 NOT IN (SELECT sha256 FROM receipt)',
  );
  for (const { sha256 } of unnamed) if (!kept.has(sha256)) tx.run('DELETE FROM document WHERE sha256 = ?', sha256);
}
