import { canonical } from '../canonical.ts';
import type { Entry, EntryKind } from '../ledger/entries.ts';
import { sealedText } from './extract.ts';

/**
 * The fields of each kind that are nobody's business, as paths into the body. A kind that is new has to be thought about here
 * before it compiles (docs/published-extract.md, "A shortened entry").
 */
const PERSONAL: Readonly<Record<EntryKind, readonly string[]>> = {
  'shop-opened': ['administrator', 'settings.phonePayment'],
  'settings-changed': ['changes.phonePayment'],
  'product-saved': [],
  'product-retired': [],
  'stock-received': [],
  'stock-written-off': [],
  'purchase-recorded': [],
  'gift-recorded': [],
  'promise-settled': [],
  'entry-corrected': ['note'],
  'notice-raised': [],
  'notice-handled': [],
  'box-counted': [],
  'box-sealed': ['note'],
  'stocktake-recorded': [],
  'phone-confirmed': ['note'],
  'promise-let-go': ['note'],
  'goods-ordered': [],
  'tally-recorded': ['note'],
  'person-added': ['person'],
  'person-changed': ['person'],
  'person-left': ['person'],
  'session-opened': ['person'],
  'pin-refused': ['person'],
  'campaign-saved': [],
  'money-banked': [],
  'money-given': ['note'],
  'receipt-added': [],
  'pin-changed': ['person'],
  'recovery-code-made': [],
  'key-made': [],
  'report-published': [],
  'shop-restored': [],
};

/** The lines of an extract for entries in the order of their seq, from the first one on; `sha256` answers lower-case hex. */
export function extractLines(sha256: (text: string) => string): (entry: Entry) => string {
  // An id that stands in clear anywhere would let somebody guess what was taken out of its entry.
  const hidden = new Set<string>();
  return ({ seq, id, at, businessDate, kind, actor, body, prev, hash }) => {
    const withheld = [...personalIn(kind, body), ...mentions(body, hidden)].toSorted();
    if (withheld.length === 0) {
      return canonical({ seq, id, at, businessDate, kind, actor, body, prev, hash });
    }
    hidden.add(id);
    const short = { seq, businessDate, kind, prev, hash, withheld, body: without(body, withheld) };
    return canonical({ ...short, seal: sha256(sealedText(canonical(short))) });
  };
}

type Fields = Readonly<Record<string, unknown>>;

function personalIn(kind: EntryKind, body: Fields): readonly string[] {
  return PERSONAL[kind].filter((path) => {
    const value = path.split('.').reduce<unknown>((at, name) => (at as Fields | undefined)?.[name], body);
    return value !== undefined && value !== null;
  });
}

/** The paths of fields that are, or hold in a list, the id of a shortened entry. */
function mentions(fields: Fields, hidden: ReadonlySet<string>, path = ''): readonly string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const here = `${path}${name}`;
    if (typeof value === 'string') return hidden.has(value) ? [here] : [];
    if (Array.isArray(value)) return value.some((inner) => mentions({ inner }, hidden).length > 0) ? [here] : [];
    return value !== null && typeof value === 'object' ? mentions(value as Fields, hidden, `${here}.`) : [];
  });
}

function without(fields: Fields, paths: readonly string[], path = ''): Fields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]): [string, unknown][] => {
      const here = `${path}${name}`;
      if (paths.includes(here)) return [];
      const leadsThere = paths.some((each) => each.startsWith(`${here}.`));
      return [[name, leadsThere ? without(value as Fields, paths, `${here}.`) : value]];
    }),
  );
}
