import { rmSync } from 'node:fs';
import { isContractProcedure } from '@orpc/contract';
import { uuidv7 } from 'uuidv7';
import { verifyAll } from '../../db/verify/verify.ts';
import { createDice, type Dice } from '../../scripts/simulate/dice.ts';
import { contract } from '../../shop/contract/contract.ts';
import { ADMINISTRATOR, makeShop } from '../helpers/sample-shop.ts';
import { SOUND_INPUTS, spoiltBody } from './fuzz-inputs.ts';
import { fakeTime, newFolder, openWeb, tokenFrom, webClient } from './open-client.ts';

export type FuzzOptions = {
  /** Bad inputs for each call. */
  readonly rounds: number;
  readonly seed: number;
  readonly onProgress?: (done: number, total: number) => void;
};

/** `answers` counts what came back, by code ('ok' where the spoilt input was sound after all); `faults` must be empty. */
export type FuzzReport = {
  readonly calls: number;
  readonly sent: number;
  readonly answers: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
};

type Call = { readonly name: string; readonly codes: ReadonlySet<string> };

/** Every call of the contract with the codes that it declares. */
export const CALLS: readonly Call[] = Object.entries(contract).flatMap(([area, calls]) =>
  Object.entries(calls).map(([name, procedure]) => {
    if (!isContractProcedure(procedure)) throw new Error(`${area}.${name} is no call`);
    return { name: `${area}.${name}`, codes: new Set(Object.keys(procedure['~orpc'].errorMap)) };
  }),
);

/** Codes that say that the server failed; a bad input must never bring one. */
const FAILURES = new Set(['FAULT', 'storage-failed', 'disk-full', 'INTERNAL_SERVER_ERROR']);
/** Codes of the transport. */
const TRANSPORT = new Set(['BAD_REQUEST', 'PAYLOAD_TOO_LARGE']);
/** What only the inside of the program knows. */
const INSIDE = /node_modules|\bat .{1,80}:\d+:\d+|\.ts\b|\.mjs\b|SQLITE|SqliteError|TypeError|RangeError|ZodError/;
/** Calls on their way at one time: they also get in each other's way, as real ones would. */
const AT_ONCE = 8;

/**
 * Sends bad inputs to every call of a real web host, all made from a seed, and looks at each answer: declared errors only, no
 * word about the inside, and afterwards a server that serves and a ledger that verifies.
 */
export async function fuzzContract({ rounds, seed, onProgress }: FuzzOptions): Promise<FuzzReport> {
  const dice = createDice(seed);
  const answers: Record<string, number> = {};
  const faults: string[] = [];
  let sent = 0;
  for (const call of CALLS) {
    const bench = await openBench(call.name.startsWith('setup.'));
    try {
      while (sent < rounds * (CALLS.indexOf(call) + 1)) {
        const left = rounds * (CALLS.indexOf(call) + 1) - sent;
        const batch = Array.from({ length: Math.min(AT_ONCE, left) }, () => bench.send(call.name, dice));
        for (const { body, status, text } of await Promise.all(batch)) {
          const { code, fault } = judge(call, status, text);
          answers[code] = (answers[code] ?? 0) + 1;
          if (fault !== null)
            faults.push(`${call.name}: ${fault}\n  asked ${body.slice(0, 300)}\n  got ${text.slice(0, 300)}`);
        }
        sent += batch.length;
        await bench.refresh();
      }
      onProgress?.(sent, rounds * CALLS.length);
      faults.push(...(await bench.aftermath()).map((fault) => `${call.name}: ${fault}`));
    } finally {
      await bench.close();
    }
  }
  return { calls: CALLS.length, sent, answers, faults };
}

/** Judges one answer: its code, and what is wrong with it. */
function judge(
  { codes }: Call,
  status: number,
  text: string,
): { readonly code: string; readonly fault: string | null } {
  if (INSIDE.test(text) && status !== 200) return { code: 'inside', fault: 'an answer tells about the inside' };
  let answer: unknown;
  try {
    answer = (JSON.parse(text) as { json?: unknown }).json;
  } catch {
    return { code: 'not-json', fault: `an answer ${status} that is not JSON` };
  }
  if (status === 200) return { code: 'ok', fault: null };
  const { code, defined } = answer as { code: string; defined: boolean };
  if (FAILURES.has(code)) return { code, fault: 'the server failed' };
  const isDeclared = defined && codes.has(code);
  return { code, fault: isDeclared || TRANSPORT.has(code) ? null : `${code} is not declared` };
}

/** A fresh host with one window signed in; for set-up calls a folder without a shop. */
async function openBench(isNew: boolean) {
  const time = fakeTime(Date.now());
  let folder = newFolder();
  const prepare = async () => {
    if (!isNew) await makeShop(folder);
    return openWeb(folder, time);
  };
  let web = await prepare();
  let token = await tokenFrom(web.host.url);

  const signIn = async () => {
    if (isNew) return;
    // Wrong PINs among the bad inputs make the next try wait; here that time has passed.
    time.pass(3_600_000);
    await webClient(web.host.url, token).session.open({ person: 'p1', pin: ADMINISTRATOR.pin });
  };
  await signIn();

  return {
    send: async (name: string, dice: Dice) => {
      const body = spoiltBody(SOUND_INPUTS[name]?.(), dice);
      const answer = await fetch(`${web.host.url}/rpc/${name.replace('.', '/')}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-adal-token': token },
        body,
      });
      return { body, status: answer.status, text: await answer.text() };
    },
    /** Puts back what a batch may have brought about: a session that is gone, a shop that was opened after all. */
    refresh: async () => {
      const client = webClient(web.host.url, token);
      if (!isNew && !(await client.session.state({ touch: true }))) await signIn();
      if (isNew && (await client.kiosk.shop({})).state === 'open') {
        await web.close();
        rmSync(folder, { recursive: true });
        folder = newFolder();
        web = await prepare();
        token = await tokenFrom(web.host.url);
      }
    },
    /** What is wrong with the shop after all that. */
    aftermath: async (): Promise<readonly string[]> => {
      const client = webClient(web.host.url, token);
      const wrong: string[] = [];
      if (!isNew) {
        const gift = { id: uuidv7(), paid: 100, tender: { type: 'cash' as const, putIn: 100, change: 0, pieces: [] } };
        const first = await client.kiosk.recordGift(gift);
        const again = await client.kiosk.recordGift(gift);
        if (first.replayed || !again.replayed) wrong.push('a sound call is not recorded once');
      }
      const report = verifyAll(folder);
      if (!report.ok) wrong.push(`the ledger does not verify: ${JSON.stringify(report).slice(0, 500)}`);
      return wrong;
    },
    close: async () => {
      await web.close();
      rmSync(folder, { recursive: true });
    },
  };
}
