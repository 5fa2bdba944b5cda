import { useCallback, useRef, useState } from 'react';
import { LoadingState } from '../design/states.tsx';
import { PersonContext } from '../staff/person.ts';
import { useSession, type Session } from '../staff/use-session.ts';
import { WithStaffTexts } from '../staff/with-staff-texts.tsx';
import { GoToContext } from './go-to.ts';
import { LeaveKiosk } from './leave-kiosk.tsx';
import { LocksSoon } from './locks-soon.tsx';
import { OfficeBar, OfficeRail } from './office-nav.tsx';
import { TypingDock } from './parts/typing-dock.tsx';
import { SectionView } from './section-view.tsx';
import type { Section } from './sections/section.ts';
import styles from './office.module.css';
import { UnsavedContext, type TellUnsaved } from './unsaved.ts';
import { UnsavedDialog } from './unsaved-dialog.tsx';

/** The staff's side: what waits, and behind the administrator's PIN the settings. */
export function Office() {
  return (
    <WithStaffTexts>
      <SignedIn />
    </WithStaffTexts>
  );
}

function SignedIn() {
  const session = useSession();
  return session ? <OfficePages session={session} /> : <LoadingState />;
}

function OfficePages({ session }: { readonly session: Session }) {
  const [section, setSection] = useState<Section>('today');
  const [leaving, setLeaving] = useState(false);
  const { guard, tellUnsaved, question } = useGuard();
  const screen = useRef<HTMLDivElement>(null);
  const nav = {
    person: session.person,
    section,
    onSection: (next: Section) => {
      if (next !== section) guard(() => setSection(next));
    },
    onLock: () => guard(session.lock),
    onLeave: () => guard(() => setLeaving(true)),
  };
  return (
    <PersonContext value={session.person}>
      <UnsavedContext value={tellUnsaved}>
        <GoToContext value={nav.onSection}>
          <div ref={screen} className={styles.office}>
            <div className={styles.columns}>
              <OfficeRail {...nav} />
              <main className={styles.page}>
                <SectionView key={section} section={section} nav={nav} />
              </main>
              <OfficeBar {...nav} />
            </div>
            <TypingDock area={screen} />
            {session.secondsLeft !== null && <LocksSoon seconds={session.secondsLeft} />}
          </div>
          {question && <UnsavedDialog {...question} />}
          {leaving && <LeaveKiosk onStay={() => setLeaving(false)} />}
        </GoToContext>
      </UnsavedContext>
    </PersonContext>
  );
}

/** Asks before something is done that would lose what is not saved. */
function useGuard() {
  const unsaved = useRef<{ readonly onLose: (() => void) | undefined } | null>(null);
  const [then, setThen] = useState<(() => void) | null>(null);
  const tellUnsaved = useCallback<TellUnsaved>((now, onLose) => {
    unsaved.current = now ? { onLose } : null;
  }, []);
  const guard = (act: () => void) => {
    if (unsaved.current) setThen(() => act);
    else act();
  };
  const question = then && {
    onStay: () => setThen(null),
    onLose: () => {
      setThen(null);
      unsaved.current?.onLose?.();
      then();
    },
  };
  return { guard, tellUnsaved, question };
}
