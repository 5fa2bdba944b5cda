import { kioskContract } from './kiosk.ts';
import { peopleContract } from './people.ts';
import { goodsContract, noticesContract, sessionContract, settingsContract, setupContract } from './staff.ts';

/** Every call that a page may make, on either host. What is not here has no handler. */
export const contract = {
  kiosk: kioskContract,
  setup: setupContract,
  session: sessionContract,
  goods: goodsContract,
  notices: noticesContract,
  settings: settingsContract,
  people: peopleContract,
};

export type Contract = typeof contract;
