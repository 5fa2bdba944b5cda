import type { Reader } from '../../db/handle.ts';
import { head } from '../../db/head.ts';
import {
  accountsUntil,
  balancesBefore,
  daySpans,
  postingsOf,
  type BookedPosting,
  type DaySpan,
} from '../../db/queries/journal.ts';
import type { Settings } from '../../shop/schemas.ts';
import { addDays, type BusinessDate } from '../../shop/time.ts';
import { decimal } from './decimal.ts';
import type { OnProgress } from './progress.ts';

/*
 * The books as a plain-text journal (https://hledger.org/hledger.html, "journal format"), straight from the postings of the
 * ledger. Every entry that booked something is a transaction on its business date, with its number as the transaction's code
 * and its hash as a tag. The bodies stay behind, and with them every word and every name that somebody typed.
 */

/** Accounts and commodities are declared, so that `hledger check --strict` has something to hold the journal against. */
const TYPES: Readonly<Record<string, string>> = { assets: 'Asset', income: 'Revenue', expenses: 'Expense' };

/**
 * Where what the shop had before the period came from. It is booked on the day before: `hledger balance -H` counts it in, a plain
 * sum of the period does not.
 */
const OPENING = 'equity:opening';

/** Lines that are read from the database at one time. */
const CHUNK = 5000;

/** The journal of the days from `from` to `to`, in pieces. */
export function* hledgerJournal(
  db: Reader,
  settings: Pick<Settings, 'school' | 'stand' | 'currency'>,
  { from, to }: { readonly from: BusinessDate; readonly to: BusinessDate },
  onProgress: OnProgress,
): Generator<string> {
  const { code, digits } = settings.currency;
  const sum = (minor: number) => `${decimal(minor, digits)} ${code}`;
  const last = head(db);
  const opening = balancesBefore(db, from).filter(([account]) => account.startsWith('assets:'));
  const spans = daySpans(db, from, to);
  const total = spans.reduce((entries, { low, high }) => entries + high - low + 1, 0);

  yield [
    `; ${settings.school}, ${settings.stand}`,
    `; ${from} .. ${to}`,
    `; head ${last.seq}:${last.hash}`,
    '',
    'decimal-mark .',
    `commodity ${digits === 0 ? '1000.' : decimal(1000 * 10 ** digits, digits)} ${code}`,
    '',
    ...accountsUntil(db, to).map((account) => `account ${plain(account)}  ; type: ${typeOf(account)}`),
    ...(opening.length > 0 ? [`account ${OPENING}  ; type: Equity`] : []),
    '',
    '',
  ].join('\n');

  if (opening.length > 0) {
    const before = opening.reduce((all, [, amount]) => all + amount, 0);
    const lines = opening.map(([account, amount]) => line(account, sum(amount)));
    yield `${addDays(from, -1)} * opening\n${lines.join('')}${line(OPENING, sum(-before))}\n`;
  }

  let done = 0;
  for (const span of spans) {
    for (const { date, low, high } of chunksOf(span)) {
      yield transactions(date, postingsOf(db, low, high), sum);
      done += high - low + 1;
      onProgress(done, total);
    }
  }
}

function* chunksOf({ date, low, high }: DaySpan): Generator<DaySpan> {
  for (let first = low; first <= high; first += CHUNK)
    yield { date, low: first, high: Math.min(high, first + CHUNK - 1) };
}

function transactions(date: BusinessDate, postings: readonly BookedPosting[], sum: (minor: number) => string): string {
  let text = '';
  let current = 0;
  for (const [seq, kind, hash, account, amount] of postings) {
    if (seq !== current) text += `${current === 0 ? '' : '\n'}${date} * (${seq}) ${kind}  ; hash:${hash}\n`;
    current = seq;
    text += line(account, sum(amount));
  }
  return text === '' ? '' : `${text}\n`;
}

function line(account: string, amount: string): string {
  return `    ${plain(account)}  ${amount}\n`;
}

/** Two spaces would end an account's name. */
function plain(account: string): string {
  return account
    .split(':')
    .map((part) => part.replace(/\s+/gu, ' ').trim() || '-')
    .join(':');
}

function typeOf(account: string): string {
  return TYPES[account.slice(0, account.indexOf(':'))] ?? 'Asset';
}
