import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * What a page shows with every call: who loaded it. A page of another site cannot read it, so it cannot call; and it is the
 * window that sessions and undo are bound to. It is signed, so none has to be kept, and any number may be given out.
 */
export type Tokens = {
  readonly issue: () => string;
  /** The window that a token was given to; null when it was not given out by this run of the program. */
  readonly windowOf: (token: string) => string | null;
};

const ID_BYTES = 16;

export function createTokens(): Tokens {
  const key = randomBytes(32);
  const sign = (id: string) => createHmac('sha256', key).update(id).digest('base64url');
  return {
    issue: () => {
      const id = randomBytes(ID_BYTES).toString('base64url');
      return `${id}.${sign(id)}`;
    },
    windowOf: (token) => {
      const [id = '', signature = ''] = token.split('.');
      const expected = Buffer.from(sign(id));
      const given = Buffer.from(signature);
      return expected.length === given.length && timingSafeEqual(expected, given) ? id : null;
    },
  };
}
