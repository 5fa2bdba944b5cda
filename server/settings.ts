import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '../db/handle.ts';
import { campaigns, campaignToShow } from '../db/queries/campaigns.ts';
import { moneyDays } from '../db/queries/fund.ts';
import { campaignRefusal, type CampaignRefusal } from '../shop/fund.ts';
import type { Settings } from '../shop/schemas.ts';
import { businessDateAt } from '../shop/time.ts';
import type { Core } from './core.ts';
import { pictureIsKnown, picturesOf, type PictureStore } from './pictures.ts';
import { record } from './record.ts';
import { valueOf, type Rpc } from './rpc.ts';

type ChangeRefusal = CampaignRefusal | { readonly code: 'currency-fixed' | 'picture-unknown' };

/** The shop's settings, once it is open. */
export function settingsCalls({ administrator }: Rpc, core: Core, pictures: PictureStore) {
  return {
    change: administrator.settings.change.handler(({ input, context: { person, settings }, errors }): Settings => {
      const changes = named(input.changes);
      valueOf(
        errors,
        record<'settings-changed', ChangeRefusal>(core, {
          id: input.id,
          kind: 'settings-changed',
          actor: `person:${person.id}`,
          repeats: (stored) => isDeepStrictEqual(stored.changes, changes),
          decide: (tx) => {
            const { currency } = changes;
            // Every sum in the ledger is in this currency and its minor units; only the pieces of cash may change.
            if (
              currency &&
              (currency.code !== settings.currency.code || currency.digits !== settings.currency.digits)
            ) {
              return { ok: false, refusal: { code: 'currency-fixed' } };
            }
            if (!picturesOf(changes).every((name) => pictureIsKnown(tx, name))) {
              return { ok: false, refusal: { code: 'picture-unknown' } };
            }
            const refusal = changes.campaign ? daysRefusal(core, tx, settings, changes.campaign) : null;
            return refusal ? { ok: false, refusal } : { ok: true, body: { v: 1, postings: [], changes } };
          },
        }),
      );
      return core.settings() ?? settings;
    }),
    storePicture: administrator.settings.storePicture.handler(({ input, errors }) =>
      valueOf(errors, pictures.store(input)),
    ),
  };
}

/** Why the campaign of the day, which the settings are about, cannot have these days. */
function daysRefusal(
  core: Core,
  tx: Tx,
  { timeZone }: Settings,
  { startedOn }: Settings['campaign'],
): CampaignRefusal | null {
  const today = businessDateAt(core.now(), timeZone);
  const shown = campaignToShow(tx, today);
  if (!shown) return null;
  return campaignRefusal({ ...shown, from: startedOn }, { spans: campaigns(tx), today, moneyDays: moneyDays(tx) });
}

/** Only the fields that have a value: a page may send `undefined` for the others. */
function named<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}
