import type { RecordedAt } from '../../../shop/contract/settling-views.ts';
import { useFormats } from '../../i18n/use-formats.ts';

/** A day with its time, also today: which of two backups is the newer one has to be plain. */
export function useWhen(): (when: Pick<RecordedAt, 'date' | 'minutes'>) => string {
  const { day, time, list } = useFormats();
  return ({ date, minutes }) => list([day(date), time(minutes)]);
}
