import type { Sku } from '../catalogue.ts';
import type { Texts } from '../languages.ts';
import type { Entry, EntryBody, EntryKind } from '../ledger/entries.ts';
import type { Money } from '../money.ts';
import type { Settings, Tender } from '../schemas.ts';
import type { UnitsAndValue } from '../stocktake.ts';
import type { BusinessDate, UtcMs } from '../time.ts';
import type { Role } from './outputs.ts';

/** An entry as another one refers to it. */
export type EntryRef = { readonly id: string; readonly seq: number; readonly kind: EntryKind };

/** Goods in short: how many products, and the first few with their units (below zero where a mistake is put right). */
export type GoodsInShort = {
  readonly products: number;
  readonly first: readonly { readonly sku: Sku; readonly units: number }[];
};

/** What an entry says in one sentence: its kind with the figures of that sentence. */
export type EntryDigest = { [K in EntryKind]: { readonly kind: K } & Figures[K] }[EntryKind];

type Reason<K extends EntryKind> = EntryBody<K> extends { reason: infer R } ? R : never;

type Figures = {
  readonly 'shop-opened': { readonly school: string; readonly stand: string };
  readonly 'settings-changed': { readonly fields: readonly (keyof Settings)[] };
  readonly 'product-saved': { readonly sku: Sku; readonly name: Texts; readonly price: Money };
  readonly 'product-retired': { readonly sku: Sku };
  readonly 'stock-received': { readonly goods: GoodsInShort; readonly source: EntryBody<'stock-received'>['source'] };
  readonly 'stock-written-off': { readonly goods: GoodsInShort; readonly reason: Reason<'stock-written-off'> };
  readonly 'purchase-recorded': {
    readonly goods: GoodsInShort;
    readonly paid: Money;
    readonly suggested: Money;
    readonly tender: Tender['type'];
    readonly code: string | null;
  };
  readonly 'gift-recorded': { readonly paid: Money; readonly tender: Tender['type'] };
  readonly 'promise-settled': {
    readonly code: string;
    readonly settled: Money;
    readonly gift: Money;
    readonly tender: Tender['type'];
  };
  readonly 'entry-corrected': { readonly corrected: EntryKind; readonly reason: Reason<'entry-corrected'> };
  readonly 'notice-raised': NoticeFigures;
  readonly 'notice-handled': NoticeFigures;
  readonly 'box-counted': { readonly box: string; readonly counted: Money; readonly difference: Money };
  readonly 'box-sealed': { readonly left: Money; readonly moved: Money; readonly bag: string | null };
  readonly 'stocktake-recorded': {
    readonly category: EntryBody<'stocktake-recorded'>['category'];
    readonly products: number;
    readonly missing: UnitsAndValue;
    readonly surplus: UnitsAndValue;
  };
  readonly 'phone-confirmed': {
    readonly through: BusinessDate;
    readonly confirmed: Money;
    readonly difference: Money;
  };
  readonly 'promise-let-go': { readonly code: string; readonly open: Money; readonly reason: Reason<'promise-let-go'> };
  readonly 'goods-ordered': { readonly products: number };
  readonly 'tally-recorded': { readonly goods: GoodsInShort; readonly cash: Money; readonly phone: Money };
  readonly 'person-added': { readonly name: string; readonly role: Role };
  readonly 'session-opened': { readonly person: string };
  readonly 'pin-refused': { readonly person: string; readonly failures: number };
  readonly 'person-changed': { readonly name: string; readonly role: Role };
  readonly 'person-left': { readonly person: string };
  readonly 'pin-changed': EntryFields<'pin-changed'>;
  readonly 'recovery-code-made': object;
  readonly 'campaign-saved': Pick<EntryBody<'campaign-saved'>['campaign'], 'title' | 'goal' | 'from' | 'until'>;
  readonly 'money-banked': EntryFields<'money-banked'>;
  readonly 'money-given': Pick<EntryBody<'money-given'>, 'charity' | 'purpose' | 'amount' | 'from'>;
  readonly 'receipt-added': object;
  readonly 'key-made': object;
  readonly 'report-published': Pick<EntryBody<'report-published'>, 'from' | 'to'>;
  readonly 'shop-restored': { readonly seq: number };
};

/** All of a body but what every body has. */
type EntryFields<K extends EntryKind> = Omit<EntryBody<K>, 'v' | 'postings'>;

type NoticeFigures = { readonly about: EntryBody<'notice-raised'>['about']; readonly sku: Sku | null };

/**
 * One entry in the list. `date` and `minutes` are what the shop's wall showed when it was written down; `businessDate` is the day
 * on which it stands, another one for a sheet of paper. `by` is the id of a person, null for a buyer or the program.
 */
export type HistoryRow = {
  readonly id: string;
  readonly seq: number;
  readonly at: UtcMs;
  readonly date: BusinessDate;
  readonly minutes: number;
  readonly businessDate: BusinessDate;
  readonly by: string | null;
  readonly digest: EntryDigest;
  readonly corrects: EntryRef | null;
  readonly correctedBy: EntryRef | null;
};

/** The names of what the entries mention. A product that is no longer sold has its name too. */
export type HistoryNames = {
  readonly people: Readonly<Record<string, string>>;
  readonly products: Readonly<Record<string, Texts>>;
  readonly campaigns: Readonly<Record<string, Texts>>;
};

/**
 * A piece of the history, newest first. `next`: the `before` with which it goes on, null at its end. There may be a `next` where
 * nothing was found: the ledger is looked through a piece at a time, and `lookedTo` is the day that this piece reached.
 */
export type HistoryPage = HistoryNames & {
  readonly rows: readonly HistoryRow[];
  readonly next: number | null;
  readonly lookedTo: BusinessDate | null;
};

/** How another entry belongs to this one. */
export type Relation =
  | 'corrects'
  | 'corrected-by'
  | 'promise'
  | 'notice'
  | 'count'
  | 'recounts'
  | 'sealed-by'
  | 'in-place-of'
  | 'confirmed-by'
  | 'gift'
  | 'receipt';

/** All of one entry, and what belongs to it. `hash` and `prev` are in the entry. */
export type HistoryDetail = HistoryNames & {
  readonly row: HistoryRow;
  readonly entry: Entry;
  readonly related: readonly (EntryRef & { readonly relation: Relation })[];
};
