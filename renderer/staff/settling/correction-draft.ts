import type { Sku } from '../../../shop/catalogue.ts';
import type { CorrectableView } from '../../../shop/contract/settling-views.ts';
import type { CORRECTION_REASONS } from './reasons.ts';

/** What staff fill in to take an entry back, and to record it rightly. `entry` is null while none is chosen. */
export type CorrectionDraft = {
  readonly entry: CorrectableView | null;
  readonly reason: (typeof CORRECTION_REASONS)[number];
  readonly note: string;
  /** The purchase as it really was: units as they are typed; `paid` null: what the labels say. */
  readonly lines: readonly { readonly sku: Sku; readonly units: string }[];
  readonly paid: string | null;
  readonly tender: 'cash' | 'qr';
};

export const NO_CORRECTION: CorrectionDraft = {
  entry: null,
  reason: 'mistake',
  note: '',
  lines: [],
  paid: null,
  tender: 'cash',
};

/** An entry chosen: what it was is what it begins with. */
export function correctionOf(entry: CorrectableView): CorrectionDraft {
  return {
    ...NO_CORRECTION,
    entry,
    lines: entry.lines.map(({ sku, units }) => ({ sku, units: String(units) })),
    tender: entry.tender === 'qr' ? 'qr' : 'cash',
  };
}
