import { transact, type Reader, type Tx } from '../db/handle.ts';
import { entryById } from '../db/queries/entries.ts';
import { allGoods, productBySku } from '../db/queries/goods.ts';
import { personById } from '../db/queries/people.ts';
import { stocktakeById, stocktakesBefore, type StocktakeRow } from '../db/queries/stocktakes.ts';
import type { Category, Sku } from '../shop/catalogue.ts';
import type {
  LineCounted,
  StocktakeLine,
  StocktakeReport,
  Stocktakes,
  StocktakeSummary,
  StocktakeView,
} from '../shop/contract/stocktake-views.ts';
import type { EntryBody } from '../shop/ledger/entries.ts';
import { asksForSecondLook, decideStocktake, goesOver, type StocktakeRefusal } from '../shop/stocktake.ts';
import type { Settings } from '../shop/schemas.ts';
import { localTime } from '../shop/time.ts';
import type { Core } from './core.ts';
import { placeOf, record, type EntryConflict } from './record.ts';
import { valueOf, type Outcome, type Rpc } from './rpc.ts';
import {
  dropStocktake,
  keepStocktake,
  openStocktake,
  withLine,
  type PaperLine,
  type StocktakePaper,
} from './stocktake-paper.ts';

const LISTED_AT_ONCE = 30;

type Now = { readonly stocktake: StocktakeView | null };
type Gone = { readonly code: 'stocktake-gone' } & Now;
type Unknown = { readonly code: 'product-unknown'; readonly skus: readonly Sku[] };

/** What staff may see of a line: what the records say, only once it is counted for good. */
function lineView(sku: Sku, line: PaperLine | undefined): StocktakeLine {
  if (!line) return { sku, state: 'open' };
  const { counted, recorded, price, again } = line;
  if (asksForSecondLook(line)) return { sku, state: 'look-again', counted };
  return { sku, state: 'counted', counted, recorded, price, again };
}

function view(db: Reader, timeZone: string, paper: StocktakePaper): StocktakeView {
  const lines = new Map(paper.lines.map((line) => [line.sku, line]));
  const { date: day, minutes } = localTime(paper.startedAt, timeZone);
  return {
    id: paper.id,
    category: paper.category,
    started: { at: paper.startedAt, day, minutes, by: nameOf(db, paper.startedBy) },
    revision: paper.revision,
    lines: goesOver(allGoods(db), paper.category, (sku) => lines.has(sku)).map(({ sku }) =>
      lineView(sku, lines.get(sku)),
    ),
  };
}

const nameOf = (db: Reader, id: string) => personById(db, id)?.name ?? id;

const viewOrNone = (db: Reader, timeZone: string, paper = openStocktake(db)): StocktakeView | null =>
  paper ? view(db, timeZone, paper) : null;

