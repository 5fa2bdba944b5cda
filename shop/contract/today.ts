import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { COMMON_ERRORS, SESSION_ERRORS } from './errors.ts';
import type { TodayView } from './today-views.ts';

/** What needs doing. For staff. */
export const todayContract = {
  view: oc.errors(COMMON_ERRORS).errors(SESSION_ERRORS).input(z.strictObject({}).optional()).output(type<TodayView>()),
};
