import { createHash } from 'node:crypto';
import { imageSize } from 'image-size';
import { transact, type Reader } from '../db/handle.ts';
import { addPicture, hasPicture, removeUnnamedPictures } from '../db/queries/pictures.ts';
import { sha256, type Settings } from '../shop/schemas.ts';
import type { Core } from './core.ts';
import type { Outcome } from './rpc.ts';

/** What a picture may be. Vector pictures can hold scripts and are not taken. */
const MEDIA_TYPES: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp' };
const MAX_BYTES = 1_500_000;
const MAX_SIDE = 8000;
/** How long an upload waits to be named by an entry (a product, a setting) before it counts as left behind. */
const KEPT_MS = 24 * 60 * 60_000;

type Stored = { readonly sha256: string; readonly width: number; readonly height: number };
type Invalid = {
  readonly code: 'picture-invalid';
  readonly reason: 'not-a-picture' | 'drawing' | 'kind' | 'sides' | 'bytes';
};

/** Keeps uploaded pictures; there is one for a shop. */
export type PictureStore = ReturnType<typeof createPictureStore>;

/**
 * Keeps an uploaded picture under its own hash. It is judged by its content: its name and what the page says of it count for
 * nothing. Pictures that no entry came to name are cleared away with a later upload.
 */
export function createPictureStore(core: Core) {
  const uploadedAt = new Map<string, number>();
  return {
    store: ({ base64 }: { readonly base64: string }): Outcome<Stored, Invalid> => {
      const bytes = Buffer.from(base64, 'base64');
      const seen = look(bytes);
      if (!seen.ok) return { ok: false, refusal: { code: 'picture-invalid', reason: seen.reason } };
      const { width, height, mediaType } = seen;
      const hash = createHash('sha256').update(bytes).digest('hex');
      const now = core.uptime();
      for (const [name, at] of uploadedAt) if (now - at > KEPT_MS) uploadedAt.delete(name);
      uploadedAt.set(hash, now);
      transact(core.db, (tx) => {
        addPicture(tx, hash, { mediaType, bytes });
        removeUnnamedPictures(tx, new Set(uploadedAt.keys()));
      });
      return { ok: true, value: { sha256: hash, width, height } };
    },
  };
}

type Look =
  | { readonly ok: true; readonly width: number; readonly height: number; readonly mediaType: string }
  | { readonly ok: false; readonly reason: Invalid['reason'] };

/** Type and size by the picture's own header, or why it is none of ours. */
function look(bytes: Buffer): Look {
  if (bytes.length > MAX_BYTES) return { ok: false, reason: 'bytes' };
  try {
    const { width, height, type = '' } = imageSize(bytes);
    const mediaType = MEDIA_TYPES[type];
    if (mediaType === undefined) return { ok: false, reason: type === 'svg' ? 'drawing' : 'kind' };
    if (width < 1 || height < 1) return { ok: false, reason: 'not-a-picture' };
    return Math.max(width, height) > MAX_SIDE ? { ok: false, reason: 'sides' } : { ok: true, width, height, mediaType };
  } catch {
    return { ok: false, reason: 'not-a-picture' };
  }
}

/** Whether a picture may be named: every slug (the page has those), and a photo once it has been uploaded. */
export function pictureIsKnown(db: Reader, name: string | null): boolean {
  return name === null || !sha256.safeParse(name).success || hasPicture(db, name);
}

/** The pictures that settings name. */
export function picturesOf({
  campaign,
  phonePayment,
}: {
  readonly campaign?: Settings['campaign'] | undefined;
  readonly phonePayment?: Settings['phonePayment'] | undefined;
}): readonly string[] {
  return [...(campaign ? [campaign.picture] : []), ...(phonePayment?.type === 'picture' ? [phonePayment.picture] : [])];
}
