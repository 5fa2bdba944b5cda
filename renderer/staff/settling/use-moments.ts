import { useShop } from '../../app-context.ts';
import type { RecordedAt } from '../../../shop/contract/settling-views.ts';
import { useFormats } from '../../i18n/use-formats.ts';

/** When something was recorded: the time alone where it was today, else with its day. */
export function useMoments(): (when: Pick<RecordedAt, 'date' | 'minutes'>) => string {
  const { today } = useShop();
  const { day, time, list } = useFormats();
  return ({ date, minutes }) => (date === today ? time(minutes) : list([day(date), time(minutes)]));
}
