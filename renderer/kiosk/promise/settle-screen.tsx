import { useState } from 'react';
import type { PromiseView } from '../../../shop/contract/outputs.ts';
import { useApp, useShop } from '../../app-context.ts';
import { GOODS, IDLE } from '../../stores/screen.ts';
import { Paying } from '../pay/paying.tsx';
import { CodeEntry } from './code-entry.tsx';

/** Paying a promise by its code: first the code, then the pay screen for what is still open. */
export function SettleScreen() {
  const { screen } = useApp();
  const { opening } = useShop();
  const [promise, setPromise] = useState<PromiseView | null>(null);
  if (promise) return <Paying subject={{ type: 'promise', promise }} onBack={() => setPromise(null)} />;
  return <CodeEntry onFound={setPromise} onBack={() => screen.getState().go(opening.open ? GOODS : IDLE)} />;
}
