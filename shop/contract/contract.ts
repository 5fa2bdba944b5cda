import { backupsContract } from './backups.ts';
import { catalogueContract } from './goods.ts';
import { boxContract } from './box.ts';
import { historyContract } from './history.ts';
import { kioskContract } from './kiosk.ts';
import { pictureContract } from './picture.ts';
import { peopleContract } from './people.ts';
import { exportsContract } from './exports.ts';
import { fundContract } from './fund.ts';
import { proofContract } from './proof.ts';
import { reportsContract } from './reports.ts';
import { goodsContract, noticesContract, sessionContract, settingsContract, setupContract } from './staff.ts';
import { correctionsContract, phoneContract, promisesContract, tallyContract } from './settling.ts';
import { stockContract, stockMovesContract } from './stock.ts';
import { stocktakeContract } from './stocktake.ts';
import { todayContract } from './today.ts';

/** Every call that a page may make, on either host. What is not here has no handler. */
export const contract = {
  kiosk: kioskContract,
  setup: setupContract,
  session: sessionContract,
  goods: { ...goodsContract, ...catalogueContract, ...stockMovesContract },
  stock: stockContract,
  stocktake: stocktakeContract,
  notices: noticesContract,
  settings: settingsContract,
  picture: pictureContract,
  today: todayContract,
  people: peopleContract,
  box: boxContract,
  phone: phoneContract,
  promises: promisesContract,
  corrections: correctionsContract,
  tally: tallyContract,
  history: historyContract,
  reports: reportsContract,
  proof: proofContract,
  fund: fundContract,
  backups: backupsContract,
  exports: exportsContract,
};

export type Contract = typeof contract;
