import type { Sku } from '../../../shop/catalogue.ts';
import type { BusinessDate } from '../../../shop/time.ts';

/** A sheet of paper as it is typed in. `day`: null until somebody chooses another than today; `found`: null while not asked or answered. */
export type TallyDraft = {
  readonly day: BusinessDate | null;
  readonly units: ReadonlyMap<Sku, string>;
  readonly cash: string;
  readonly phone: string;
  readonly found: 'yes' | 'no' | null;
  readonly note: string;
};

export const NO_TALLY: TallyDraft = { day: null, units: new Map(), cash: '', phone: '', found: null, note: '' };

/** The most units of one product that a sheet holds (see the ledger's sale lines). */
export const MOST_TALLIED = 1000;
