import { useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useStore } from 'zustand';
import type { NoticeView } from '../../../shop/contract/outputs.ts';
import { goodsQuery } from '../../api/queries.ts';
import { useWrite } from '../../api/use-write.ts';
import { useApp, useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { ErrorNote } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { todayQuery } from './queries.ts';
import { Task, TaskList } from './task-list.tsx';

/** Named in the row itself; the others are only counted there. */
const NAMED = 2;

/** The newest messages in one line. */
export function useNoticesText(): (notices: readonly NoticeView[]) => string {
  const t = useTexts('picture');
  const what = useNoticeText();
  const when = useNoticeTime();
  return (notices) => {
    const named = notices
      .slice(0, NAMED)
      .map((notice) => `${what(notice)}, ${when(notice)}`)
      .join('; ');
    const more = notices.length - NAMED;
    return more > 0 ? t('notices.more', { named, count: more }) : named;
  };
}

/** What buyers said with one touch. Who has seen to it says so. */
export function NoticeList(props: {
  readonly notices: readonly NoticeView[];
  readonly onSaid: (said: string) => void;
}) {
  const t = useTexts('picture');
  const what = useNoticeText();
  return (
    <TaskList>
      {props.notices.map((notice) => (
        <Notice
          key={notice.id}
          notice={notice}
          what={what(notice)}
          onHandled={() => props.onSaid(t('notices.handled', { what: what(notice) }))}
        />
      ))}
    </TaskList>
  );
}

function Notice(props: { readonly notice: NoticeView; readonly what: string; readonly onHandled: () => void }) {
  const t = useTexts('picture');
  const { client, queries } = useApp();
  const when = useNoticeTime();
  const { notice } = props;
  const write = useWrite((input: { id: string; notice: string }) => client.notices.handle(input));
  const handle = async () => {
    if ((await write.send({ notice: notice.id })) === null) return;
    props.onHandled();
    await queries.invalidateQueries({ queryKey: todayQuery(client).queryKey });
  };
  return (
    <Task
      what={props.what}
      detail={when(notice)}
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

/** When it was said: the time, and the day where that was not today. */
function useNoticeTime(): (notice: NoticeView) => string {
  const { today } = useShop();
  const { day, time } = useFormats();
  return ({ businessDate, minutes }) =>
    businessDate === today ? time(minutes) : `${day(businessDate)}, ${time(minutes)}`;
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
