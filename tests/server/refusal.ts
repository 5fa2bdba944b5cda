import { ORPCError } from '@orpc/client';

/** How a call was refused: its code and data, and whether the contract declares it. Throws when the call was not refused. */
export async function refusalOf(
  call: Promise<unknown>,
): Promise<{ readonly code: string; readonly data: unknown; readonly defined: boolean }> {
  try {
    const answer = await call;
    throw new Error(`The call was answered: ${JSON.stringify(answer)}`);
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    return { code: String(error.code), data: error.data as unknown, defined: error.defined };
  }
}

/** The declared error code of a refused call. */
export async function codeOf(call: Promise<unknown>): Promise<string> {
  const { code, defined } = await refusalOf(call);
  return defined ? code : `${code} (not declared)`;
}
