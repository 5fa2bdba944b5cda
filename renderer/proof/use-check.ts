import { useEffect, useState } from 'react';
import { checkExtract, type CheckProgress, type Verdict } from '../../shop/proof/check.ts';

/** A check under way, or its verdict. */
export type Check = { readonly progress: CheckProgress } | { readonly verdict: Verdict };

/** The browser gets a breath between stretches of this many milliseconds. */
const STRETCH_MS = 40;
const BEGIN: Check = { progress: { done: 0, total: 1 } };

/** Checks an extract bit by bit, anew for each; null where there is none. */
export function useCheck(bytes: Uint8Array | null): Check | null {
  const [checked, setChecked] = useState<{ readonly of: Uint8Array; readonly check: Check } | null>(null);
  useEffect(() => (bytes ? runCheck(bytes, (check) => setChecked({ of: bytes, check })) : undefined), [bytes]);
  if (!bytes) return null;
  return checked?.of === bytes ? checked.check : BEGIN;
}

/** Runs a check in stretches and tells each state of it. Answers a function that ends it. */
function runCheck(bytes: Uint8Array, tell: (check: Check) => void): () => void {
  const steps = checkExtract(bytes);
  let timer = setTimeout(stretch);
  return () => clearTimeout(timer);

  function stretch(): void {
    const until = performance.now() + STRETCH_MS;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    tell(step.done ? { verdict: step.value } : { progress: step.value });
    if (!step.done) timer = setTimeout(stretch);
  }
}
