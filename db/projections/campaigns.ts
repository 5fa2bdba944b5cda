import type { EntryBody } from '../../shop/ledger/entries.ts';
import { FIRST_CAMPAIGN } from '../../shop/ledger/fund-bodies.ts';
import type { Settings } from '../../shop/schemas.ts';
import type { BusinessDate } from '../../shop/time.ts';
import type { Tx } from '../handle.ts';
import { campaignToShow } from '../queries/campaigns.ts';

type Campaign = EntryBody<'campaign-saved'>['campaign'];
type OfSettings = Settings['campaign'];

/** The campaign that a shop begins with. */
export function beginCampaign(tx: Tx, { startedOn, ...campaign }: OfSettings): void {
  save(tx, { id: FIRST_CAMPAIGN, ...campaign, from: startedOn, until: null });
}

/** A campaign that is new, or the whole of one anew. One that had begun and reaches into it ends on the day before. */
export function saveCampaign(tx: Tx, campaign: Campaign): void {
  tx.run(
    `UPDATE campaign SET until_day = date(?, '-1 day')
     WHERE id <> ? AND from_day < ? AND (until_day IS NULL OR until_day >= ?)`,
    campaign.from,
    campaign.id,
    campaign.from,
    campaign.from,
  );
  save(tx, campaign);
}

/** The settings change the campaign of the day: the last that has begun, or the first to come. */
export function changeCampaign(tx: Tx, day: BusinessDate, { startedOn, ...campaign }: OfSettings): void {
  const shown = campaignToShow(tx, day);
  if (shown) saveCampaign(tx, { ...shown, ...campaign, from: startedOn });
}

/** Throws when a day would have two campaigns: the money of a day belongs to one. */
function save(tx: Tx, { id, title, picture, goal, from, until }: Campaign): void {
  tx.run(
    `INSERT INTO campaign (id, title_kk, title_ru, title_en, picture, goal, from_day, until_day) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET title_kk = excluded.title_kk, title_ru = excluded.title_ru, title_en = excluded.title_en,
       picture = excluded.picture, goal = excluded.goal, from_day = excluded.from_day, until_day = excluded.until_day`,
    id,
    title.kk,
    title.ru,
    title.en,
    picture,
    goal,
    from,
    until,
  );
  const other = tx.one<{ id: string }>(
    `SELECT id FROM campaign WHERE id <> ? AND from_day <= coalesce(?, from_day) AND coalesce(until_day, ?) >= ?`,
    id,
    until,
    from,
    from,
  );
  if (other) throw new Error(`Campaign ${id} has days of campaign ${other.id}`);
}
