import { assertNever } from '../../../shop/assert-never.ts';
import type { Sku } from '../../../shop/catalogue.ts';
import type { HistoryNames } from '../../../shop/contract/history-views.ts';
import type { Posting } from '../../../shop/ledger/accounts.ts';
import type { Entry, EntryBody } from '../../../shop/ledger/entries.ts';
import { money } from '../../../shop/money.ts';
import type { Tender } from '../../../shop/schemas.ts';
import type { Texts } from '../../i18n/i18n.ts';
import { correctionText, letGoText, noticeText, sourceText, tenderText, writeOffText } from './sentence.ts';
import { settingFacts } from './setting-facts.ts';
import { campaignName, personName, productName, type Words } from './words.ts';

/** One thing that an entry says: what it is called, and what it is. */
export type Fact = readonly [label: string, value: string];

/** All that an entry says, in words: its facts, and its goods one by one. */
export type Content = { readonly facts: readonly Fact[]; readonly lines: readonly Fact[] };

type Speaking = Words & { readonly names: HistoryNames; readonly hours: (week: WeekOf) => readonly string[] };
type WeekOf = EntryBody<'shop-opened'>['settings']['hours']['week'];

/** The whole content of an entry in plain words. */
export function contentOf(entry: Entry, words: Speaking): Content {
  const { stock, settling, box, common, staff, formats, language, names } = words;
  const t: Texts<'history'> = words.t;
  const sum = formats.money;
  const product = (sku: Sku) => productName(names, sku, language);
  const note = (text: string | null | undefined): readonly Fact[] =>
    text === null || text === undefined ? [] : [[t('fact.note'), text]];
  const only = (...facts: readonly Fact[]): Content => ({ facts, lines: [] });
  switch (entry.kind) {
    case 'shop-opened': {
      const { settings, administrator } = entry.body;
      return only([t('fact.administrator'), administrator.name], ...settingFacts(settings, words));
    }
    case 'settings-changed':
      return only(...settingFacts(entry.body.changes, words));
    case 'product-saved': {
      const { sku, category, name, price, cost, barcode, picture, allergens, alarm } = entry.body.product;
      return only(
        [t('fact.names'), [name.kk, name.ru, name.en].join(' · ')],
        [t('fact.sku'), sku],
        [t('fact.category'), common(`category.${category}`)],
        [t('fact.price'), sum(price)],
        [t('fact.cost'), sum(cost)],
        [t('fact.barcode'), barcode ?? t('none')],
        [t('fact.picture'), picture === null ? t('none') : t('there')],
        [
          t('fact.allergens'),
          allergens.length === 0 ? t('none') : formats.list(allergens.map((each) => common(`allergen.${each}`))),
        ],
        [t('fact.alarm'), alarm === null || alarm === undefined ? t('none') : t('units', { count: alarm })],
      );
    }
    case 'product-retired':
      return only([t('fact.product'), product(entry.body.sku)], [t('fact.sku'), entry.body.sku]);
    case 'stock-received':
      return {
        facts: [
          [t('fact.source'), sourceText(stock, entry.body.source)],
          ...(entry.body.campaign === undefined ? [] : [campaignFact(entry.body.campaign, words)]),
        ],
        lines: entry.body.lines.map(({ sku, units, unitCost }) => [
          product(sku),
          t('unitsAt', { units: t('units', { count: units }), price: sum(unitCost) }),
        ]),
      };
    case 'stock-written-off':
      return {
        facts: [[t('fact.reason'), writeOffText(stock, entry.body.reason)]],
        lines: entry.body.lines.map(({ sku, units }) => [product(sku), t('units', { count: units })]),
      };
    case 'purchase-recorded': {
      const { lines, suggested, paid, tender } = entry.body;
      return {
        facts: [[t('fact.suggested'), sum(suggested)], [t('fact.paid'), sum(paid)], ...tenderFacts(tender, words)],
        lines: sold(lines, words),
      };
    }
    case 'gift-recorded':
      return only([t('fact.paid'), sum(entry.body.paid)], ...tenderFacts(entry.body.tender, words));
    case 'promise-settled': {
      const { code, settled, gift, tender } = entry.body;
      return only(
        [t('fact.code'), code],
        [t('fact.settled'), sum(settled)],
        ...(gift > 0 ? [[t('fact.gift'), sum(gift)] as const] : []),
        ...tenderFacts(tender, words),
      );
    }
    case 'entry-corrected': {
      const { reason, note: said, returned, promise } = entry.body;
      return {
        facts: [
          [t('fact.reason'), correctionText(settling, reason)],
          ...note(said),
          ...(promise ? [[t('fact.promiseOpen'), formats.signedMoney(promise.open)] as const] : []),
        ],
        lines: sold(returned, words),
      };
    }
    case 'notice-raised':
      return only([t('fact.about'), noticeText(words, names, entry.body)]);
    case 'notice-handled':
      return only();
    case 'box-counted': {
      const {
        box: number,
        seal,
        sealState,
        openedAt,
        openedSeq,
        pieces,
        counted,
        expected,
        signers,
        apart,
      } = entry.body;
      return only(
        [t('fact.box'), number],
        [t('fact.seal'), sealText(box, sealState, seal)],
        [t('fact.openedAt'), t('momentAfter', { moment: words.moment(openedAt), seq: openedSeq })],
        [t('fact.pieces'), piecesText(pieces, words)],
        [t('fact.counted'), sum(counted)],
        [t('fact.expected'), sum(expected)],
        [t('fact.difference'), formats.signedMoney(money(counted - expected))],
        [t('fact.signers'), formats.list(signers.map((id) => personName(names, id)))],
        [t('fact.apart'), apart ? t('yes') : t('no')],
      );
    }
    case 'box-sealed': {
      const { left, leftPieces, moved, bag, seal, reason, note: said } = entry.body;
      return only(
        [t('fact.moved'), sum(moved)],
        [t('fact.bag'), bag ?? t('none')],
        [t('fact.left'), sum(left)],
        [t('fact.pieces'), piecesText(leftPieces, words)],
        [t('fact.newSeal'), seal ?? t('none')],
        ...(reason === null ? [] : [[t('fact.reason'), differenceReason(box, reason)] as const]),
        ...note(said),
      );
    }
    case 'stocktake-recorded': {
      const { category, startedAt, lines } = entry.body;
      return {
        facts: [
          [t('fact.category'), category === null ? t('allShelves') : common(`category.${category}`)],
          [t('fact.startedAt'), words.moment(startedAt)],
        ],
        lines: lines.map(({ sku, recorded, counted, price, again }) => {
          const values = { recorded, counted, price: sum(price) };
          return [product(sku), again ? t('countedTwice', values) : t('counted', values)];
        }),
      };
    }
    case 'phone-confirmed': {
      const { through, claimed, confirmed, statement, reason, note: said } = entry.body;
      return only(
        [t('fact.through'), formats.fullDay(through)],
        [t('fact.claimed'), sum(claimed)],
        [t('fact.confirmed'), sum(confirmed)],
        [t('fact.difference'), formats.signedMoney(money(confirmed - claimed))],
        ...(statement
          ? [
              [
                t('fact.statement'),
                t('statement', { rows: statement.rows, matched: statement.matched, left: statement.claimsWithoutRow }),
              ] as const,
            ]
          : []),
        ...(reason === null ? [] : [[t('fact.reason'), phoneReason(settling, reason)] as const]),
        ...note(said),
      );
    }
    case 'promise-let-go':
      return only(
        [t('fact.code'), entry.body.code],
        [t('fact.open'), sum(entry.body.open)],
        [t('fact.reason'), letGoText(settling, entry.body.reason)],
        ...note(entry.body.note),
      );
    case 'goods-ordered':
      return { facts: [], lines: entry.body.skus.map((sku, index) => [String(index + 1), product(sku)]) };
    case 'tally-recorded': {
      const { lines, suggested, cash, phone, foundByCount, note: said } = entry.body;
      return {
        facts: [
          [t('fact.suggested'), sum(suggested)],
          [t('fact.cash'), sum(cash)],
          [t('fact.phone'), sum(phone)],
          [t('fact.foundByCount'), foundByCount ? t('yes') : t('no')],
          ...note(said),
        ],
        lines: sold(lines, words),
      };
    }
    case 'person-added':
      return only(
        [t('fact.name'), entry.body.person.name],
        [t('fact.role'), staff(`role.${entry.body.role}`)],
        [t('fact.person'), entry.body.person.id],
      );
    case 'session-opened':
      return only([t('fact.name'), personName(names, entry.body.person)]);
    case 'pin-refused':
      return only(
        [t('fact.name'), personName(names, entry.body.person)],
        [t('fact.failures'), formats.number(entry.body.failures)],
      );
    case 'person-changed':
      return only(
        [t('fact.name'), entry.body.person.name],
        [t('fact.role'), staff(`role.${entry.body.role}`)],
        [t('fact.person'), entry.body.person.id],
      );
    case 'person-left':
    case 'pin-changed':
      return only([t('fact.name'), personName(names, entry.body.person)]);
    case 'recovery-code-made':
      return only();
    case 'campaign-saved': {
      const { title, goal, from, until } = entry.body.campaign;
      return only(
        [t('fact.names'), [title.kk, title.ru, title.en].join(' · ')],
        [t('fact.goal'), sum(goal)],
        [t('fact.from'), formats.fullDay(from)],
        [t('fact.until'), until === null ? t('openEnd') : formats.fullDay(until)],
      );
    }
    case 'money-banked':
      return only([t('fact.sum'), sum(entry.body.amount)], [t('fact.slip'), entry.body.slip]);
    case 'money-given': {
      const { charity, purpose, amount, from, campaign, document, receipt, note: said } = entry.body;
      return only(
        [t('fact.charity'), charity],
        [t('fact.purpose'), purpose],
        [t('fact.sum'), sum(amount)],
        [t('fact.source'), t(`account.assets-${from}`)],
        campaignFact(campaign, words),
        [t('fact.document'), document ?? t('none')],
        ...(receipt === null ? [] : [paperFact(receipt, words)]),
        ...note(said),
      );
    }
    case 'receipt-added':
      return only(paperFact(entry.body.receipt, words));
    case 'key-made':
      return only([t('fact.publicKey'), entry.body.publicKey]);
    case 'report-published': {
      const { from, to, head, extract } = entry.body;
      return only(
        [t('fact.from'), formats.fullDay(from)],
        [t('fact.until'), formats.fullDay(to)],
        [t('fact.head'), headText(head)],
        [t('fact.extract'), extract],
      );
    }
    case 'shop-restored': {
      const { backup, before } = entry.body;
      return only(
        [t('fact.backup'), headText(backup)],
        [t('fact.before'), before === null ? t('none') : headText(before)],
      );
    }
    default:
      return assertNever(entry);
  }
}

