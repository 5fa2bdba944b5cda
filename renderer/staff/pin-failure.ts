import { isDefinedError, ORPCError } from '@orpc/client';

/** What a try of a PIN came to, where it did not fit. `other`: it could not be tried; `error` says why. */
export type PinFailure =
  | { readonly kind: 'wrong' | 'locked'; readonly waitMs: number }
  | { readonly kind: 'other'; readonly error: unknown };

/** Reads what `session.open` and `session.changePin` threw. */
export function pinFailure(error: unknown): PinFailure {
  if (
    error instanceof ORPCError &&
    isDefinedError(error) &&
    (error.code === 'pin-wrong' || error.code === 'pin-locked')
  ) {
    return { kind: error.code === 'pin-wrong' ? 'wrong' : 'locked', waitMs: waitOf(error.data) };
  }
  return { kind: 'other', error };
}

function waitOf(data: unknown): number {
  const wait = typeof data === 'object' && data !== null && 'waitMs' in data ? data.waitMs : 0;
  return typeof wait === 'number' && Number.isFinite(wait) ? wait : 0;
}
