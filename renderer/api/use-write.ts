import { useCallback, useEffect, useRef, useState } from 'react';
import { useApp } from '../app-context.ts';

/** A write under way or done. `error` is null when there is none to show. */
export type Write<Input, Output> = {
  /** Sends it; answers the output, or null where it failed (then `error` says why) or one is under way. Never throws. */
  readonly send: (input: Omit<Input, 'id'>) => Promise<Output | null>;
  readonly busy: boolean;
  readonly error: unknown;
  /** Forgets the error, and lets the next `send` be an entry of its own. */
  readonly reset: () => void;
};

/**
 * A call that adds an entry to the ledger. Nothing is sent again by itself; when a person tries again, the same entry id goes
 * along, so that an entry whose answer was lost is not recorded twice. While it runs, the kiosk does not start over.
 */
export function useWrite<Input extends { id: string }, Output>(
  call: (input: Input) => Promise<Output>,
): Write<Input, Output> {
  const { newId, idle } = useApp();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const id = useRef<string | null>(null);
  const running = useRef(false);
  const shown = useRef(true);
  const latest = useRef(call);
  useEffect(() => {
    latest.current = call;
  });
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);

  const send = useCallback(
    async (input: Omit<Input, 'id'>) => {
      if (running.current) return null;
      running.current = true;
      const entry = id.current ?? newId();
      id.current = entry;
      setBusy(true);
      setError(null);
      const release = idle.getState().hold();
      try {
        const output = await latest.current({ ...input, id: entry } as Input);
        id.current = null;
        return shown.current ? output : null;
      } catch (fault) {
        setError(fault ?? new Error('empty fault'));
        return null;
      } finally {
        running.current = false;
        setBusy(false);
        release();
      }
    },
    [idle, newId],
  );

  const reset = useCallback(() => {
    if (running.current) return;
    id.current = null;
    setError(null);
  }, []);

  return { send, busy, error, reset };
}
