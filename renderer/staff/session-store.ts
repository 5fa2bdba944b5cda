import { createStore } from 'zustand/vanilla';
import type { PersonView } from '../../shop/contract/outputs.ts';
import type { Client } from '../api/client.ts';

/** From so many seconds on, the screen says that it is about to lock. */
const WARN_SECONDS = 20;
/** Touches are told to the server at most this often (ms). */
const TELL_EVERY_MS = 5_000;

export type SessionState = {
  /** Null until the server has said who is signed in. */
  readonly person: PersonView | null;
  /** Seconds until the screen locks, once there are few; else null. */
  readonly secondsLeft: number | null;
  /** Begins to follow touches, keys and the clock; answers a function that stops. */
  readonly follow: () => () => void;
};

/**
 * The session of this window. A touch or a key keeps it open; `onLocked` is called when it has locked, or there never was one.
 * The server alone decides whether it is open; the page only counts along.
 */
export function createSessionStore(client: Client, onLocked: () => void) {
  return createStore<SessionState>()((set) => {
    let locksAt: number | null = null;
    let toldAt = Number.NEGATIVE_INFINITY;

    const ask = async (touch: boolean) => {
      const session = await client.session.state({ touch }).catch(() => undefined);
      // No answer says nothing about the session: what is done next will tell.
      if (session === undefined) return;
      if (session === null) return onLocked();
      locksAt = performance.now() + session.locksInMs;
      set({ person: session.person, secondsLeft: null });
    };
    const touch = () => {
      if (performance.now() - toldAt < TELL_EVERY_MS) return;
      toldAt = performance.now();
      void ask(true);
    };
    const tick = () => {
      if (locksAt === null) return;
      const left = Math.ceil((locksAt - performance.now()) / 1000);
      set({ secondsLeft: left <= WARN_SECONDS ? Math.max(0, left) : null });
      if (left <= 0) void ask(false);
    };

    return {
      person: null,
      secondsLeft: null,
      follow: () => {
        touch();
        const timer = setInterval(tick, 1000);
        document.addEventListener('pointerdown', touch, { capture: true, passive: true });
        document.addEventListener('keydown', touch, { capture: true, passive: true });
        return () => {
          clearInterval(timer);
          document.removeEventListener('pointerdown', touch, { capture: true });
          document.removeEventListener('keydown', touch, { capture: true });
        };
      },
    };
  });
}
