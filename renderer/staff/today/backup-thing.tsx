import { DatabaseBackup } from 'lucide-react';
import type { TodayView } from '../../../shop/contract/today-views.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { useGoTo } from '../../office/go-to.ts';
import { useStaffPerson } from '../person.ts';
import { TodoRow } from './todo-row.tsx';
import { useAgo } from './use-ago.ts';

/** Backups that are late or could not be made. Only an administrator can look after them; others are asked to tell one. */
export function BackupThing({ view: { today, backup } }: { readonly view: TodayView }) {
  const t = useTexts('backups');
  const goTo = useGoTo();
  const ago = useAgo(today);
  const isAdministrator = useStaffPerson().role === 'administrator';
  const { lastAt, trouble } = backup;
  const why = trouble && t(`trouble.${trouble.why}`);
  const said = [
    lastAt === null ? t('today.never') : t('today.late', { when: ago(lastAt.date) }),
    why && (trouble.place === 'there' ? t('today.second', { why }) : why),
    !isAdministrator && t('today.ask'),
  ].filter((text) => typeof text === 'string');
  return (
    <TodoRow
      icon={DatabaseBackup}
      title={t('today.title')}
      {...(isAdministrator && { action: t('today.do'), onPress: () => goTo('backups') })}
    >
      {said.join(' ')}
    </TodoRow>
  );
}
