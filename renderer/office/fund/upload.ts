import type { ReceiptView } from '../../../shop/contract/fund-views.ts';
import type { Client } from '../../api/client.ts';

/** What the shop takes, as a file field asks for it. */
export const RECEIPT_KINDS = 'application/pdf,image/jpeg,image/png,image/webp';

/** Bytes of one piece: with base64 it stays below what one call carries. */
const PIECE = 900_000;
/** The shop takes no more, so a larger file is not even read (see contract/fund.ts). */
export const MAX_RECEIPT = 10_000_000;

/** Brings a paper to the shop piece by piece. `onShare`: how much of it is there, from 0 to 1. Throws what the call throws. */
export async function uploadReceipt(
  client: Client,
  file: Blob,
  { upload, onShare }: { readonly upload: string; readonly onShare: (share: number) => void },
): Promise<ReceiptView> {
  for (let at = 0; ; at += PIECE) {
    const end = Math.min(at + PIECE, file.size);
    const last = end === file.size;
    const { receipt } = await client.fund.uploadReceipt({
      upload,
      at,
      base64: await base64Of(file.slice(at, end)),
      last,
    });
    onShare(end / file.size);
    if (last) {
      if (!receipt) throw new Error('the last piece brought no receipt');
      return receipt;
    }
  }
}

async function base64Of(piece: Blob): Promise<string> {
  const bytes = new Uint8Array(await piece.arrayBuffer());
  // In slices: a function takes only so many arguments.
  const slices = Array.from({ length: Math.ceil(bytes.length / 0x80_00) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * 0x80_00, (index + 1) * 0x80_00)),
  );
  return btoa(slices.join(''));
}

/** A paper as the browser holds a file. */
export function blobOf(base64: string, mediaType: string): Blob {
  return new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: mediaType });
}
