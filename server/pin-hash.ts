import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/*
 * PINs are kept as scrypt hashes with their salt and cost (RFC 7914). Why scrypt, and what it can and cannot do for four
 * digits: docs/decisions/pins.md.
 */

const stored = z.strictObject({
  kind: z.literal('scrypt'),
  n: z.int(),
  r: z.int(),
  p: z.int(),
  salt: z.base64(),
  hash: z.base64(),
});

/** A PIN's hash as the table `secret` keeps it. */
export type PinHash = z.infer<typeof stored>;

/** 32 MiB and about a tenth of a second on a school's PC: slow enough to guess at, quick enough at the kiosk. */
export const PIN_COST = 2 ** 15;
const BLOCK_SIZE = 8;
const HASH_BYTES = 32;

function derive(pin: string, salt: Buffer, { n, r, p }: { n: number; r: number; p: number }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, HASH_BYTES, { N: n, r, p, maxmem: 256 * n * r }, (fault, key) =>
      fault ? reject(fault) : resolve(key),
    );
  });
}

/** Hashes a PIN with a new salt; the work is done outside the event loop. `cost` is scrypt's N, a power of two. */
export async function hashPin(pin: string, cost: number): Promise<PinHash> {
  const salt = randomBytes(16);
  const params = { n: cost, r: BLOCK_SIZE, p: 1 };
  const hash = await derive(pin, salt, params);
  return { kind: 'scrypt', ...params, salt: salt.toString('base64'), hash: hash.toString('base64') };
}

/** Whether a PIN has this hash, compared in constant time. */
export async function pinMatches(pin: string, kept: PinHash): Promise<boolean> {
  const expected = Buffer.from(kept.hash, 'base64');
  const found = await derive(pin, Buffer.from(kept.salt, 'base64'), kept);
  return expected.length === found.length && timingSafeEqual(expected, found);
}

/** Reads what the table `secret` keeps. Throws when it is not a PIN's hash. */
export function parsePinHash(text: string): PinHash {
  return stored.parse(JSON.parse(text));
}
