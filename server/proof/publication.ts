import { hash as digest } from 'node:crypto';
import type { Reader } from '../../db/handle.ts';
import { currentSettings } from '../../db/queries/settings.ts';
import type { HeadLine } from '../../shop/proof/extract.ts';
import type { Period } from '../../shop/reports/period.ts';
import type { OnProgress } from '../exports/progress.ts';
import { makeExtract } from './make-extract.ts';
import { proofPage } from './proof-page.ts';
import { proofSigner } from './proof-key.ts';
import { README } from './readme.ts';

/** What the ledger remembers of a publication. */
export type Published = Period & { readonly head: HeadLine['head']; readonly extract: string };

/** A publication: its files by name, in the order in which they are to be written, and what the ledger remembers of it. */
export type Publication = {
  readonly files: readonly (readonly [name: string, content: string | Uint8Array])[];
  readonly published: Published;
};

/**
 * Makes all that is published of a period. The same period of the same ledger gives the same bytes. Throws where the shop was
 * not opened, has no key, or the page was not built.
 */
export async function makePublication(db: Reader, period: Period, onProgress: OnProgress): Promise<Publication> {
  const settings = currentSettings(db);
  if (!settings) throw new Error('There is no shop to publish anything of.');
  const beside: Publication['files'] = [['README.txt', README]];
  const files = Object.fromEntries(beside.map(([name, content]) => [name, digest('sha256', content)]));
  const extract = makeExtract(db, settings, { period, files, signer: proofSigner(db), onProgress });
  return {
    // The page comes last: where it is, all is.
    files: [...beside, ['extract.jsonl', extract.text], ['index.html', proofPage(extract.text)]],
    published: { from: period.from, to: period.to, head: extract.head, extract: extract.sha256 },
  };
}
