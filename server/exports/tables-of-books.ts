import type { Language, Texts as InLanguages } from '../../shop/languages.ts';
import { money } from '../../shop/money.ts';
import type { ByPlace, Disbursement, MovementKind, Report } from '../../shop/reports/report.ts';
import { columnsIn } from './columns.ts';
import type { Cell, Table } from './tables.ts';
import { reportTexts, type Texts, type Writing } from './words.ts';

/** Tables of money: where it is, what came in, who was given, what is still open. */
export function booksTables(report: Report, { t, numericDay }: Writing): readonly Table[] {
  const { period } = report;
  return [
    statement(report, t, {
      opening: t('row.opening', { day: numericDay(period.from) }),
      closing: t('row.closing', { day: numericDay(period.to) }),
    }),
    campaigns(report, t),
    takings(report, t),
    given(report, t),
    phone(report, t),
    gifts(report, t),
    promises(report, t),
  ];
}

/** The statement of the fund. Its first row is the opening, and what stands under all rows is the closing. */
function statement(
  { opening, movements }: Report,
  t: Texts<'report'>,
  ends: { readonly opening: string; readonly closing: string },
): Table {
  const column = columnsIn(t);
  const places = ({ box, phone: claimed, safe, bank, total }: ByPlace): Cell[] => [box, claimed, safe, bank, total];
  const say = (code: string) => (code === 'opening' ? ends.opening : t(`movement.${code as MovementKind}`));
  return {
    name: 'statement',
    title: t('table.statement'),
    columns: [
      column.code('what', say),
      column.money('box'),
      column.money('phone'),
      column.money('safe'),
      column.money('bank'),
      column.money('total', 4),
    ],
    rows: [['opening', ...places(opening)], ...movements.map((row): Cell[] => [row.kind, ...places(row)])],
    total: ends.closing,
  };
}

/** What money of days without a campaign is called. */
export const GENERAL_FUND: InLanguages = { kk: generalIn('kk'), ru: generalIn('ru'), en: generalIn('en') };

function generalIn(language: Language): string {
  const t: Texts<'report'> = reportTexts(language);
  return t('campaign.general');
}

function campaigns(report: Report, t: Texts<'report'>): Table {
  const column = columnsIn(t);
  return {
    name: 'campaigns',
    title: t('table.campaigns'),
    columns: [
      column.names('campaign'),
      column.moneyAlone('goal'),
      column.money('opening'),
      column.money('came_in'),
      column.money('given'),
      column.money('restocked'),
      column.money('closing', 4),
    ],
    rows: report.campaigns.map(({ title, goal, opening, cameIn, given: out, restocked, closing }) => [
      title ?? GENERAL_FUND,
      goal,
      opening,
      cameIn,
      out,
      restocked,
      closing,
    ]),
    total: t('total'),
  };
}

function takings({ takings: { cash, phone: byPhone } }: Report, t: Texts<'report'>): Table {
  const column = columnsIn(t);
  return {
    name: 'takings',
    title: t('table.takings'),
    columns: [
      column.code('how', (code) => t(`tender.${code as 'cash' | 'phone'}`)),
      column.money('goods'),
      column.money('promises'),
      column.money('gifts'),
      column.money('total', 3),
    ],
    rows: [
      ['cash', cash.goods, cash.promises, cash.gifts, cash.total],
      ['phone', byPhone.goods, byPhone.promises, byPhone.gifts, byPhone.total],
    ],
    total: t('total'),
  };
}

function given({ disbursements, campaigns: all }: Report, t: Texts<'report'>): Table {
  const column = columnsIn(t);
  const titles = new Map(all.map(({ id, title }) => [id, title]));
  return {
    name: 'given',
    title: t('table.given'),
    columns: [
      column.day('day'),
      column.text('charity'),
      column.text('purpose'),
      column.text('document'),
      column.code('from_place', (code) => t(`place.${code as Disbursement['from']}`)),
      column.names('campaign'),
      column.count('receipts'),
      column.money('amount'),
    ],
    rows: disbursements.map((gift) => [
      gift.on,
      gift.charity,
      gift.purpose,
      gift.document,
      gift.from,
      titles.get(gift.campaign) ?? GENERAL_FUND,
      gift.receipts,
      gift.amount,
    ]),
    total: t('total'),
  };
}

function phone({ phone: { claimed, checked, confirmed, openAtEnd } }: Report, t: Texts<'report'>): Table {
  const column = columnsIn(t);
  type Row = 'claimed' | 'checked' | 'confirmed' | 'open';
  return {
    name: 'phone',
    title: t('table.phone'),
    columns: [column.code('what', (code) => t(`phone.${code as Row}`)), column.moneyAlone('amount')],
    rows: [
      ['claimed', claimed],
      ['checked', checked],
      ['confirmed', confirmed],
      ['open', openAtEnd],
    ] satisfies [Row, number][],
    total: null,
  };
}

function gifts({ gifts: { alone, withGoods, times } }: Report, t: Texts<'report'>): Table {
  const column = columnsIn(t);
  type Row = 'alone' | 'withGoods';
  return {
    name: 'gifts',
    title: t('table.gifts'),
    columns: [
      column.code('what', (code) => t(`gift.${code as Row}`)),
      column.countAlone('times'),
      column.money('amount'),
    ],
    rows: [
      ['alone', times, alone],
      ['withGoods', null, withGoods],
    ] satisfies [Row, number | null, number][],
    total: t('total'),
  };
}

/** What was open, was promised and was kept comes to what is open at the end. */
function promises({ promises: { openAtStart, opened, settled, letGo } }: Report, t: Texts<'report'>): Table {
  const column = columnsIn(t);
  type Row = 'opening' | 'opened' | 'settled' | 'letGo';
  return {
    name: 'promises',
    title: t('table.promises'),
    columns: [column.code('what', (code) => t(`promise.${code as Row}`)), column.money('amount')],
    rows: [
      ['opening', openAtStart],
      ['opened', opened],
      ['settled', money(-settled)],
      ['letGo', money(-letGo)],
    ] satisfies [Row, number][],
    total: t('promise.closing'),
  };
}
