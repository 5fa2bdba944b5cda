import { assertNever } from './assert-never.ts';
import type { Sku } from './catalogue.ts';
import type { EntryDigest, GoodsInShort } from './contract/history-views.ts';
import type { Entry, EntryBody } from './ledger/entries.ts';
import { money } from './money.ts';
import type { Settings, Tender } from './schemas.ts';
import { stocktakeResult } from './stocktake.ts';

/** How many products a sentence names. */
const NAMED = 3;

type Notice = Pick<EntryBody<'notice-raised'>, 'about' | 'sku'>;

/** What an entry says in one sentence. `noticeOf` finds what a notice was about by the id of the entry that raised it. */
export function digestOf(entry: Entry, noticeOf: (id: string) => Notice): EntryDigest {
  switch (entry.kind) {
    case 'shop-opened': {
      const { school, stand } = entry.body.settings;
      return { kind: entry.kind, school, stand };
    }
    case 'settings-changed':
      return { kind: entry.kind, fields: Object.keys(entry.body.changes) as (keyof Settings)[] };
    case 'product-saved': {
      const { sku, name, price } = entry.body.product;
      return { kind: entry.kind, sku, name, price };
    }
    case 'product-retired':
      return { kind: entry.kind, sku: entry.body.sku };
    case 'stock-received':
      return { kind: entry.kind, goods: inShort(entry.body.lines), source: entry.body.source };
    case 'stock-written-off':
      return { kind: entry.kind, goods: inShort(entry.body.lines), reason: entry.body.reason };
    case 'purchase-recorded': {
      const { lines, paid, suggested, tender } = entry.body;
      return { kind: entry.kind, goods: inShort(lines), paid, suggested, tender: tender.type, code: codeOf(tender) };
    }
    case 'gift-recorded':
      return { kind: entry.kind, paid: entry.body.paid, tender: entry.body.tender.type };
    case 'promise-settled': {
      const { code, settled, gift, tender } = entry.body;
      return { kind: entry.kind, code, settled, gift, tender: tender.type };
    }
    case 'entry-corrected':
      return { kind: entry.kind, corrected: entry.body.kind, reason: entry.body.reason };
    case 'notice-raised':
      return { kind: entry.kind, about: entry.body.about, sku: entry.body.sku };
    case 'notice-handled': {
      const { about, sku } = noticeOf(entry.body.notice);
      return { kind: entry.kind, about, sku };
    }
    case 'box-counted': {
      const { box, counted, expected } = entry.body;
      return { kind: entry.kind, box, counted, difference: money(counted - expected) };
    }
    case 'box-sealed': {
      const { left, moved, bag } = entry.body;
      return { kind: entry.kind, left, moved, bag };
    }
    case 'stocktake-recorded': {
      const { category, lines } = entry.body;
      return { kind: entry.kind, category, products: lines.length, ...stocktakeResult(lines) };
    }
    case 'phone-confirmed': {
      const { through, claimed, confirmed } = entry.body;
      return { kind: entry.kind, through, confirmed, difference: money(confirmed - claimed) };
    }
    case 'promise-let-go': {
      const { code, open, reason } = entry.body;
      return { kind: entry.kind, code, open, reason };
    }
    case 'goods-ordered':
      return { kind: entry.kind, products: entry.body.skus.length };
    case 'tally-recorded': {
      const { lines, cash, phone } = entry.body;
      return { kind: entry.kind, goods: inShort(lines), cash, phone };
    }
    case 'person-added':
      return { kind: entry.kind, name: entry.body.person.name, role: entry.body.role };
    case 'session-opened':
      return { kind: entry.kind, person: entry.body.person };
    case 'pin-refused':
      return { kind: entry.kind, person: entry.body.person, failures: entry.body.failures };
    case 'person-changed':
      return { kind: entry.kind, name: entry.body.person.name, role: entry.body.role };
    case 'person-left':
      return { kind: entry.kind, person: entry.body.person };
    case 'pin-changed':
      return { kind: entry.kind, person: entry.body.person, by: entry.body.by };
    case 'campaign-saved': {
      const { title, goal, from, until } = entry.body.campaign;
      return { kind: entry.kind, title, goal, from, until };
    }
    case 'money-banked':
      return { kind: entry.kind, amount: entry.body.amount, slip: entry.body.slip };
    case 'money-given': {
      const { charity, purpose, amount, from } = entry.body;
      return { kind: entry.kind, charity, purpose, amount, from };
    }
    case 'report-published':
      return { kind: entry.kind, from: entry.body.from, to: entry.body.to };
    case 'shop-restored':
      return { kind: entry.kind, seq: entry.body.backup.seq };
    case 'recovery-code-made':
    case 'receipt-added':
    case 'key-made':
      return { kind: entry.kind };
    default:
      return assertNever(entry);
  }
}

function inShort(lines: readonly { readonly sku: Sku; readonly units: number }[]): GoodsInShort {
  return {
    products: lines.length,
    first: lines.slice(0, NAMED).map(({ sku, units }) => ({ sku, units })),
  };
}

function codeOf(tender: Tender): string | null {
  return tender.type === 'promise' ? tender.code : null;
}

/** Every product that an entry names. */
export function goodsIn(entry: Entry): readonly Sku[] {
  switch (entry.kind) {
    case 'product-saved':
      return [entry.body.product.sku];
    case 'product-retired':
      return [entry.body.sku];
    case 'stock-received':
    case 'stock-written-off':
    case 'purchase-recorded':
    case 'stocktake-recorded':
    case 'tally-recorded':
      return entry.body.lines.map(({ sku }) => sku);
    case 'entry-corrected':
      return entry.body.returned.map(({ sku }) => sku);
    case 'notice-raised':
      return entry.body.sku === null ? [] : [entry.body.sku];
    case 'goods-ordered':
      return entry.body.skus;
    case 'shop-opened':
    case 'settings-changed':
    case 'gift-recorded':
    case 'promise-settled':
    case 'notice-handled':
    case 'box-counted':
    case 'box-sealed':
    case 'phone-confirmed':
    case 'promise-let-go':
    case 'person-added':
    case 'session-opened':
    case 'pin-refused':
    case 'person-changed':
    case 'person-left':
    case 'pin-changed':
    case 'recovery-code-made':
    case 'campaign-saved':
    case 'money-banked':
    case 'money-given':
    case 'receipt-added':
    case 'key-made':
    case 'report-published':
    case 'shop-restored':
      return [];
    default:
      return assertNever(entry);
  }
}
