import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { Report } from '../reports/report.ts';
import { day } from '../schemas.ts';
import { COMMON_ERRORS, REPORT_ERRORS, SESSION_ERRORS } from './errors.ts';

/** Reports. For administrators. */
export const reportsContract = {
  /** The report of the days from one to another, both included. Its terms and named periods: shop/reports/period.ts. */
  open: oc
    .errors(COMMON_ERRORS)
    .errors(SESSION_ERRORS)
    .errors(REPORT_ERRORS)
    .input(z.strictObject({ from: day, to: day }))
    .output(type<Report>()),
};
