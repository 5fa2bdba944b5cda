import { useEffect, useState } from 'react';
import { utcMs, type UtcMs } from '../../../shop/time.ts';

const EVERY_MS = 5_000;

const now = () => utcMs(Date.now());

/** The moment, followed closely enough for a clock that shows minutes. */
export function useClock(): UtcMs {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return at;
}
