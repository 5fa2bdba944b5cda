import { BACKUPS_SCREENS } from './backups-screens.ts';
import { BOX_SCREENS } from './box-screens.ts';
import { CATALOGUE_SCREENS } from './catalogue-screens.ts';
import { FUND_SCREENS } from './fund-screens.ts';
import { GOODS_SCREENS } from './goods-screens.ts';
import { HISTORY_SCREENS } from './history-screens.ts';
import { PAY_SCREENS } from './pay-screens.ts';
import { PEOPLE_SCREENS } from './people-screens.ts';
import { PICTURE_SCREENS } from './picture-screens.ts';
import { PUBLISH_SCREENS } from './publish-screens.ts';
import { REPORT_SCREENS } from './report-screens.ts';
import type { Screen } from './screen.ts';
import { SETTLING_SCREENS } from './settling-screens.ts';
import { SETUP_SCREENS } from './setup-screens.ts';
import { STAFF_SCREENS } from './staff-screens.ts';
import { STOCK_SCREENS } from './stock-screens.ts';

/** Every screen of the kiosk in every state that somebody may see. */
export const SCREENS: readonly Screen[] = [
  ...GOODS_SCREENS,
  ...PAY_SCREENS,
  ...SETUP_SCREENS,
  ...STAFF_SCREENS,
  ...CATALOGUE_SCREENS,
  ...BOX_SCREENS,
  ...STOCK_SCREENS,
  ...PICTURE_SCREENS,
  ...SETTLING_SCREENS,
  ...PEOPLE_SCREENS,
  ...HISTORY_SCREENS,
  ...REPORT_SCREENS,
  ...FUND_SCREENS,
  ...PUBLISH_SCREENS,
  ...BACKUPS_SCREENS,
];
