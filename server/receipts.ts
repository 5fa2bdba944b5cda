import { createHash } from 'node:crypto';
import { imageSize } from 'image-size';
import { transact } from '../db/handle.ts';
import { addDocument, removeUnnamedDocuments } from '../db/queries/documents.ts';
import type { ReceiptUpload, ReceiptView } from '../shop/contract/fund-views.ts';
import type { Core } from './core.ts';
import type { Outcome } from './rpc.ts';

const MAX_BYTES = 10_000_000;

/** How long a paper waits to be named by an entry, and a half of one for its other half, before it counts as left behind. */
const KEPT_MS = 24 * 60 * 60_000;
const HALF_MS = 10 * 60_000;

const IMAGE_TYPES: Readonly<Record<string, ReceiptView['mediaType']>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
};

type Piece = { readonly upload: string; readonly at: number; readonly base64: string; readonly last: boolean };
type Half = {
  readonly upload: string;
  readonly pieces: readonly Buffer[];
  readonly size: number;
  readonly since: number;
};
type Refusal =
  | { readonly code: 'upload-lost'; readonly received: number }
  | { readonly code: 'receipt-invalid'; readonly reason: 'kind' | 'broken' | 'bytes' };

/** Keeps papers that are brought; there is one for a shop. */
export type ReceiptStore = ReturnType<typeof createReceiptStore>;

/**
 * Puts papers together from their pieces and keeps each under its own hash. A window brings one at a time; a piece that comes
 * again is not taken twice. Papers that no entry came to name are cleared away with a later one.
 */
export function createReceiptStore(core: Core) {
  const halves = new Map<string, Half>();
  const broughtAt = new Map<string, number>();

  const keep = (bytes: Buffer): Outcome<ReceiptView, Refusal> => {
    const seen = look(bytes);
    if (!seen.ok) return { ok: false, refusal: { code: 'receipt-invalid', reason: seen.reason } };
    const { mediaType } = seen;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const now = core.uptime();
    for (const [name, at] of broughtAt) if (now - at > KEPT_MS) broughtAt.delete(name);
    broughtAt.set(sha256, now);
    transact(core.db, (tx) => {
      addDocument(tx, sha256, { mediaType, bytes });
      removeUnnamedDocuments(tx, new Set(broughtAt.keys()));
    });
    return { ok: true, value: { sha256, mediaType } };
  };

  return {
    take: (window: string, { upload, at, base64, last }: Piece): Outcome<ReceiptUpload, Refusal> => {
      const now = core.uptime();
      for (const [other, { since }] of halves) if (now - since > HALF_MS) halves.delete(other);
      const half = halves.get(window);
      const before: Half = half?.upload === upload && at > 0 ? half : { upload, pieces: [], size: 0, since: now };
      const piece = Buffer.from(base64, 'base64');
      // Sent again, because its answer was lost.
      if (at + piece.length === before.size && !last)
        return { ok: true, value: { received: before.size, receipt: null } };
      if (at !== before.size) return { ok: false, refusal: { code: 'upload-lost', received: before.size } };
      const size = before.size + piece.length;
      halves.delete(window);
      if (size > MAX_BYTES) return { ok: false, refusal: { code: 'receipt-invalid', reason: 'bytes' } };
      const pieces = [...before.pieces, piece];
      if (last) {
        const kept = keep(Buffer.concat(pieces));
        return kept.ok ? { ok: true, value: { received: size, receipt: kept.value } } : kept;
      }
      halves.set(window, { upload, pieces, size, since: now });
      return { ok: true, value: { received: size, receipt: null } };
    },
  };
}

type Look =
  | { readonly ok: true; readonly mediaType: ReceiptView['mediaType'] }
  | { readonly ok: false; readonly reason: 'kind' | 'broken' };

/** How far from its end a PDF says that it ends (ISO 32000-1, Annex H, note 18, asks readers for the last 1024 bytes). */
const PDF_END = 1024;

/** What a paper is by its own bytes, or why it is none that is taken. */
function look(bytes: Buffer): Look {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    const whole = bytes.subarray(-PDF_END).includes('%%EOF');
    return whole ? { ok: true, mediaType: 'application/pdf' } : { ok: false, reason: 'broken' };
  }
  try {
    const { width, height, type = '' } = imageSize(bytes);
    const mediaType = IMAGE_TYPES[type];
    if (mediaType === undefined) return { ok: false, reason: 'kind' };
    return width > 0 && height > 0 ? { ok: true, mediaType } : { ok: false, reason: 'broken' };
  } catch {
    return { ok: false, reason: 'kind' };
  }
}
