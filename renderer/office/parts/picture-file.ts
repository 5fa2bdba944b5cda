import { imageSize } from 'image-size';

/** What the server takes: 1.5 MB of PNG, JPEG or WebP (see contract/staff.ts). */
const MAX_BYTES = 1_500_000;
/** Above this, decoding alone could make a small kiosk stall. */
const MAX_FILE_BYTES = 25_000_000;
/** Longer sides are refused, here as on the server. A photo of 40 megapixels is within. */
const MAX_SIDE = 8000;
const KINDS: ReadonlySet<string> = new Set(['png', 'jpg', 'webp']);

export type PictureUse = {
  /** Longest side in pixels after scaling down; a picture is never scaled up. */
  readonly side: number;
  /** `whole` keeps all of it on white, sharp (a code must stay readable); `square` cuts the middle out (a photo). */
  readonly crop: 'whole' | 'square';
};

export const CODE_PICTURE: PictureUse = { side: 1200, crop: 'whole' };
export const GOODS_PICTURE: PictureUse = { side: 512, crop: 'square' };
export const CAMPAIGN_PICTURE: PictureUse = { side: 800, crop: 'square' };

export type PictureProblem = 'not-a-picture' | 'file-too-large' | 'picture-drawing' | 'picture-kind' | 'picture-sides';
export type ReadPicture =
  | { readonly ok: true; readonly base64: string }
  | { readonly ok: false; readonly reason: PictureProblem };

/**
 * A picture as the shop keeps it: decoded and drawn anew, so that only pixels go on (no position of a photo, no script in a
 * file that calls itself a picture), and small enough to send.
 */
export async function readPicture(file: File, use: PictureUse): Promise<ReadPicture> {
  const problem =
    file.size > MAX_FILE_BYTES ? 'file-too-large' : headerProblem(new Uint8Array(await file.arrayBuffer()));
  if (problem !== null) return { ok: false, reason: problem };
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return { ok: false, reason: 'not-a-picture' };
  }
  const blob = await encode(drawn(bitmap, use), use);
  bitmap.close();
  return blob ? { ok: true, base64: await base64Of(blob) } : { ok: false, reason: 'file-too-large' };
}

/** What its own header says against a picture, before the browser unpacks it: a small file may unpack to gigabytes. */
function headerProblem(bytes: Uint8Array): PictureProblem | null {
  try {
    const { width, height, type = '' } = imageSize(bytes);
    if (type === 'svg') return 'picture-drawing';
    if (!KINDS.has(type)) return 'picture-kind';
    return Math.max(width, height) > MAX_SIDE ? 'picture-sides' : null;
  } catch {
    return 'not-a-picture';
  }
}

function drawn(bitmap: ImageBitmap, { side, crop }: PictureUse): HTMLCanvasElement {
  const shortest = Math.min(bitmap.width, bitmap.height);
  const width = crop === 'square' ? shortest : bitmap.width;
  const height = crop === 'square' ? shortest : bitmap.height;
  const scale = Math.min(1, side / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d canvas');
  // A transparent code would be dark on dark in the dark theme.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  const left = (bitmap.width - width) / 2;
  const top = (bitmap.height - height) / 2;
  context.drawImage(bitmap, left, top, width, height, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** Lossless first where sharp edges matter, then smaller and smaller until it fits. */
async function encode(canvas: HTMLCanvasElement, { crop }: PictureUse): Promise<Blob | null> {
  const attempts: readonly (readonly [type: string, quality?: number])[] = [
    crop === 'whole' ? ['image/png'] : ['image/webp', 0.85],
    ['image/jpeg', 0.9],
    ['image/jpeg', 0.7],
  ];
  for (const [type, quality] of attempts) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
    if (blob && blob.size <= MAX_BYTES) return blob;
  }
  return null;
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(dataOf(reader.result)));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')));
    reader.readAsDataURL(blob);
  });
}

/** What follows the comma of a data URL. */
function dataOf(url: FileReader['result']): string {
  return typeof url === 'string' ? url.slice(url.indexOf(',') + 1) : '';
}
