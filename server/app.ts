import { randomInt } from 'node:crypto';
import { openDataFolder, type DataFolder, type OpenFailure } from '../db/open.ts';
import { pictureByHash, type Picture } from '../db/queries/pictures.ts';
import { sha256 } from '../shop/schemas.ts';
import { utcMs, type UtcMs } from '../shop/time.ts';
import { finishRestore } from '../db/restore.ts';
import { backupsCalls } from './backups/calls.ts';
import { createBackupKeeper, type BackupOptions } from './backups/keeper.ts';
import { movingCalls } from './backups/moving.ts';
import { boxCalls } from './box.ts';
import { correctionsCalls } from './corrections.ts';
import { createCore, type Surroundings } from './core.ts';
import { catalogueCalls } from './catalogue.ts';
import { exportsCalls } from './exports.ts';
import { createHeldExports } from './exports/held-exports.ts';
import { fundCalls } from './fund.ts';
import { goodsCalls } from './goods.ts';
import { historyCalls } from './history.ts';
import { kioskCalls } from './kiosk.ts';
import type { Log } from './log.ts';
import { noticesCalls } from './notices.ts';
import { pictureCalls } from './picture.ts';
import { peopleCalls } from './people.ts';
import { createPictureStore } from './pictures.ts';
import { phoneCalls } from './phone.ts';
import { createPins } from './pins.ts';
import { createPromiseCodes } from './promise-codes.ts';
import { promisesCalls } from './promise-lists.ts';
import { proofCalls } from './proof.ts';
import { ensureProofKey } from './proof/proof-key.ts';
import { createRecentEntries } from './recent-entries.ts';
import { createReceiptStore } from './receipts.ts';
import { reportsCalls } from './reports/calls.ts';
import { createRpc, type CallContext } from './rpc.ts';
import { sessionCalls, type HostPowers } from './session.ts';
import { createSessions } from './sessions.ts';
import { settingsCalls } from './settings.ts';
import { setupCalls } from './setup.ts';
import { todayCalls } from './today.ts';
import { stockCalls, stockMovesCalls } from './stock.ts';
import { stocktakeCalls } from './stocktake.ts';
import { tallyCalls } from './tally.ts';
import { VERSION } from './version.ts';

export type ShopOptions = {
  readonly log: Log;
  readonly host: HostPowers;
  readonly backups?: BackupOptions;
  /** scrypt's N for PINs; tests make it cheap. */
  readonly pinCost?: number;
} & Partial<Pick<Surroundings, 'clock' | 'uptime' | 'random'>>;

/** A shop whose data folder this process has open, ready to be carried by a host. */
export type Shop = ReturnType<typeof composeShop>;

/** How often head.txt is brought up to date while the shop runs. */
const HEAD_EVERY_MS = 10 * 60_000;

/**
 * Opens a data folder (and makes it where it is new) and puts the whole server together. A folder that cannot be opened is
 * answered with a sentence for whoever starts the program.
 */
export function openShop({
  dataDir,
  ...options
}: ShopOptions & { readonly dataDir: string }): { readonly ok: true; readonly shop: Shop } | OpenFailure {
  const { clock = () => utcMs(Date.now()), log } = options;
  const restored = carryOutRestore(dataDir, clock(), log);
  if (restored) return restored;
  const opened = openDataFolder(dataDir);
  if (!opened.ok) return opened;
  return { ok: true, shop: composeShop(opened.folder, options) };
}

/** Carries out a restore that waits for nobody to have the folder open. Answers why where it cannot be. */
function carryOutRestore(dataDir: string, now: UtcMs, log: Log): OpenFailure | null {
  const finished = finishRestore(dataDir, now);
  if (finished && 'code' in finished) return finished;
  if (finished) log.info({ kept: finished.kept }, 'a backup is in the place of the shop');
  return null;
}

/** The server on a data folder that is open, which it closes at its end. */
export function composeShop(
  folder: DataFolder,
  {
    log,
    host,
    backups,
    pinCost,
    clock = () => utcMs(Date.now()),
    uptime = () => performance.now(),
    random = (bound) => randomInt(bound),
  }: ShopOptions,
) {
  const core = createCore(folder.db, { clock, uptime, random, log });
  ensureProofKey(core);
  const sessions = createSessions(uptime);
  const pictures = createPictureStore(core);
  const pins = createPins(core, pinCost);
  const rpc = createRpc(core, sessions);
  const keeper = createBackupKeeper(core, folder.path, backups);
  const exports = createHeldExports(log);
  const router = rpc.any.router({
    kiosk: kioskCalls(rpc, core, {
      codes: createPromiseCodes(core),
      recent: createRecentEntries(uptime),
      canLeave: host.canLeave,
    }),
    setup: { ...setupCalls(rpc, core, pins, pictures), ...movingCalls(rpc, core, keeper, host) },
    session: sessionCalls(rpc, core, { sessions, pins, host }),
    goods: { ...goodsCalls(rpc, core), ...catalogueCalls(rpc, core, pictures), ...stockMovesCalls(rpc, core) },
    stock: stockCalls(rpc, core),
    stocktake: stocktakeCalls(rpc, core),
    notices: noticesCalls(rpc, core),
    settings: settingsCalls(rpc, core, pictures),
    picture: pictureCalls(rpc, core),
    today: todayCalls(rpc, core, keeper),
    box: boxCalls(rpc, core, pins),
    phone: phoneCalls(rpc, core),
    promises: promisesCalls(rpc, core),
    corrections: correctionsCalls(rpc, core),
    tally: tallyCalls(rpc, core),
    people: peopleCalls(rpc, core, pins, sessions),
    history: historyCalls(rpc, core),
    reports: reportsCalls(rpc, core),
    fund: fundCalls(rpc, core, { receipts: createReceiptStore(core), saveFile: host.saveFile }),
    backups: backupsCalls(rpc, core, keeper, host),
    exports: exportsCalls(rpc, { db: folder.db, dataDir: folder.path, exports, saveFile: host.saveFile }),
    proof: proofCalls(rpc, core, { dataDir: folder.path, exports }),
  });

  const refreshHead = () => {
    try {
      if (folder.refreshHead() === 'conflict') log.error({}, 'head.txt is not in the ledger: run "npm run verify"');
    } catch (fault) {
      log.error({ err: fault }, 'head.txt could not be written');
    }
  };
  if (folder.headAtStart === 'conflict') log.error({}, 'head.txt is not in the ledger: run "npm run verify"');
  const heads = setInterval(refreshHead, HEAD_EVERY_MS).unref();
  log.info({ version: VERSION, dataDir: folder.path }, 'the shop is open');

  return {
    /** The implemented contract, for an oRPC handler of any transport. */
    router,
    /** What a call from a window brings along: `windowId` is one page load or one desktop window, unguessable to others. */
    contextFor: (windowId: string): CallContext => ({ window: windowId }),
    /** Photos by their hash. */
    pictures: {
      get: (hash: string): Picture | undefined =>
        sha256.safeParse(hash).success ? pictureByHash(folder.db, hash) : undefined,
    },
    /** Makes the backups that are due now, as it does by itself where backups are automatic. */
    backUpWhatIsDue: keeper.backUpWhatIsDue,
    /** Closes the data folder. Calls that come later fail. */
    close: (): void => {
      clearInterval(heads);
      keeper.close();
      exports.close();
      try {
        folder.close();
      } catch (fault) {
        // The database is closed all the same; a head.txt that is behind is still in the chain.
        log.error({ err: fault }, 'head.txt could not be written at the end');
      }
      log.info({}, 'the shop is closed');
    },
  };
}
