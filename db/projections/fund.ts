import type { DraftOf, Entry } from '../../shop/ledger/entries.ts';
import type { BusinessDate } from '../../shop/time.ts';
import type { Tx } from '../handle.ts';
import { expectOne } from './expect-one.ts';
import type { Projector } from './sums.ts';

type EntryOf<K extends Entry['kind']> = Extract<Entry, { kind: K }>;
type Receipt = DraftOf<'receipt-added'>['body']['receipt'];

/** Money given to a charity, out of what the campaign that it names has. */
export function addGiven(to: Projector, { id, seq, businessDate, body }: EntryOf<'money-given'>): void {
  const { charity, amount, campaign, receipt } = body;
  expectCampaign(to.tx, campaign);
  to.tx.run(
    'INSERT INTO money_given (id, seq, business_date, charity, amount, campaign) VALUES (?, ?, ?, ?, ?, ?)',
    id,
    seq,
    businessDate,
    charity,
    amount,
    campaign,
  );
  if (receipt) keepReceipt(to.tx, seq, id, receipt);
  spend(to, businessDate, campaign, { given: amount });
}

/** A paper of a gift that came later. */
export function addReceipt(tx: Tx, { seq, body }: EntryOf<'receipt-added'>): void {
  expectOne(tx.all('SELECT 1 FROM money_given WHERE id = ?', body.gift).length, `gift to a charity ${body.gift}`);
  keepReceipt(tx, seq, body.gift, body.receipt);
}

/** Money given that is taken back: to the campaign it came from, on the day of the correction. */
export function takeBackGiven(to: Projector, { businessDate, body }: DraftOf<'entry-corrected'>): void {
  const gift = to.tx.one<{ amount: number; campaign: string | null }>(
    'SELECT amount, campaign FROM money_given WHERE id = ?',
    body.corrects,
  );
  if (!gift) throw new Error(`There is no gift to a charity ${body.corrects}`);
  spend(to, businessDate, gift.campaign, { given: -gift.amount });
}

/** Goods bought from the fund that say whose money bought them. */
export function addGoodsBought(to: Projector, { businessDate, body }: DraftOf<'stock-received'>): void {
  if (body.campaign === undefined) return;
  expectCampaign(to.tx, body.campaign);
  const paid = body.postings.find(([account]) => account === 'expenses:goods');
  if (paid) spend(to, businessDate, body.campaign, { goods: paid[1] });
}

function expectCampaign(tx: Tx, id: string | null): void {
  if (id !== null) expectOne(tx.all('SELECT 1 FROM campaign WHERE id = ?', id).length, `campaign ${id}`);
}

function keepReceipt(tx: Tx, seq: number, gift: string, { sha256, mediaType }: Receipt): void {
  tx.run('INSERT INTO receipt (seq, gift, sha256, media_type) VALUES (?, ?, ?, ?)', seq, gift, sha256, mediaType);
}

function spend(
  { add }: Projector,
  day: BusinessDate,
  campaign: string | null,
  { given = 0, goods = 0 }: { readonly given?: number; readonly goods?: number },
): void {
  add('fund_use', [day, campaign ?? ''], [given, goods]);
}
