import { assertNever } from '../../../shop/assert-never.ts';
import type { GoodsInShort, HistoryNames, HistoryRow } from '../../../shop/contract/history-views.ts';
import type { Sku } from '../../../shop/catalogue.ts';
import type { EntryBody } from '../../../shop/ledger/entries.ts';
import { money, type Money } from '../../../shop/money.ts';
import type { Tender } from '../../../shop/schemas.ts';
import type { UnitsAndValue } from '../../../shop/stocktake.ts';
import type { Texts } from '../../i18n/i18n.ts';
import { personName, productName, type Words } from './words.ts';

/** What an entry says, in plain words with its figures. */
export function sentenceOf(
  row: Pick<HistoryRow, 'digest' | 'corrects' | 'businessDate'>,
  words: Words,
  names: HistoryNames,
) {
  const { stock, settling, staff, formats } = words;
  const t: Texts<'history'> = words.t;
  const sum = formats.money;
  const { digest, corrects } = row;
  const goods = (list: GoodsInShort) => goodsText(list, words, names);
  switch (digest.kind) {
    case 'shop-opened':
      return t('said.shopOpened', { school: digest.school, stand: digest.stand });
    case 'settings-changed':
      return t('said.settingsChanged', {
        fields: formats.list(digest.fields.map((field) => t(`setting.${field}`))),
      });
    case 'product-saved':
      return t('said.productSaved', { name: digest.name[words.language], price: sum(digest.price) });
    case 'product-retired':
      return t('said.productRetired', { name: productName(names, digest.sku, words.language) });
    case 'stock-received':
      return corrects
        ? t('said.receivedRight', { seq: corrects.seq, goods: goods(digest.goods) })
        : t('said.received', { goods: goods(digest.goods), source: sourceText(stock, digest.source) });
    case 'stock-written-off':
      return corrects
        ? t('said.writtenOffRight', { seq: corrects.seq, goods: goods(digest.goods) })
        : t('said.writtenOff', { goods: goods(digest.goods), reason: writeOffText(stock, digest.reason) });
    case 'purchase-recorded':
      return joined(
        t('said.purchase', {
          goods: goods(digest.goods),
          paid: sum(digest.paid),
          how: tenderText(t, digest.tender, digest.code),
        }),
        moreOrLess(t, formats.money, digest.paid, digest.suggested),
      );
    case 'gift-recorded':
      return t('said.gift', { paid: sum(digest.paid), how: tenderText(t, digest.tender, null) });
    case 'promise-settled':
      return joined(
        t('said.promiseSettled', {
          code: digest.code,
          paid: sum(digest.settled),
          how: tenderText(t, digest.tender, null),
        }),
        digest.gift > 0 ? t('said.giftOnTop', { sum: sum(digest.gift) }) : null,
      );
    case 'entry-corrected':
      return t('said.corrected', {
        what: t(`taken.${digest.corrected}` as 'taken.purchase-recorded'),
        seq: corrects?.seq ?? '–',
        reason: correctionText(settling, digest.reason),
      });
    case 'notice-raised':
      return t('said.noticeRaised', { about: noticeText(words, names, digest) });
    case 'notice-handled':
      return t('said.noticeHandled', { about: noticeText(words, names, digest) });
    case 'box-counted':
      return t('said.boxCounted', {
        box: digest.box,
        counted: sum(digest.counted),
        difference: differenceText(t, sum, digest.difference),
      });
    case 'box-sealed':
      return digest.bag === null
        ? t('said.boxSealed', { moved: sum(digest.moved), left: sum(digest.left) })
        : t('said.boxSealedInBag', { moved: sum(digest.moved), left: sum(digest.left), bag: digest.bag });
    case 'stocktake-recorded': {
      const found = (units: UnitsAndValue) => `${t('units', { count: units.units })}, ${sum(units.value)}`;
      const where = digest.category === null ? t('allShelves') : words.common(`category.${digest.category}`);
      const { missing, surplus } = digest;
      if (missing.units === 0 && surplus.units === 0) return t('said.stocktakeRight', { where });
      return joined(
        t('said.stocktake', { where }),
        missing.units > 0 ? t('said.missing', { what: found(missing) }) : null,
        surplus.units > 0 ? t('said.surplus', { what: found(surplus) }) : null,
      );
    }
    case 'phone-confirmed':
      return t('said.phoneConfirmed', {
        day: formats.day(digest.through),
        confirmed: sum(digest.confirmed),
        difference: differenceText(t, sum, digest.difference),
      });
    case 'promise-let-go':
      return t('said.promiseLetGo', {
        code: digest.code,
        open: sum(digest.open),
        reason: letGoText(settling, digest.reason),
      });
    case 'goods-ordered':
      return t('said.goodsOrdered', { count: digest.products });
    case 'tally-recorded':
      return t('said.tally', {
        day: formats.day(row.businessDate),
        goods: goods(digest.goods),
        cash: sum(digest.cash),
        phone: sum(digest.phone),
      });
    case 'person-added':
      return t('said.personAdded', { name: digest.name, role: staff(`role.${digest.role}`) });
    case 'session-opened':
      return t('said.sessionOpened', { name: personName(names, digest.person) });
    case 'pin-refused':
      return digest.failures === 1
        ? t('said.pinRefused', { name: personName(names, digest.person) })
        : t('said.pinRefusedAgain', { name: personName(names, digest.person), failures: digest.failures });
    case 'person-changed':
      return t('said.personChanged', { name: digest.name, role: staff(`role.${digest.role}`) });
    case 'person-left':
      return t('said.personLeft', { name: personName(names, digest.person) });
    case 'pin-changed':
      return t(`said.pinChanged.${digest.by}`, { name: personName(names, digest.person) });
    case 'recovery-code-made':
      return t('said.recoveryCodeMade');
    case 'campaign-saved': {
      const said = { title: digest.title[words.language], goal: sum(digest.goal), from: formats.fullDay(digest.from) };
      return digest.until === null
        ? t('said.campaignSaved', said)
        : t('said.campaignSavedUntil', { ...said, until: formats.fullDay(digest.until) });
    }
    case 'money-banked':
      return t('said.moneyBanked', { sum: sum(digest.amount), slip: digest.slip });
    case 'money-given':
      return t(`said.moneyGiven.${digest.from}`, {
        sum: sum(digest.amount),
        charity: digest.charity,
        purpose: digest.purpose,
      });
    case 'receipt-added':
      return t('said.receiptAdded');
    case 'key-made':
      return t('said.keyMade');
    case 'report-published':
      return t('said.reportPublished', { from: formats.fullDay(digest.from), to: formats.fullDay(digest.to) });
    case 'shop-restored':
      return t('said.shopRestored', { seq: digest.seq });
    default:
      return assertNever(digest);
  }
}

