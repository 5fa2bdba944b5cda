import { transact } from '../db/handle.ts';
import { allGoods } from '../db/queries/goods.ts';
import { entryById } from '../db/queries/entries.ts';
import { hasPicture } from '../db/queries/pictures.ts';
import { assertNever } from '../shop/assert-never.ts';
import type { NewGoods } from '../shop/contract/outputs.ts';
import type { Actor } from '../shop/ledger/entries.ts';
import { weakPin } from '../shop/pin.ts';
import type { Settings } from '../shop/schemas.ts';
import type { Core } from './core.ts';
import { importGoods } from './import-goods.ts';
import { receiveFirstStock, saveProducts } from './new-goods.ts';
import { pictureIsKnown, picturesOf, type PictureStore } from './pictures.ts';
import { ensureProofKey } from './proof/proof-key.ts';
import type { PinHash } from './pin-hash.ts';
import type { Pins } from './pins.ts';
import { makeRecoveryCode } from './recovery.ts';
import { write, type EntryConflict } from './record.ts';
import { valueOf, type Outcome, type Rpc } from './rpc.ts';
import { sampleGoodsCsv } from './sample-goods.ts';

/** The person who opens the shop. People who come later get ids of their own. */
const FIRST_PERSON = 'p1';

type FirstGoods =
  | { readonly from: 'sample' }
  | { readonly from: 'csv'; readonly csv: string }
  | { readonly from: 'none' };

type Opening = { readonly id: string; readonly settings: Settings; readonly name: string; readonly goods: FirstGoods };

/** `recoveryCode` null: the same call made the shop before, and the code was told then. */
type ShopOpened = { readonly products: number; readonly recoveryCode: string | null };

type OpenRefusal = { readonly code: 'already-set-up' | 'picture-unknown' } | EntryConflict;

/** The goods that a shop begins with. Bad rows of a CSV are left out. */
function firstGoods(core: Core, goods: FirstGoods, { currency }: Settings): readonly NewGoods[] {
  const known = (hash: string) => hasPicture(core.db, hash);
  switch (goods.from) {
    case 'sample':
      // The sample's prices are tenge; a shop with another money takes their numbers and puts its own prices on them.
      return importGoods(sampleGoodsCsv(), { currency, anyCurrency: true, hasPicture: known }).good;
    case 'csv':
      return importGoods(goods.csv, { currency, hasPicture: known }).good;
    case 'none':
      return [];
    default:
      return assertNever(goods);
  }
}

/** Opens the shop: settings, goods and their stock as entries, the hashes of PIN and recovery code beside the ledger, all in one transaction. */
function openShop(
  core: Core,
  pins: Pins,
  pin: PinHash,
  recovery: Awaited<ReturnType<typeof makeRecoveryCode>>,
  { id, settings, name, goods }: Opening,
): Outcome<ShopOpened, OpenRefusal> {
  const begin = firstGoods(core, goods, settings);
  const outcome = transact(core.db, (tx): Outcome<ShopOpened, OpenRefusal> => {
    const stored = entryById(tx, id);
    if (stored) {
      const same = stored.kind === 'shop-opened' && stored.body.administrator.name === name;
      return same
        ? { ok: true, value: { products: allGoods(tx).length, recoveryCode: null } }
        : { ok: false, refusal: { code: 'entry-conflict' } };
    }
    if (core.settings()) return { ok: false, refusal: { code: 'already-set-up' } };
    if (!picturesOf(settings).every((picture) => pictureIsKnown(tx, picture))) {
      return { ok: false, refusal: { code: 'picture-unknown' } };
    }
    const administrator = { id: FIRST_PERSON, name };
    const actor: Actor = `person:${FIRST_PERSON}`;
    const { timeZone } = settings;
    write(
      core,
      tx,
      { id, kind: 'shop-opened', actor, body: { v: 1, postings: [], settings, administrator } },
      timeZone,
    );
    saveProducts(
      core,
      tx,
      begin.map(({ product }) => product),
      { actor, timeZone },
    );
    receiveFirstStock(core, tx, begin, { actor, timeZone });
    pins.keep(tx, FIRST_PERSON, pin);
    recovery.keep(tx, actor, timeZone);
    return { ok: true, value: { products: begin.length, recoveryCode: recovery.code } };
  });
  core.forgetSettings();
  ensureProofKey(core);
  return outcome;
}

/** The first run. */
export function setupCalls({ any }: Rpc, core: Core, pins: Pins, pictures: PictureStore) {
  return {
    previewGoods: any.setup.previewGoods.handler(({ input: { csv, currency }, errors }) => {
      if (core.settings()) throw errors['already-set-up']();
      return importGoods(csv, { currency, hasPicture: (hash) => hasPicture(core.db, hash) });
    }),
    storePicture: any.setup.storePicture.handler(({ input, errors }) => {
      if (core.settings()) throw errors['already-set-up']();
      return valueOf(errors, pictures.store(input));
    }),
    openShop: any.setup.openShop.handler(async ({ input: { id, settings, administrator, goods }, errors }) => {
      const reason = weakPin(administrator.pin);
      if (reason) throw errors['pin-weak']({ data: { reason } });
      if (core.settings() && !entryById(core.db, id)) throw errors['already-set-up']();
      const pin = await pins.hash(administrator.pin);
      const recovery = await makeRecoveryCode(core, pins);
      return valueOf(errors, openShop(core, pins, pin, recovery, { id, settings, name: administrator.name, goods }));
    }),
  };
}
