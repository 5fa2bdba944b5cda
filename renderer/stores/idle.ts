import { createStore } from 'zustand/vanilla';

/** Without a touch for this long the kiosk asks "Still here?" … */
export const QUIET_MS = 30_000;
/** … and for so many seconds more before it starts over. */
export const COUNTDOWN_SECONDS = 15;

export type IdleState = {
  /** Null while nobody is asked; else the seconds left to answer. */
  readonly secondsLeft: number | null;
  /** Somebody is here: the quiet time begins anew. */
  readonly touch: () => void;
  /** Watches from now on (a buyer has begun) or no more (nobody is there to ask). */
  readonly watch: (on: boolean) => void;
  /** Something must not be cut off, such as a purchase being stored: no countdown until the returned function is called. */
  readonly hold: () => () => void;
  /** Whether something holds the kiosk just now. */
  readonly isHeld: () => boolean;
  /** The answer to the question: the countdown ends and the quiet time begins anew. */
  readonly stay: () => void;
  /** Starts over at once. */
  readonly startOver: () => void;
};

/**
 * Notices that a buyer has left: after QUIET_MS without a touch it counts down, then calls `onGone`, which empties the basket
 * and shows the idle board.
 */
export function createIdleStore(onGone: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watching = false;
  let holds = 0;

  return createStore<IdleState>()((set, get) => {
    const stop = () => {
      clearTimeout(timer);
      if (get()?.secondsLeft !== null) set({ secondsLeft: null });
    };
    const startOver = () => {
      stop();
      watching = false;
      onGone();
    };
    const count = () => {
      const left = (get().secondsLeft ?? COUNTDOWN_SECONDS + 1) - 1;
      if (left <= 0) return startOver();
      set({ secondsLeft: left });
      timer = setTimeout(count, 1_000);
    };
    const rest = () => {
      stop();
      if (watching && holds === 0) timer = setTimeout(count, QUIET_MS);
    };
    return {
      secondsLeft: null,
      // While it asks, only the answer counts: a touch beside the question must not hide it unread.
      touch: () => {
        if (get().secondsLeft === null) rest();
      },
      watch: (on) => {
        watching = on;
        rest();
      },
      hold: () => {
        holds += 1;
        let held = true;
        rest();
        return () => {
          if (!held) return;
          held = false;
          holds -= 1;
          rest();
        };
      },
      isHeld: () => holds > 0,
      stay: rest,
      startOver,
    };
  });
}

export type IdleStore = ReturnType<typeof createIdleStore>;
