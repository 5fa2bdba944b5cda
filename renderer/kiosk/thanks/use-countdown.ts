import { useEffect, useState } from 'react';

/** Milliseconds left of `ms`, counted from when the screen opened and told once a second; never below 0. */
export function useCountdown(ms: number): number {
  const [start] = useState(() => performance.now());
  const [left, setLeft] = useState(ms);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const rest = Math.max(0, ms - (performance.now() - start));
      setLeft(rest);
      // To the next whole second, so that figures and ring step together.
      if (rest > 0) timer = setTimeout(tick, rest % 1_000 || 1_000);
    };
    tick();
    return () => clearTimeout(timer);
  }, [ms, start]);
  return left;
}
