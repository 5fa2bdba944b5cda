import type { Texts } from '../../shop/languages.ts';
import type { Money } from '../../shop/money.ts';
import type { BusinessDate } from '../../shop/time.ts';
import type { Reader } from '../handle.ts';

/** What the fund is raised for, from one day to another, both included (`until` null: until further notice). */
export type CampaignRow = {
  readonly id: string;
  readonly title: Texts;
  readonly picture: string;
  readonly goal: Money;
  readonly from: BusinessDate;
  readonly until: BusinessDate | null;
};

type Row = Omit<CampaignRow, 'title'> & Texts;

const SELECT = `SELECT id, title_kk AS kk, title_ru AS ru, title_en AS en, picture, goal, from_day AS "from", until_day AS until
  FROM campaign`;

/** Every campaign that there ever was, the first one first. They have no day in common. */
export function campaigns(db: Reader): readonly CampaignRow[] {
  return db.all<Row>(`${SELECT} ORDER BY from_day`).map(fromRow);
}

export function campaignById(db: Reader, id: string): CampaignRow | undefined {
  const row = db.one<Row>(`${SELECT} WHERE id = ?`, id);
  return row && fromRow(row);
}

/** The campaign that runs on a day; none does between two, or before the first. */
export function campaignOn(db: Reader, day: BusinessDate): CampaignRow | undefined {
  const row = db.one<Row>(`${SELECT} WHERE from_day <= ? AND coalesce(until_day, ?) >= ?`, day, day, day);
  return row && fromRow(row);
}

/**
 * The campaign that a day has to show, or that its settings are about: the one that runs, else the last that has ended, else the
 * first to come. Undefined only before the shop is opened.
 */
export function campaignToShow(db: Reader, day: BusinessDate): CampaignRow | undefined {
  const row = db.one<Row>(
    `${SELECT} ORDER BY from_day <= ? DESC, CASE WHEN from_day <= ? THEN from_day END DESC, from_day LIMIT 1`,
    day,
    day,
  );
  return row && fromRow(row);
}

function fromRow({ kk, ru, en, ...row }: Row): CampaignRow {
  return { ...row, title: { kk, ru, en } };
}
