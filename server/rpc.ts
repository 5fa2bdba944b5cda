import { randomUUID } from 'node:crypto';
import { implement, ORPCError } from '@orpc/server';
import { storageFault } from '../db/errors.ts';
import { contract } from '../shop/contract/contract.ts';
import type { Core } from './core.ts';
import type { Sessions } from './sessions.ts';

/** What a host says about a call: which window it came from. A window is one page load or one desktop window. */
export type CallContext = { readonly window: string };

/** How much of a bad input's fault list is told. */
const MAX_ISSUES = 20;
const MAX_PATH = 120;

/**
 * The contract as the areas implement it, in four grades: `any` call; calls that need an opened `shop` (its settings come
 * along); calls of `staff`; calls of an `administrator` (the person comes along).
 */
export function createRpc(core: Core, sessions: Sessions) {
  const any = implement(contract)
    .$context<CallContext>()
    .use(async ({ next, path, errors }) => {
      try {
        return await next();
      } catch (fault) {
        if (fault instanceof ORPCError) throw asDeclared(fault);
        const storage = storageFault(fault);
        const faultId = randomUUID();
        core.log.error({ faultId, call: path.join('.'), err: fault }, storage ?? 'unknown fault');
        if (storage === 'disk-full') throw errors['disk-full']();
        throw storage ? errors['storage-failed']({ data: { faultId } }) : errors.FAULT({ data: { faultId } });
      }
    });

  const shop = any.use(({ next, errors }) => {
    const settings = core.settings();
    if (!settings) throw errors['shop-not-set-up']();
    return next({ context: { settings } });
  });

  const signedIn = (role: 'staff' | 'administrator') =>
    shop.use(({ next, context }) => {
      const answer = sessions.require(context.window, role);
      if (!answer.ok) throw new ORPCError(answer.code, { status: answer.code === 'session-needed' ? 401 : 403 });
      return next({ context: { person: answer.person } });
    });

  return { any, shop, staff: signedIn('staff'), administrator: signedIn('administrator') };
}

export type Rpc = ReturnType<typeof createRpc>;

/** A declared error, or what a bad input is told: where it does not fit, and nothing of what stood there. */
function asDeclared(fault: ORPCError<string, unknown>): ORPCError<string, unknown> {
  if (fault.code !== 'BAD_REQUEST') return fault;
  const issues = (fault.data as { issues?: readonly { path?: readonly unknown[] }[] } | undefined)?.issues ?? [];
  const paths = issues.slice(0, MAX_ISSUES).map(({ path = [] }) => path.map(pathPart).join('.').slice(0, MAX_PATH));
  return new ORPCError('BAD_REQUEST', { message: 'Bad input', data: { paths } });
}

function pathPart(part: unknown): string {
  return String(typeof part === 'object' && part !== null && 'key' in part ? part.key : part);
}

/** The constructors of the errors that a call declares, at least those that a refusal may need. */
type DeclaredErrors<Code extends string> = { readonly [C in Code]: (options: never) => Error };

/** Throws a refusal as the call's own declared error; that it is declared is checked by type. */
export function refuse<Refusal extends { readonly code: string }>(
  errors: DeclaredErrors<Refusal['code']>,
  refusal: Refusal,
): never {
  const { code, ...data } = refusal;
  const construct = errors[code as Refusal['code']] as (options: object) => Error;
  throw construct(Object.keys(data).length > 0 ? { data } : {});
}

/** The value of a use case that may refuse. */
export type Outcome<Value, Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

/** The value, or the refusal thrown as a declared error. */
export function valueOf<Value, Refusal extends { readonly code: string }>(
  errors: DeclaredErrors<Refusal['code']>,
  outcome: Outcome<Value, Refusal>,
): Value {
  return outcome.ok ? outcome.value : refuse(errors, outcome.refusal);
}
