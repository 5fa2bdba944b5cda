import { screen } from '@testing-library/react';
import { vi } from 'vitest';
import { suggestedTotal } from '../../../shop/basket.ts';
import type { StandProduct } from '../../../shop/contract/outputs.ts';
import type { Settings } from '../../../shop/schemas.ts';
import { APPLE, JUICE, SAMSA } from './goods.ts';
import { RECORDED, renderKiosk, SHOP, type KioskOptions } from './kiosk.tsx';

type Input = Readonly<Record<string, unknown>>;
export type Call = (input: Input) => Promise<unknown>;

export const answering = (answer: unknown = RECORDED) => vi.fn<Call>(async () => answer);

/** The basket of the mock-up: 1 070 tenge. */
const LUNCH: readonly StandProduct[] = [SAMSA, JUICE, JUICE, APPLE];

type PayOptions = Omit<KioskOptions, 'calls'> & {
  readonly kiosk?: Readonly<Record<string, unknown>>;
  readonly settings?: Partial<Settings>;
  readonly take?: readonly StandProduct[];
  readonly for?: 'basket' | 'gift';
};

/** A kiosk whose buyer has taken goods and stands before the pay screen. */
export async function renderPay({ kiosk = {}, settings, take = LUNCH, ...options }: PayOptions = {}) {
  const shop = { ...SHOP, settings: { ...SHOP.settings, ...settings } };
  const rendered = renderKiosk({ shop, ...options, calls: { kiosk } });
  await screen.findByRole('button', { name: 'Start' });
  const what = options.for ?? 'basket';
  if (what === 'basket') for (const product of take) rendered.app.basket.getState().add(product);
  rendered.app.screen.getState().go({ name: 'pay', for: what });
  await screen.findByRole('heading', { name: /What did you put into the box/ });
  return { ...rendered, total: suggestedTotal(rendered.app.basket.getState().lines) };
}

export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const gold = () => button('I have paid');

/** The sum that the gold button says it records. */
export const goldSum = () => document.getElementById(gold().getAttribute('aria-describedby') ?? '')?.textContent;
