import type { StatementProblem } from '../../../shop/statement-csv.ts';
import type { StatementRow } from '../../../shop/phone-statement.ts';
import type { BusinessDate } from '../../../shop/time.ts';
import type { PHONE_REASONS } from './reasons.ts';

/** A statement as it was read out of a file. `read` tells one reading from the next. */
export type ReadFile = {
  readonly read: number;
  readonly rows: readonly StatementRow[];
  readonly problems: readonly StatementProblem[];
};

/** What staff fill in to confirm phone payments. `through`: null until they choose another day than the last. */
export type PhoneDraft = {
  readonly through: BusinessDate | null;
  readonly how: 'total' | 'file';
  readonly total: string;
  readonly file: ReadFile | null;
  readonly reason: (typeof PHONE_REASONS)[number] | null;
  readonly note: string;
};

export const NO_PHONE_DRAFT: PhoneDraft = {
  through: null,
  how: 'total',
  total: '',
  file: null,
  reason: null,
  note: '',
};