/** What an entry books, account by account. */
export function bookedIn(postings: readonly Posting[], { t: texts, formats }: Words): readonly Fact[] {
  const t: Texts<'history'> = texts;
  return postings.map(([account, amount]) => {
    if (account.startsWith('expenses:charity:')) {
      return [t('account.charity', { name: account.slice('expenses:charity:'.length) }), formats.signedMoney(amount)];
    }
    return [t(`account.${account.replace(':', '-')}` as 'account.assets-box'), formats.signedMoney(amount)];
  });
}

function sold(
  lines: readonly { readonly sku: Sku; readonly units: number; readonly price: number }[],
  { t, formats, language, names }: Speaking,
): readonly Fact[] {
  return lines.map(({ sku, units, price }) => [
    productName(names, sku, language),
    t('unitsAt', { units: t('units', { count: units }), price: formats.money(money(price)) }),
  ]);
}

function tenderFacts(tender: Tender, words: Words): readonly Fact[] {
  const { t, formats } = words;
  const how: Fact = [t('fact.how'), tenderText(t, tender.type, tender.type === 'promise' ? tender.code : null)];
  if (tender.type !== 'cash') return [how];
  return [
    how,
    [t('fact.putIn'), formats.money(tender.putIn)],
    [t('fact.change'), formats.money(tender.change)],
    ...(tender.pieces.length > 0 ? [[t('fact.pieces'), piecesText(tender.pieces, words)] as const] : []),
  ];
}

