import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { assertNever } from '../../../shop/assert-never.ts';
import type { BoxState, CountView } from '../../../shop/contract/box-views.ts';
import { errorCode } from '../../api/errors.ts';
import { useApp } from '../../app-context.ts';
import { ErrorState, LoadingState } from '../../design/states.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { SectionPage } from '../../office/section-page.tsx';
import { ApartView } from './apart-view.tsx';
import { BoxHome } from './box-home.tsx';
import { CountSheet, type SheetSubject } from './count-sheet.tsx';
import { CountView as CountStep } from './count-view.tsx';
import { DoneView } from './done-view.tsx';
import { OpeningPage } from './opening-page.tsx';
import { boxStateQuery } from './queries.ts';
import { ResultView } from './result-view.tsx';
import { SignView } from './sign-view.tsx';

/** Where in a count one is. `result` and `done` hold what was locked; all else is asked of the server. */
type View =
  | { readonly name: 'home' | 'opening' | 'sign' }
  | { readonly name: 'count'; readonly again: 'differ' | 'changed' | null }
  | { readonly name: 'result' | 'done'; readonly count: CountView };

/** The box: counting it in three steps, and the counts so far. */
export function BoxPage() {
  const t = useTexts('staff');
  const { client } = useApp();
  const { data: state, error, refetch, isFetching } = useQuery(boxStateQuery(client));
  if (state) return <Box state={state} />;
  return (
    <SectionPage title={t('section.box')}>
      {error ? <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} /> : <LoadingState />}
    </SectionPage>
  );
}

function Box({ state }: { readonly state: BoxState }) {
  const { client } = useApp();
  const queries = useQueryClient();
  const [view, setView] = useState<View>({ name: 'home' });
  const [printed, setPrinted] = useState<SheetSubject | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  /** What the server says now, before another step shows. */
  const look = async () => {
    await queries.invalidateQueries({ queryKey: ['box'] });
  };
  const go = (next: View) => {
    setFailed(null);
    setView(next);
  };
  const afterLooking = async (next: View) => {
    await look();
    go(next);
  };
  const attempt = async (act: () => Promise<void>) => {
    try {
      setFailed(null);
      await act();
    } catch (fault) {
      setFailed(fault);
    }
  };
  const recount = (count: CountView) =>
    attempt(async () => {
      const { box, apart, id } = count;
      await client.box.open({ box, seal: { state: 'none' }, apart, recounts: id });
      await afterLooking({ name: 'count', again: null });
    });
  const printEmpty = () =>
    attempt(async () => {
      setPrinted(state.open ? { kind: 'open', count: state.open } : { kind: 'empty', head: await client.box.head({}) });
    });

  return (
    <>
      <Shown
        view={view}
        state={state}
        failed={failed}
        go={go}
        afterLooking={(next) => void afterLooking(next)}
        onRecount={(count) => void recount(count)}
        onPrintEmpty={() => void printEmpty()}
        onPrint={(count) => setPrinted({ kind: 'locked', count })}
      />
      {printed && <CountSheet subject={printed} onDone={() => setPrinted(null)} />}
    </>
  );
}

function Shown(props: {
  readonly view: View;
  readonly state: BoxState;
  /** Why the last thing that was asked for did not go. */
  readonly failed: unknown;
  readonly go: (view: View) => void;
  readonly afterLooking: (view: View) => void;
  readonly onRecount: (count: CountView) => void;
  readonly onPrintEmpty: () => void;
  readonly onPrint: (count: CountView) => void;
}) {
  const { view, state, go, afterLooking } = props;
  const { open, unsealed } = state;
  const toHome = () => afterLooking({ name: 'home' });
  const home = (
    <BoxHome
      state={state}
      failed={props.failed}
      onBegin={() => go({ name: 'opening' })}
      onContinue={() => go({ name: 'count', again: null })}
      onSeal={() => unsealed && go({ name: 'result', count: unsealed })}
      onDropped={toHome}
      onPrintEmpty={props.onPrintEmpty}
      onPrint={props.onPrint}
    />
  );
  switch (view.name) {
    case 'home':
      return home;
    case 'opening':
      return (
        <OpeningPage
          last={state.last}
          onBack={() => go({ name: 'home' })}
          onOpened={() => afterLooking({ name: 'count', again: null })}
        />
      );
    case 'count':
      // It was locked or given up on another screen.
      if (!open?.sheet) return home;
      return open.apart && open.sheet.done ? (
        <ApartView
          count={open}
          onPause={toHome}
          onChange={() => afterLooking(view)}
          onSign={() => go({ name: 'sign' })}
        />
      ) : (
        <CountStep
          key={open.count}
          count={open}
          again={view.again}
          onPause={toHome}
          onWhole={() => afterLooking(open.apart ? { name: 'count', again: null } : { name: 'sign' })}
        />
      );
    case 'sign':
      if (!open?.sheet) return home;
      return (
        <SignView
          key={open.count}
          count={open}
          people={state.people}
          onBack={() => go({ name: 'count', again: null })}
          onLocked={(count) => afterLooking({ name: 'result', count })}
          onRefused={(error) => {
            const code = errorCode(error);
            if (code === 'counts-differ') afterLooking({ name: 'count', again: 'differ' });
            else if (code === 'count-changed') afterLooking({ name: 'count', again: 'changed' });
            else if (code === 'no-open-count') toHome();
          }}
        />
      );
    case 'result':
      return (
        <ResultView
          count={view.count}
          failed={props.failed}
          onBack={toHome}
          onRecount={() => props.onRecount(view.count)}
          onSealed={(count) => afterLooking({ name: 'done', count })}
        />
      );
    case 'done':
      return <DoneView count={view.count} onPrint={() => props.onPrint(view.count)} onHome={toHome} />;
    default:
      return assertNever(view);
  }
}
