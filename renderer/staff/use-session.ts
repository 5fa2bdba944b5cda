import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { PersonView } from '../../shop/contract/outputs.ts';
import { useApp } from '../app-context.ts';
import { IDLE } from '../stores/screen.ts';
import { createSessionStore } from './session-store.ts';

export type Session = {
  readonly person: PersonView;
  /** Seconds until the screen locks, once there are few; else null. */
  readonly secondsLeft: number | null;
  readonly lock: () => void;
};

/** Who is signed in at this window; null while that is being asked. When the session has locked, the kiosk comes back. */
export function useSession(): Session | null {
  const { client, screen } = useApp();
  const [session] = useState(() => createSessionStore(client, () => screen.getState().go(IDLE)));
  const { person, secondsLeft } = useStore(session);
  useEffect(() => session.getState().follow(), [session]);

  const lock = useCallback(() => {
    // The screen goes at once; a lock that does not reach the server comes by itself in two minutes.
    screen.getState().go(IDLE);
    void client.session.lock({}).catch(() => undefined);
  }, [client, screen]);

  return person && { person, secondsLeft, lock };
}
