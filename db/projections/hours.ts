import type { BasketLine } from '../../shop/basket.ts';
import type { Account } from '../../shop/ledger/accounts.ts';
import type { DraftOf, Entry, EntryDraft } from '../../shop/ledger/entries.ts';
import { hourAt } from '../../shop/time.ts';
import type { Tx } from '../handle.ts';
import { HOUR_SUMS, type HourSum, type Projector } from './sums.ts';

/** What buyers do, in person or as staff record it for them, and what takes that back. */
type Act = Extract<
  EntryDraft,
  { kind: 'purchase-recorded' | 'gift-recorded' | 'promise-settled' | 'tally-recorded' | 'entry-corrected' }
>;

/** The hour of what staff record: it says nothing of when it was bought. */
const NO_HOUR = -1;

/** Adds what buyers did, or what was taken back of it, to the totals of its hour. */
export function addToHour(to: Projector, entry: Act): void {
  const { body } = entry;
  const [act, sign] = entry.kind === 'entry-corrected' ? [entry.body.kind, -1] : [entry.kind, 1];
  const lines = soldIn(entry);
  const on = (...accounts: readonly Account[]) =>
    body.postings.reduce((sum, [account, amount]) => (accounts.includes(account) ? sum + amount : sum), 0);
  const afterCount = on('income:surplus', 'expenses:shortage');
  const cash = on('assets:box') + afterCount;
  // A purchase taken back after its promise was let go takes back the letting go.
  const promised = on('assets:promises', 'expenses:promises');
  const given = -on('income:gifts');
  const settled = act === 'promise-settled' ? -promised : 0;
  add(to, entry, {
    ...(act === 'purchase-recorded' && { purchases: sign, promised }),
    ...(act === 'gift-recorded'
      ? { gifts: sign, [cash === 0 ? 'gift_phone' : 'gift_cash']: given }
      : { gifts_with_goods: given }),
    [cash === 0 ? 'settled_phone' : 'settled_cash']: settled,
    units: lines.reduce((units, line) => units + sign * line.units, 0),
    suggested: lines.reduce((value, line) => value + sign * line.units * line.price, 0),
    cash,
    after_count: afterCount,
    phone: on('assets:phone'),
  });
}

function soldIn(entry: Act): readonly BasketLine[] {
  if (entry.kind === 'entry-corrected') return entry.body.returned;
  return entry.kind === 'purchase-recorded' || entry.kind === 'tally-recorded' ? entry.body.lines : [];
}

/** Adds a promise that was let go. */
export function addLetGo(to: Projector, entry: DraftOf<'promise-let-go'>): void {
  add(to, entry, { let_go: entry.body.open });
}

type Moment = Pick<Entry, 'actor' | 'at' | 'businessDate'>;

function add(to: Projector, { actor, at, businessDate }: Moment, by: Partial<Record<HourSum, number>>): void {
  const hour = actor === 'kiosk' ? hourAt(at, timeZone(to.tx)) : NO_HOUR;
  const sums = HOUR_SUMS.map((column) => by[column] ?? 0);
  to.add('hour_total', [businessDate, hour, stretch(to.tx)], sums);
}

function timeZone(tx: Tx): string {
  return tx.one<{ zone: string }>(`SELECT body ->> '$.timeZone' AS zone FROM settings`)?.zone ?? 'UTC';
}

/** The stocktake of all goods since which the entries go, by its seq. */
function stretch(tx: Tx): number {
  const last = 'SELECT seq FROM stocktake WHERE category IS NULL ORDER BY seq DESC LIMIT 1';
  return tx.one<{ seq: number }>(last)?.seq ?? 0;
}
