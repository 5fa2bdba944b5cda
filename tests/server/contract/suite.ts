import type { OpenClient } from '../open-client.ts';
import { backupCases } from './backups.ts';
import { boxCases } from './box.ts';
import { buyerCases } from './buyers.ts';
import { catalogueCases } from './catalogue.ts';
import { fundCases } from './fund.ts';
import { exportsCases } from './exports.ts';
import { historyCases } from './history.ts';
import { newFolderCases } from './new-folder.ts';
import { peopleCases } from './people.ts';
import { pictureCases } from './picture.ts';
import { reportsCases } from './reports.ts';
import { proofCases } from './proof.ts';
import { settlingCases } from './settling.ts';
import { staffCases } from './staff.ts';
import { stockCases } from './stock.ts';
import { stocktakeCases } from './stocktake.ts';

/**
 * What the contract promises, put to a host through its front door. The same cases run against the bare router, the web host
 * and the desktop: none of them may know which it is. `openClient` opens a data folder, new or not.
 */
export function contractSuite(host: string, openClient: OpenClient): void {
  newFolderCases(host, openClient);
  buyerCases(host, openClient);
  staffCases(host, openClient);
  catalogueCases(host, openClient);
  peopleCases(host, openClient);
  backupCases(host, openClient);
  historyCases(host, openClient);
  boxCases(host, openClient);
  pictureCases(host, openClient);
  proofCases(host, openClient);
  stockCases(host, openClient);
  stocktakeCases(host, openClient);
  settlingCases(host, openClient);
  exportsCases(host, openClient);
  fundCases(host, openClient);
  reportsCases(host, openClient);
}
