import type { Reader } from '../../db/handle.ts';
import { head } from '../../db/head.ts';
import { HOUR_SUMS, type HourSum } from '../../db/projections/sums.ts';
import { lastCount } from '../../db/queries/box-counts.ts';
import { lastMoment } from '../../db/queries/last-moment.ts';
import { openedOn } from '../../db/queries/picture.ts';
import { countsWithin, daySums, type DaySums } from '../../db/queries/reports.ts';
import { currentSettings } from '../../db/queries/settings.ts';
import { periodProblem, type Period, type PeriodRefusal } from '../../shop/reports/period.ts';
import type { Report } from '../../shop/reports/report.ts';
import { boxIsOpen } from '../box-paper.ts';
import { ratesWithin } from '../picture.ts';
import type { Outcome } from '../rpc.ts';
import { statementOf, type Totals } from './statement.ts';
import { busyHoursOf, goodsOf, seriesOf } from './trade.ts';

export type ReportRefusal = PeriodRefusal | { readonly code: 'box-is-open' };

/**
 * The report of a period. It reads several times, so it wants a database that stands still meanwhile: a snapshot, or one whose
 * only writer waits. Refused for days that are no period, and while a count of the box is under way where it would tell what the
 * books expect in it. Throws in a shop that is not set up.
 */
export function reportOf(db: Reader, period: Period): Outcome<Report, ReportRefusal> {
  const problem = reportProblem(db, period);
  return problem ? { ok: false, refusal: problem } : { ok: true, value: build(db, period) };
}

/** Why there can be no report of a period now, nor anything else that tells what the books say; null where there can. */
export function reportProblem(db: Reader, period: Period): ReportRefusal | null {
  return periodProblem(period) ?? countProblem(db, period);
}

/** Days before the last count tell nothing of what came since. */
function countProblem(db: Reader, { to }: Period): ReportRefusal | null {
  if (!boxIsOpen(db)) return null;
  const counted = lastCount(db)?.businessDate;
  return counted !== undefined && to < counted ? null : { code: 'box-is-open' };
}

function build(db: Reader, period: Period): Report {
  const settings = currentSettings(db);
  const [opened, at] = [openedOn(db), lastMoment(db)];
  if (!settings || opened === undefined || at === undefined) throw new Error('The shop is not set up');
  const days = daySums(db, period);
  const counts = countsWithin(db, period);
  const statement = statementOf(db, period, { totals: totalsOf(days), counts });
  const { school, stand, currency } = settings;
  return {
    shop: { school, stand, currency: { code: currency.code, digits: currency.digits }, openedOn: opened },
    period,
    ...statement,
    goods: goodsOf(db, period),
    series: seriesOf(db, period, { days, opening: statement.opening.total }),
    busy: busyHoursOf(db, period),
    honesty: ratesWithin(db, period),
    counts,
    ledger: { ...head(db), at },
  };
}

function totalsOf(days: readonly DaySums[]): Totals {
  const total = (sum: HourSum) => days.reduce((so, day) => so + day[sum], 0);
  return Object.fromEntries(HOUR_SUMS.map((sum) => [sum, total(sum)])) as Totals;
}