function campaignFact(campaign: string | null, { t, names, language }: Speaking): Fact {
  return [t('fact.campaign'), campaignName(t, names, campaign, language)];
}

/** A paper is named by its SHA-256, which whoever holds it can check. */
function paperFact({ sha256 }: EntryBody<'receipt-added'>['receipt'], { t }: Words): Fact {
  return [t('fact.receipt'), sha256];
}

function headText({ seq, hash }: EntryBody<'shop-restored'>['backup']): string {
  return `${seq}:${hash}`;
}

function piecesText(
  pieces: readonly { readonly value: number; readonly count: number }[],
  { t, formats }: Words,
): string {
  if (pieces.length === 0) return t('none');
  return formats.list(
    pieces.map(({ value, count }) => t('nameTimes', { name: formats.money(money(value)), units: count })),
  );
}

function sealText(box: Texts<'box'>, state: EntryBody<'box-counted'>['sealState'], seal: string | null): string {
  if (state === 'none') return box('count.sealNone');
  return state === 'intact'
    ? box('count.sealIntact', { seal: seal ?? '–' })
    : box('count.sealBroken', { seal: seal ?? '–' });
}

function differenceReason(box: Texts<'box'>, reason: NonNullable<EntryBody<'box-sealed'>['reason']>): string {
  return box(`reason.${reason}`);
}

function phoneReason(settling: Texts<'settling'>, reason: NonNullable<EntryBody<'phone-confirmed'>['reason']>): string {
  return settling(`phone.reason.${reason}`);
}
