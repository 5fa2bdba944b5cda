import type { Page } from '@playwright/test';
import type { Buyer } from '../buyer.ts';
import type { LayoutRules } from '../layout-problems.ts';
import type { ShopName } from './shops.ts';

/** One screen in one state: where it is, and how a person comes to see it. */
export type Screen = {
  /** Unique; also the name of its pictures. */
  readonly name: string;
  readonly side: 'buyer' | 'setup' | 'staff';
  readonly shop: ShopName;
  /** What is said to the network before the page is loaded, for what happens while it loads. */
  readonly before?: (page: Page) => Promise<void>;
  /** The page's clock is in the test's hands. */
  readonly clock?: true;
  /** From the loaded page, in the language that was chosen, to the state; it ends by seeing that it is there. */
  readonly open: (buyer: Buyer) => Promise<void>;
};

export type Size = { readonly width: number; readonly height: number };

/** The size at which a screen is opened. */
export const USUAL_SIZE: Size = { width: 1366, height: 768 };

const KIOSK_SIZES: readonly Size[] = [
  { width: 1920, height: 1080 },
  USUAL_SIZE,
  { width: 1280, height: 800 },
  { width: 1080, height: 1920 },
  { width: 1024, height: 600 },
];

/** The sizes of look-and-feel: a wall screen, laptops, a portrait kiosk, a small panel; for staff a telephone as well. */
export const sizesFor = ({ side }: Screen): readonly Size[] =>
  side === 'staff' ? [...KIOSK_SIZES, { width: 390, height: 844 }] : KIOSK_SIZES;

/** A buyer's finger needs 64 px and 12 between; staff sit closer. Only what staff fill in may be longer than the screen. */
export const rulesFor = ({ side }: Screen): LayoutRules =>
  side === 'buyer' ? { target: 64, gap: 12, scroll: 'none' } : { target: 48, gap: 0, scroll: 'down' };
