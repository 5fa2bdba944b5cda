import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useApp, useShop } from '../../app-context.ts';
import { GOODS, IDLE } from '../../stores/screen.ts';
import { Paying } from './paying.tsx';

/** Paying for the basket, or giving with no goods. */
export function PayScreen(props: { readonly for: 'basket' | 'gift' }) {
  const { basket, screen } = useApp();
  const { opening } = useShop();
  const lines = useStore(basket, (state) => state.lines);
  const nothing = props.for === 'basket' && lines.length === 0;
  useEffect(() => {
    if (nothing) screen.getState().go(GOODS);
  }, [nothing, screen]);
  if (nothing) return null;
  return (
    <Paying
      subject={props.for === 'basket' ? { type: 'basket', lines } : { type: 'gift' }}
      onBack={() => screen.getState().go(opening.open || lines.length > 0 ? GOODS : IDLE)}
    />
  );
}
