import { periodAround, periodBeside, type NamedPeriod, type Period } from '../../../shop/reports/period.ts';
import type { BusinessDate } from '../../../shop/time.ts';

export type PeriodKind = NamedPeriod | 'own';

/** The period of a report as somebody chose it: the one of a kind that `day` is in, or days of their own. */
export type ChosenPeriod =
  | { readonly kind: NamedPeriod; readonly day: BusinessDate }
  | ({ readonly kind: 'own' } & Period);

/** Its days. Null: the day is in no term. */
export function daysOf(chosen: ChosenPeriod, terms: readonly Period[]): Period | null {
  if (chosen.kind === 'own') return { from: chosen.from, to: chosen.to };
  return periodAround(chosen.kind, chosen.day, terms);
}

/** The period before (-1) or after it (1). Null where there is none; days of somebody's own have no neighbours. */
export function beside(chosen: ChosenPeriod, by: -1 | 1, terms: readonly Period[]): ChosenPeriod | null {
  if (chosen.kind === 'own') return null;
  const next = periodBeside(chosen.kind, chosen.day, by, terms);
  return next && { kind: chosen.kind, day: next.from };
}

/** The same days in another kind of period: around today where today is among them, else around their first. */
export function inKind(
  chosen: ChosenPeriod,
  kind: PeriodKind,
  terms: readonly Period[],
  today: BusinessDate,
): ChosenPeriod {
  const days = daysOf(chosen, terms) ?? { from: today, to: today };
  if (kind === 'own') return { kind, ...days };
  const day = days.from <= today && today <= days.to ? today : days.from;
  // The first day of the period may lie between two terms.
  if (kind === 'term' && periodAround(kind, day, terms) === null) {
    const near = periodBeside(kind, day, 1, terms) ?? periodBeside(kind, day, -1, terms);
    return { kind, day: near?.from ?? day };
  }
  return { kind, day };
}
