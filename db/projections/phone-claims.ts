import type { DraftOf, Entry } from '../../shop/ledger/entries.ts';
import type { Tx } from '../handle.ts';

/** What an entry claims to have come by phone, or takes back of that. Most entries claim nothing. */
export function addPhoneClaim(tx: Tx, { seq, id, at, businessDate, kind, body }: Entry): void {
  if (kind === 'phone-confirmed') return;
  const claim = body.postings.find(([account]) => account === 'assets:phone');
  if (!claim) return;
  tx.run(
    'INSERT INTO phone_claim (seq, entry, at, business_date, amount) VALUES (?, ?, ?, ?, ?)',
    seq,
    id,
    at,
    businessDate,
    claim[1],
  );
}

/** The bank's statement has been held against all claims up to a day. */
export function confirmPhoneClaims(tx: Tx, { id, body }: DraftOf<'phone-confirmed'>): void {
  tx.run('UPDATE phone_claim SET confirmed_by = ? WHERE confirmed_by IS NULL AND business_date <= ?', id, body.through);
}
