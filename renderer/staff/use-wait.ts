import { useEffect, useState } from 'react';

/** Counts a wait down in whole seconds, rounded up; 0 when it is over. */
export function useWait() {
  const [until, setUntil] = useState(0);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const tick = () => setSeconds(Math.max(0, Math.ceil((until - performance.now()) / 1000)));
    tick();
    const timer = setInterval(() => {
      tick();
      if (performance.now() >= until) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [until]);
  return { seconds, wait: (ms: number) => setUntil(performance.now() + ms) };
}
