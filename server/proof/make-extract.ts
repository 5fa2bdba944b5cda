import { createHash, hash as digest } from 'node:crypto';
import type { Reader } from '../../db/handle.ts';
import { head } from '../../db/head.ts';
import { entriesAfter } from '../../db/queries/entries.ts';
import { balancesBefore } from '../../db/queries/journal.ts';
import { canonical } from '../../shop/canonical.ts';
import { EXTRACT_FORMAT, signedText, type Balances, type HeadLine } from '../../shop/proof/extract.ts';
import { extractLines } from '../../shop/proof/shorten.ts';
import type { Period } from '../../shop/reports/period.ts';
import type { Settings } from '../../shop/schemas.ts';
import { addDays, type BusinessDate } from '../../shop/time.ts';
import type { OnProgress } from '../exports/progress.ts';
import type { Signer } from './proof-key.ts';

/** A signed extract as a text; `sha256` is that of its UTF-8 bytes. */
export type SignedExtract = { readonly text: string; readonly sha256: string; readonly head: HeadLine['head'] };

const CHUNK = 1000;

/**
 * The extract of a ledger from its first entry to its head, signed. The balances are those of the day totals and not a sum of
 * the entries, so that whoever checks the one against the other checks us too.
 */
export function makeExtract(
  db: Reader,
  settings: Pick<Settings, 'school' | 'stand' | 'currency'>,
  {
    period,
    files,
    signer,
    onProgress,
  }: {
    readonly period: Period;
    /** What is published beside it: SHA-256 by name. */
    readonly files: HeadLine['files'];
    readonly signer: Signer;
    readonly onProgress: OnProgress;
  },
): SignedExtract {
  const { seq, hash } = head(db);
  const { code, digits } = settings.currency;
  const headLine: HeadLine = {
    format: EXTRACT_FORMAT,
    school: settings.school,
    stand: settings.stand,
    currency: { code, digits },
    period: { from: period.from, to: period.to },
    opening: assetsBefore(db, period.from),
    closing: assetsBefore(db, addDays(period.to, 1)),
    head: { seq, hash },
    publicKey: signer.publicKey,
    files,
  };
  const lineOf = extractLines((text) => digest('sha256', text));
  const lines = [canonical(headLine)];
  for (let last = 0; last < seq;) {
    const entries = entriesAfter(db, last, CHUNK);
    for (const entry of entries) lines.push(lineOf(entry));
    last = entries.at(-1)?.seq ?? seq;
    onProgress(last, seq);
  }
  const unsigned = `${lines.join('\n')}\n`;
  const all = createHash('sha256').update(unsigned);
  const signature = `${canonical({ signature: signer.sign(signedText(all.copy().digest('hex'))) })}\n`;
  return { text: unsigned + signature, sha256: all.update(signature).digest('hex'), head: { seq, hash } };
}

function assetsBefore(db: Reader, day: BusinessDate): Balances {
  return balancesBefore(db, day).filter(([account]) => account.startsWith('assets:'));
}
