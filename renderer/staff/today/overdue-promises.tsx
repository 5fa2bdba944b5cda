import { BookmarkCheck } from 'lucide-react';
import type { PromiseView } from '../../../shop/contract/outputs.ts';
import { Money } from '../../design/money.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Task, TaskList } from './task-list.tsx';

/** Promises that are older than the shop asks. They have a code and no name: nobody can be blamed, everybody can be reminded. */
export function OverduePromises({ promises }: { readonly promises: readonly PromiseView[] }) {
  const t = useTexts('staff');
  const { day } = useFormats();
  if (promises.length === 0) return null;
  return (
    <TaskList icon={BookmarkCheck} title={t('promises.title')} text={t('promises.text')} count={promises.length}>
      {promises.map((promise) => (
        <Task
          key={promise.code}
          what={promise.code}
          detail={
            <>
              <Money amount={promise.open} />, {t('promises.since', { day: day(promise.madeOn) })}
            </>
          }
        />
      ))}
    </TaskList>
  );
}
