import type { EntryBody } from '../../../shop/ledger/entries.ts';

/* The ledger's own lists are beside its schemas, which stay out of the page; `satisfies` keeps these the same. */

type Source = EntryBody<'stock-received'>['source'];
type Reason = EntryBody<'stock-written-off'>['reason'];

const SOURCES = { given: true, bought: true, fund: true } as const satisfies Record<Source, true>;
const REASONS = {
  spoiled: true,
  expired: true,
  damaged: true,
  'given-away': true,
  miscounted: true,
  unrecorded: true,
} as const satisfies Record<Reason, true>;

/** Where goods come from. */
export const STOCK_SOURCES = Object.keys(SOURCES) as readonly Source[];

/** Why goods leave without a purchase. */
export const WRITE_OFF_REASONS = Object.keys(REASONS) as readonly Reason[];
