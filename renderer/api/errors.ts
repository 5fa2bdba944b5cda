import { ORPCError } from '@orpc/client';
import type { Texts } from '../i18n/i18n.ts';
import type errors from '../i18n/en/errors.json';

type ErrorCode = keyof (typeof errors)['code'];

/** The code of an error that the server answered; null where no answer came or it is none of ours. */
export function errorCode(error: unknown): string | null {
  return error instanceof ORPCError ? error.code : null;
}

/**
 * What went wrong as a sentence: by its code where the contract has one, with the id under which the log keeps it where it is
 * a fault, else that the shop's memory does not answer.
 */
export function errorSentence(error: unknown, t: Texts<'errors'>, knows: (code: string) => boolean): string {
  if (!(error instanceof ORPCError)) return t('unreachable');
  if (!knows(error.code)) return t('unknown');
  return t(`code.${error.code as ErrorCode}`, { faultId: faultId(error.data) });
}

function faultId(data: unknown): string {
  return typeof data === 'object' && data !== null && 'faultId' in data ? String(data.faultId) : '–';
}
