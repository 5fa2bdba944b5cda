import { createHash } from 'node:crypto';
import { imageSize } from 'image-size';
import { transact, type Reader } from '../db/handle.ts';
import { addPicture, hasPicture } from '../db/queries/pictures.ts';
import { sha256, type Settings } from '../shop/schemas.ts';
import type { Core } from './core.ts';
import type { Outcome } from './rpc.ts';

/** What a picture may be. Vector pictures can hold scripts and are not taken. */
const MEDIA_TYPES: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp' };
const MAX_BYTES = 1_500_000;
const MAX_SIDE = 8000;

type Stored = { readonly sha256: string; readonly width: number; readonly height: number };

/** Keeps an uploaded picture under its own hash. It is judged by its content: its name and what the page says of it count for nothing. */
export function storePicture(
  core: Core,
  { base64 }: { readonly base64: string },
): Outcome<Stored, { readonly code: 'picture-invalid' }> {
  const bytes = Buffer.from(base64, 'base64');
  const seen = bytes.length <= MAX_BYTES ? look(bytes) : null;
  if (!seen) return { ok: false, refusal: { code: 'picture-invalid' } };
  const { width, height, mediaType } = seen;
  const hash = createHash('sha256').update(bytes).digest('hex');
  transact(core.db, (tx) => addPicture(tx, hash, { mediaType, bytes }));
  return { ok: true, value: { sha256: hash, width, height } };
}

/** Type and size by the picture's own header; null when it is none of ours. */
function look(bytes: Buffer): { readonly width: number; readonly height: number; readonly mediaType: string } | null {
  try {
    const { width, height, type = '' } = imageSize(bytes);
    const mediaType = MEDIA_TYPES[type];
    const fits = (side: number) => side >= 1 && side <= MAX_SIDE;
    return mediaType !== undefined && fits(width) && fits(height) ? { width, height, mediaType } : null;
  } catch {
    return null;
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
