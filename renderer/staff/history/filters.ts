import type { Client } from '../../api/client.ts';
import type { Sku } from '../../../shop/catalogue.ts';
import type { EntryKind } from '../../../shop/ledger/entries.ts';
import { addDays, businessDate, type BusinessDate } from '../../../shop/time.ts';
import { KIND_GROUPS, type KindGroup } from './kinds.ts';

/** What is looked for. `when`: always, the last days, or a month 'YYYY-MM' and perhaps one `day` of it. */
export type Filters = {
  readonly what: 'all' | KindGroup | EntryKind;
  /** An id, or 'all'. */
  readonly person: string;
  readonly sku: Sku | 'all';
  readonly when: 'always' | 'today' | 'week' | 'month' | `${number}-${number}`;
  readonly day: BusinessDate | 'all';
};

export const NO_FILTERS: Filters = { what: 'all', person: 'all', sku: 'all', when: 'always', day: 'all' };

type Asked = Omit<Parameters<Client['history']['list']>[0], 'before' | 'limit'>;

/** The filters as the server is asked. */
export function askedBy({ what, person, sku, when, day }: Filters, today: BusinessDate): Asked {
  return {
    ...(what === 'all' ? {} : { kinds: [...kindsOf(what)] }),
    ...(person === 'all' ? {} : { person }),
    ...(sku === 'all' ? {} : { sku }),
    ...daysOf(when, day, today),
  };
}

function kindsOf(what: KindGroup | EntryKind): readonly EntryKind[] {
  return what in KIND_GROUPS ? KIND_GROUPS[what as KindGroup] : [what as EntryKind];
}

function daysOf(
  when: Filters['when'],
  day: Filters['day'],
  today: BusinessDate,
): { readonly from?: BusinessDate; readonly to?: BusinessDate } {
  switch (when) {
    case 'always':
      return {};
    case 'today':
      return { from: today, to: today };
    case 'week':
      return { from: addDays(today, -6) };
    case 'month':
      return { from: addDays(today, -29) };
    default:
      return day === 'all' ? { from: firstOf(when), to: lastOf(when) } : { from: day, to: day };
  }
}

const firstOf = (month: string): BusinessDate => businessDate(`${month}-01`);
/** No month has more than 31 days: what 32 days after the first is in the next one. */
const nextMonth = (month: string): string => addDays(firstOf(month), 32).slice(0, 7);
const lastOf = (month: string): BusinessDate => addDays(firstOf(nextMonth(month)), -1);

/** Every month from the one in which the shop opened, newest first. */
export function monthsSince(opened: BusinessDate, today: BusinessDate): readonly `${number}-${number}`[] {
  const months: string[] = [];
  for (let month = opened.slice(0, 7); month <= today.slice(0, 7); month = nextMonth(month)) months.push(month);
  return months.toReversed() as `${number}-${number}`[];
}

/** The days of a month up to today, newest first. */
export function daysIn(month: string, today: BusinessDate): readonly BusinessDate[] {
  const days: BusinessDate[] = [];
  for (let day = firstOf(month); day <= lastOf(month) && day <= today; day = addDays(day, 1)) days.push(day);
  return days.toReversed();
}
