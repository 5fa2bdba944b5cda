import { useQuery } from '@tanstack/react-query';
import { Check, MessageSquareWarning } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { NoticeView } from '../../../shop/contract/outputs.ts';
import { goodsQuery } from '../../api/queries.ts';
import { useWrite } from '../../api/use-write.ts';
import { useApp, useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { ErrorNote } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { staffListQuery } from '../queries.ts';
import { Task, TaskList } from './task-list.tsx';

/** What buyers said with one touch. Who has seen to it says so. */
export function Notices({ notices }: { readonly notices: readonly NoticeView[] }) {
  const t = useTexts('staff');
  const what = useNoticeText();
  const [handled, setHandled] = useState('');
  return (
    <>
      <p className="visually-hidden" aria-live="polite">
        {handled}
      </p>
      {notices.length > 0 && (
        <TaskList
          icon={MessageSquareWarning}
          title={t('notices.title')}
          text={t('notices.text')}
          count={notices.length}
        >
          {notices.map((notice) => (
            <Notice
              key={notice.id}
              notice={notice}
              what={what(notice)}
              onHandled={() => setHandled(t('notices.handled', { what: what(notice) }))}
            />
          ))}
        </TaskList>
      )}
    </>
  );
}

function Notice(props: { readonly notice: NoticeView; readonly what: string; readonly onHandled: () => void }) {
  const t = useTexts('staff');
  const { client, queries } = useApp();
  const { today } = useShop();
  const { day, time } = useFormats();
  const { notice } = props;
  const write = useWrite((input: { id: string; notice: string }) => client.notices.handle(input));
  const handle = async () => {
    if ((await write.send({ notice: notice.id })) === null) return;
    props.onHandled();
    await queries.invalidateQueries({ queryKey: staffListQuery(client).queryKey });
  };
  const at = time(notice.minutes);
  return (
    <Task
      what={props.what}
      detail={notice.businessDate === today ? t('notices.today', { time: at }) : `${day(notice.businessDate)}, ${at}`}
      action={
        <>
          <Button
            size="staff"
            icon={Check}
            busy={write.busy}
            label={t('notices.handleWhat', { what: props.what })}
            onPress={() => void handle()}
          >
            {t('notices.handle')}
          </Button>
          <ErrorNote error={write.error} />
        </>
      }
    />
  );
}

/** What was said, with the product it is about where there is one. */
function useNoticeText(): (notice: NoticeView) => string {
  const t = useTexts('kiosk');
  const { client, language } = useApp();
  const { data: goods } = useQuery(goodsQuery(client));
  const spoken = useStore(language, (state) => state.current);
  return ({ about, sku }) => {
    const said = t(`tellUs.about.${about}`);
    if (sku === null) return said;
    return `${said}: ${goods?.find((product) => product.sku === sku)?.name[spoken] ?? sku}`;
  };
}
