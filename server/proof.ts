import { people } from '../db/queries/people.ts';
import { entriesOfKind } from '../db/queries/rare-entries.ts';
import type { ProofState, ToBePublic } from '../shop/contract/proof-views.ts';
import type { Actor } from '../shop/ledger/entries.ts';
import type { Period } from '../shop/reports/period.ts';
import type { Core } from './core.ts';
import type { FileToMake, HeldExports } from './exports/held-exports.ts';
import { runJob } from './jobs/run-job.ts';
import { proofSigner } from './proof/proof-key.ts';
import { publishingProblem } from './proof/publishing-problem.ts';
import { recordPublished } from './proof/record-published.ts';
import { reportProblem } from './reports/report.ts';
import { refuse, type Rpc } from './rpc.ts';

/** So many publications are listed. */
const MOST_LISTED = 12;
/** So many gifts are shown for a look before they are public: those of some years. */
const MOST_GIFTS = 500;

/** A publication as a file: an archive of the folder. */
function publicationFile(core: Core, dataDir: string, actor: Actor, period: Period): FileToMake {
  return {
    name: `adal-public-${period.from}-${period.to}.zip`,
    mediaType: 'application/zip',
    make: async (file, how) => {
      const answer = await runJob('publish', { ...period, dataDir, file }, how);
      if (!answer.ok) return answer;
      recordPublished(core, actor, answer.value.published);
      return { ok: true, value: answer.value.bytes };
    },
  };
}

/** Publishing: what was, what will be, and doing it. */
export function proofCalls(
  { administrator }: Rpc,
  core: Core,
  { dataDir, exports }: { readonly dataDir: string; readonly exports: HeldExports },
) {
  const { db } = core;
  return {
    state: administrator.proof.state.handler((): ProofState => {
      const names = new Map(people(db).map(({ id, name }) => [`person:${id}`, name]));
      return {
        publicKey: proofSigner(db).publicKey,
        published: entriesOfKind(db, 'report-published', { limit: MOST_LISTED }).map(
          ({ id, at, businessDate, actor, body: { from, to, head } }) => ({
            id,
            at,
            on: businessDate,
            from,
            to,
            head,
            by: names.get(actor) ?? null,
          }),
        ),
      };
    }),

    review: administrator.proof.review.handler((): ToBePublic => {
      const gifts = entriesOfKind(db, 'money-given', { limit: MOST_GIFTS });
      return {
        gifts: gifts.map(({ id, body: { charity, purpose, amount } }) => ({
          id,
          charity,
          purpose,
          amount,
        })),
      };
    }),

    start: administrator.proof.start.handler(({ input, context: { window, person }, errors }) => {
      const problem = publishingProblem(db) ?? reportProblem(db, input);
      if (problem) refuse(errors, problem);
      const id = exports.start(window, publicationFile(core, dataDir, `person:${person.id}`, input));
      if (id === null) throw errors['too-many-exports']();
      return { export: id };
    }),
  };
}