/** The use cases of a stocktake, in a shop of this time zone. */
function createStocktakes(core: Core, timeZone: string) {
  const gone = (tx: Tx): { readonly ok: false; readonly refusal: Gone } => ({
    ok: false,
    refusal: { code: 'stocktake-gone', stocktake: viewOrNone(tx, timeZone) },
  });

  /** Changes the line of a product on the paper of this stocktake. */
  const change = <Refusal>(
    asked: { readonly stocktake: string; readonly sku: Sku },
    lineFor: (tx: Tx, paper: StocktakePaper) => Outcome<PaperLine | null, Refusal>,
  ): Outcome<LineCounted, Refusal | Gone | Unknown> =>
    transact(core.db, (tx): Outcome<LineCounted, Refusal | Gone | Unknown> => {
      const paper = openStocktake(tx);
      if (paper?.id !== asked.stocktake) return gone(tx);
      if (!productBySku(tx, asked.sku)) {
        return { ok: false, refusal: { code: 'product-unknown', skus: [asked.sku] } };
      }
      const answer = lineFor(tx, paper);
      if (!answer.ok) return answer;
      const line = answer.value;
      const before = paper.lines.find(({ sku }) => sku === asked.sku);
      const isSame = line === null ? before === undefined : before?.call === line.call;
      const next = isSame ? paper : withLine(paper, asked.sku, line);
      if (!isSame) keepStocktake(tx, next);
      return {
        ok: true,
        value: { revision: next.revision, line: lineView(asked.sku, isSame ? before : (line ?? undefined)) },
      };
    });

  const begin = (
    person: string,
    { id, category }: { readonly id: string; readonly category: Category | null },
  ): Outcome<
    StocktakeView,
    EntryConflict | ({ readonly code: 'stocktake-open' } & Now) | { readonly code: 'nothing-to-count' }
  > =>
    transact(core.db, (tx) => {
      const open = openStocktake(tx);
      if (open) {
        const stocktake = view(tx, timeZone, open);
        return open.id === id && open.category === category
          ? { ok: true, value: stocktake }
          : { ok: false, refusal: { code: 'stocktake-open', stocktake } };
      }
      if (entryById(tx, id)) return { ok: false, refusal: { code: 'entry-conflict' } };
      const paper = { id, category, startedAt: core.now(), startedBy: person, revision: 0, lines: [] };
      const fresh = view(tx, timeZone, paper);
      if (fresh.lines.length === 0) return { ok: false, refusal: { code: 'nothing-to-count' } };
      keepStocktake(tx, paper);
      return { ok: true, value: fresh };
    });

  const count = (asked: {
    readonly id: string;
    readonly stocktake: string;
    readonly sku: Sku;
    readonly units: number;
  }): Outcome<LineCounted, Gone | Unknown | { readonly code: 'on-another-shelf' }> =>
    change<{ readonly code: 'on-another-shelf' }>(asked, (tx, { category, lines }) => {
      const product = productBySku(tx, asked.sku);
      const before = lines.find(({ sku }) => sku === asked.sku);
      if (!product || (category !== null && product.category !== category && !before)) {
        return { ok: false, refusal: { code: 'on-another-shelf' } };
      }
      const { sku, stock: recorded, price } = product;
      const again = before !== undefined;
      return { ok: true, value: { sku, call: asked.id, recorded, counted: asked.units, price, again } };
    });

  const finish = (
    person: string,
    asked: { readonly id: string; readonly revision: number; readonly noneLeft: readonly Sku[] },
  ) => {
    type Refusal = StocktakeRefusal | Gone | ({ readonly code: 'stocktake-changed' } & Now);
    return record<'stocktake-recorded', Refusal>(core, {
      id: asked.id,
      kind: 'stocktake-recorded',
      actor: `person:${person}`,
      repeats: ({ lines }) =>
        asked.noneLeft.every((none) => lines.some(({ sku, counted }) => sku === none && counted === 0)),
      decide: (tx) => {
        const paper = openStocktake(tx);
        if (paper?.id !== asked.id) return gone(tx);
        if (paper.revision !== asked.revision) {
          return { ok: false, refusal: { code: 'stocktake-changed', stocktake: view(tx, timeZone, paper) } };
        }
        const { category, startedAt } = paper;
        const counted = new Map(paper.lines.map(({ call: _call, ...line }) => [line.sku, line]));
        return decideStocktake({ category, startedAt, counted, noneLeft: asked.noneLeft }, allGoods(tx));
      },
      beside: dropStocktake,
    });
  };

  return {
    state: () => viewOrNone(core.db, timeZone),
    begin,
    count,
    uncount: (asked: { readonly stocktake: string; readonly sku: Sku }) =>
      change<never>(asked, () => ({ ok: true, value: null })),
    finish,
    abandon: (id: string) =>
      transact(core.db, (tx) => {
        if (openStocktake(tx)?.id === id) dropStocktake(tx);
      }),
    list: (before: number): Stocktakes => {
      const rows = stocktakesBefore(core.db, before, LISTED_AT_ONCE + 1);
      return {
        stocktakes: rows.slice(0, LISTED_AT_ONCE).map((row) => summary(core.db, timeZone, row)),
        more: rows.length > LISTED_AT_ONCE,
      };
    },
    one: (id: string): StocktakeReport | null => {
      const row = stocktakeById(core.db, id);
      const entry = row && entryById(core.db, id);
      if (!entry) return null;
      const { lines } = entry.body as EntryBody<'stocktake-recorded'>;
      return { ...summary(core.db, timeZone, row), lines };
    },
  };
}

function summary(db: Reader, timeZone: string, { at, actor, ...row }: StocktakeRow): StocktakeSummary {
  const { minutes } = localTime(at, timeZone);
  return { ...row, minutes, by: nameOf(db, actor.replace(/^person:/, '')) };
}

/** Counting what is on the stand. */
export function stocktakeCalls({ staff }: Rpc, core: Core) {
  const stocktakes = ({ settings }: { readonly settings: Settings }) => createStocktakes(core, settings.timeZone);
  return {
    state: staff.stocktake.state.handler(({ context }) => stocktakes(context).state()),
    begin: staff.stocktake.begin.handler(({ input, context, errors }) =>
      valueOf(errors, stocktakes(context).begin(context.person.id, input)),
    ),
    count: staff.stocktake.count.handler(({ input, context, errors }) =>
      valueOf(errors, stocktakes(context).count(input)),
    ),
    uncount: staff.stocktake.uncount.handler(({ input, context, errors }) =>
      valueOf(errors, stocktakes(context).uncount(input)),
    ),
    finish: staff.stocktake.finish.handler(({ input, context, errors }) =>
      placeOf(valueOf(errors, stocktakes(context).finish(context.person.id, input))),
    ),
    abandon: staff.stocktake.abandon.handler(({ input, context }) => {
      stocktakes(context).abandon(input.stocktake);
      return null;
    }),
    list: staff.stocktake.list.handler(({ input, context }) =>
      stocktakes(context).list(input.before ?? Number.MAX_SAFE_INTEGER),
    ),
    one: staff.stocktake.one.handler(({ input, context, errors }) => {
      const report = stocktakes(context).one(input.id);
      if (!report) throw errors['entry-unknown']();
      return report;
    }),
  };
}
