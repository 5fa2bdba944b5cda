import { hash as digest } from 'node:crypto';
import type { Reader } from '../../db/handle.ts';
import { currentSettings } from '../../db/queries/settings.ts';
import { LANGUAGES } from '../../shop/languages.ts';
import type { HeadLine } from '../../shop/proof/extract.ts';
import type { Period } from '../../shop/reports/period.ts';
import type { Report } from '../../shop/reports/report.ts';
import type { UtcMs } from '../../shop/time.ts';
import { pdfOf } from '../exports/pdf.ts';
import type { OnProgress } from '../exports/progress.ts';
import { writingIn } from '../exports/words.ts';
import type { Packed } from '../exports/zip.ts';
import { reportOf, type ReportRefusal } from '../reports/report.ts';
import type { Outcome } from '../rpc.ts';
import { makeExtract } from './make-extract.ts';
import { proofPage } from './proof-page.ts';
import { proofSigner } from './proof-key.ts';
import { publishingProblem } from './publishing-problem.ts';
import { README } from './readme.ts';

/** What the ledger remembers of a publication. */
export type Published = Period & { readonly head: HeadLine['head']; readonly extract: string };

/**
 * A publication: its files in the order in which they are to be written, what the ledger remembers of it, and the moment of the
 * last entry, by which archives are dated.
 */
export type Publication = {
  readonly files: readonly Packed[];
  readonly published: Published;
  readonly at: UtcMs;
};

/**
 * Makes all that is published of a period. The same period of the same ledger gives the same bytes. Refused as the period's
 * report is, and while the box is being counted, since the extract goes up to the head and tells what should be in it. Throws
 * where the shop was not opened, has no key, or the page was not built.
 */
export async function makePublication(
  db: Reader,
  period: Period,
  onProgress: OnProgress,
): Promise<Outcome<Publication, ReportRefusal>> {
  const settings = currentSettings(db);
  if (!settings) throw new Error('There is no shop to publish anything of.');
  const refusal = publishingProblem(db);
  if (refusal) return { ok: false, refusal };
  const answer = reportOf(db, period);
  if (!answer.ok) return answer;
  const report = withoutNames(answer.value);
  const beside: Packed[] = [['README.txt', README]];
  for (const language of LANGUAGES) {
    const writing = writingIn(language, settings.currency.digits, settings.timeZone);
    beside.push([`report-${language}.pdf`, await pdfOf(report, writing)]);
  }
  const files = Object.fromEntries(beside.map(([name, content]) => [name, digest('sha256', content)]));
  const extract = makeExtract(db, settings, { period, files, signer: proofSigner(db), onProgress });
  return {
    ok: true,
    value: {
      // The page comes last: where it is, all is.
      files: [...beside, ['extract.jsonl', extract.text], ['index.html', proofPage(extract.text)]],
      published: { from: period.from, to: period.to, head: extract.head, extract: extract.sha256 },
      at: report.ledger.at,
    },
  };
}

/** Whoever signed a count goes by the id that the extract has. */
function withoutNames(report: Report): Report {
  const nameless = ({ id }: Report['counts'][number]['signers'][0]) => ({ id, name: id });
  return {
    ...report,
    counts: report.counts.map((count) => {
      const [one, other] = count.signers;
      return { ...count, signers: [nameless(one), nameless(other)] };
    }),
  };
}
