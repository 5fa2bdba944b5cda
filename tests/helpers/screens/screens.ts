import { GOODS_SCREENS } from './goods-screens.ts';
import { PAY_SCREENS } from './pay-screens.ts';
import type { Screen } from './screen.ts';

/** Every screen of the kiosk in every state that somebody may see. */
export const SCREENS: readonly Screen[] = [...GOODS_SCREENS, ...PAY_SCREENS];
