import { assertNever } from '../../shop/assert-never.ts';
import type { Entry } from '../../shop/ledger/entries.ts';
import { addToDay } from './account-days.ts';
import { beginCampaign, changeCampaign, saveCampaign } from './campaigns.ts';
import { correct } from './corrections.ts';
import { followDays } from './day-runs.ts';
import { addBoxCount, addStocktake, sealBoxCount } from './counts.ts';
import { addGiven, addGoodsBought, addReceipt } from './fund.ts';
import { addLetGo, addToHour } from './hours.ts';
import { handleNotice, raiseNotice } from './notices.ts';
import { addPerson, changePerson, letPersonLeave } from './people.ts';
import { addPhoneClaim, confirmPhoneClaims } from './phone-claims.ts';
import { orderProducts, retireProduct, saveProduct } from './products.ts';
import { letPromiseGo, openPromise, settlePromise } from './promises.ts';
import { addMissing, addSale, addWriteOff } from './sales.ts';
import { beginSettings, changeSettings } from './settings.ts';
import { addStock, takeStock } from './stock.ts';
import type { Projector } from './sums.ts';

/** The tables that `project` writes and nothing else does: they can be emptied and filled again by replay. */
export const PROJECTIONS = [
  'account_day',
  'product',
  'stock',
  'product_day',
  'product_month',
  'product_loss',
  'hour_total',
  'promise',
  'corrected',
  'notice',
  'person',
  'settings',
  'box_count',
  'stocktake',
  'phone_claim',
  'day_run',
  'campaign',
  'fund_use',
  'money_given',
  'receipt',
] as const;

/**
 * What an entry does to the projections. It depends on the entry and the projections alone, so that a replay gives the same.
 * Throws when the entry contradicts what came before it.
 */
export function project(to: Projector, entry: Entry): void {
  const { tx } = to;
  addToDay(to, entry);
  followDays(tx, entry);
  addPhoneClaim(tx, entry);
  switch (entry.kind) {
    case 'shop-opened':
      beginSettings(tx, entry.body.settings);
      beginCampaign(tx, entry.body.settings.campaign);
      return addPerson(tx, entry.body.administrator, 'administrator');
    case 'settings-changed':
      if (entry.body.changes.campaign) changeCampaign(tx, entry.businessDate, entry.body.changes.campaign);
      return changeSettings(tx, entry.body.changes);
    case 'product-saved':
      return saveProduct(tx, entry.seq, entry.body.product);
    case 'product-retired':
      return retireProduct(tx, entry.body.sku);
    case 'stock-received':
      addGoodsBought(to, entry);
      return addStock(to, entry.body.lines);
    case 'stock-written-off':
      addWriteOff(to, entry);
      return takeStock(to, entry.body.lines);
    case 'purchase-recorded':
      takeStock(to, entry.body.lines);
      addSale(to, entry.businessDate, entry.body.lines);
      addToHour(to, entry);
      return openPromise(tx, entry);
    case 'gift-recorded':
      return addToHour(to, entry);
    case 'promise-settled':
      addToHour(to, entry);
      return settlePromise(tx, entry);
    case 'entry-corrected':
      return correct(to, entry);
    case 'notice-raised':
      return raiseNotice(tx, entry);
    case 'notice-handled':
      return handleNotice(tx, entry);
    case 'box-counted':
      return addBoxCount(tx, entry);
    case 'box-sealed':
      return sealBoxCount(tx, entry);
    case 'stocktake-recorded':
      addMissing(to, entry);
      return addStocktake(to, entry);
    case 'phone-confirmed':
      return confirmPhoneClaims(tx, entry);
    case 'promise-let-go':
      addLetGo(to, entry);
      return letPromiseGo(tx, entry);
    case 'goods-ordered':
      return orderProducts(tx, entry.body.skus);
    case 'tally-recorded':
      takeStock(to, entry.body.lines);
      addToHour(to, entry);
      return addSale(to, entry.businessDate, entry.body.lines);
    case 'person-added':
      return addPerson(tx, entry.body.person, entry.body.role);
    case 'person-changed':
      return changePerson(tx, entry.body);
    case 'person-left':
      return letPersonLeave(tx, entry.businessDate, entry.body);
    case 'campaign-saved':
      return saveCampaign(tx, entry.body.campaign);
    case 'money-given':
      return addGiven(to, entry);
    case 'receipt-added':
      return addReceipt(tx, entry);
    case 'session-opened':
    case 'pin-refused':
    case 'money-banked':
    case 'pin-changed':
    case 'recovery-code-made':
    case 'key-made':
    case 'report-published':
    case 'shop-restored':
      return;
    default:
      return assertNever(entry);
  }
}
