import type { PersonView, Role } from '../shop/contract/outputs.ts';

/** Without a touch for this long a session locks (ms). */
export const LOCK_MS = 120_000;

/** Who is signed in at which window. In memory only: a restart signs everybody out. */
export type Sessions = {
  readonly open: (window: string, person: PersonView) => void;
  /** Who is at this window, and how long until it locks; null when nobody is or it has locked. With `touch` the time begins anew. */
  readonly at: (window: string, touch: boolean) => { readonly person: PersonView; readonly locksInMs: number } | null;
  /** The person at this window, if their role allows it. A call is no touch: a page asks again by itself. */
  readonly require: (
    window: string,
    role: Role,
  ) =>
    | { readonly ok: true; readonly person: PersonView }
    | { readonly ok: false; readonly code: 'session-needed' | 'role-needed' };
  readonly lock: (window: string) => void;
  /** Signs a person out everywhere but at one window. */
  readonly lockOthers: (person: string, window: string) => void;
  /** Signs a person out at every window. */
  readonly signOut: (person: string) => void;
  /** What a person is called and may do now, at every window where they are signed in. */
  readonly update: (person: PersonView) => void;
};

/** `uptime` never goes back and cannot be set, so moving the clock keeps no session open. */
export function createSessions(uptime: () => number): Sessions {
  const sessions = new Map<string, { readonly person: PersonView; readonly touched: number }>();

  const forgetLocked = () => {
    for (const [window, { touched }] of sessions) if (uptime() - touched >= LOCK_MS) sessions.delete(window);
  };

  const at: Sessions['at'] = (window, touch) => {
    forgetLocked();
    const session = sessions.get(window);
    if (!session) return null;
    if (touch) sessions.set(window, { person: session.person, touched: uptime() });
    const idle = touch ? 0 : uptime() - session.touched;
    return { person: session.person, locksInMs: Math.ceil(LOCK_MS - idle) };
  };

  const lockWhere = (locks: (window: string, person: string) => boolean) => {
    for (const [window, { person }] of sessions) if (locks(window, person.id)) sessions.delete(window);
  };

  return {
    open: (window, person) => {
      forgetLocked();
      sessions.set(window, { person, touched: uptime() });
    },
    at,
    require: (window, role) => {
      const session = at(window, false);
      if (!session) return { ok: false, code: 'session-needed' };
      const allowed = role === 'staff' || session.person.role === 'administrator';
      return allowed ? { ok: true, person: session.person } : { ok: false, code: 'role-needed' };
    },
    lock: (window) => void sessions.delete(window),
    lockOthers: (person, window) => lockWhere((other, who) => who === person && other !== window),
    signOut: (person) => lockWhere((_window, who) => who === person),
    update: (person) => {
      for (const [window, session] of sessions) {
        if (session.person.id === person.id) sessions.set(window, { ...session, person });
      }
    },
  };
}