function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' ');
}

/** `Water × 2, Samsa and 3 more`. */
function goodsText({ products, first }: GoodsInShort, { t, formats, language }: Words, names: HistoryNames): string {
  const named = formats.list(
    first.map(({ sku, units }) => {
      const name = productName(names, sku, language);
      return units === 1 ? name : t('nameTimes', { name, units });
    }),
  );
  const more = products - first.length;
  return more > 0 ? t('andMore', { named, count: more }) : named;
}

/** How it was paid: `in cash`, `by phone`, `promised as ТЕҢІЗ-47`. */
export function tenderText(t: Texts<'history'>, tender: Tender['type'], code: string | null): string {
  return tender === 'promise' ? t('tender.promise', { code: code ?? '' }) : t(`tender.${tender}`);
}

function moreOrLess(t: Texts<'history'>, sum: (amount: Money) => string, paid: Money, suggested: Money): string | null {
  if (paid > suggested) return t('said.giftWithin', { sum: sum(money(paid - suggested)) });
  return paid < suggested ? t('said.lessThanLabels', { sum: sum(money(suggested - paid)) }) : null;
}

/** What was found against what the records said. */
function differenceText(t: Texts<'history'>, sum: (amount: Money) => string, difference: Money): string {
  if (difference === 0) return t('difference.none');
  return difference > 0
    ? t('difference.more', { sum: sum(difference) })
    : t('difference.less', { sum: sum(money(-difference)) });
}

export function noticeText(
  { kiosk, language }: Words,
  names: HistoryNames,
  { about, sku }: { readonly about: EntryBody<'notice-raised'>['about']; readonly sku: Sku | null },
): string {
  const texts: Texts<'kiosk'> = kiosk;
  const said = texts(`tellUs.about.${about}`);
  return sku === null ? said : `${said}: ${productName(names, sku, language)}`;
}

export function sourceText(stock: Texts<'stock'>, source: EntryBody<'stock-received'>['source']): string {
  return stock(`source.${source}`);
}

export function writeOffText(stock: Texts<'stock'>, reason: EntryBody<'stock-written-off'>['reason']): string {
  return stock(`reason.${reason}`);
}

export function correctionText(settling: Texts<'settling'>, reason: EntryBody<'entry-corrected'>['reason']): string {
  return settling(`corrections.reason.${reason}`);
}

export function letGoText(settling: Texts<'settling'>, reason: EntryBody<'promise-let-go'>['reason']): string {
  return settling(`promises.reason.${reason}`);
}
