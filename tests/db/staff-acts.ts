import { createHash } from 'node:crypto';
import type { Reader, Tx } from '../../db/handle.ts';
import { head } from '../../db/head.ts';
import { balance } from '../../db/queries/accounts.ts';
import { boxBalanceAfter, lastCount, unsealedCount } from '../../db/queries/box-counts.ts';
import { campaignOn, campaigns } from '../../db/queries/campaigns.ts';
import { countedSince } from '../../db/queries/corrections.ts';
import { entryById } from '../../db/queries/entries.ts';
import { figuresOn } from '../../db/queries/fund.ts';
import { openClaims } from '../../db/queries/phone.ts';
import { openPromises } from '../../db/queries/promises.ts';
import { countBody, decideSealing } from '../../shop/box-count.ts';
import { decideCorrection, decidePurchase, inPlaceOf, isCorrectable } from '../../shop/decisions.ts';
import { decideBanking, decideGiving, decideTakingBack, nextCampaignId } from '../../shop/fund.ts';
import type { EntryDraft } from '../../shop/ledger/entries.ts';
import { money } from '../../shop/money.ts';
import { decideReceipt } from '../../shop/stock.ts';
import type { Tender } from '../../shop/schemas.ts';
import { decideLetGo, decidePhoneConfirmation, decideTally } from '../../shop/settling.ts';
import type { Random } from './random.ts';
import { draft, momentOf, PRODUCTS, STAFF } from './sample-ledger.ts';

/* What staff do in the sample ledgers. */

/** Decides one more entry from what is in the shop; null when there is nothing for it. */
export type Act = (tx: Tx, n: number, chance: Random) => EntryDraft | null;

const receive: Act = (tx, n, chance) => {
  const { sku, cost } = chance.pick(PRODUCTS);
  const lines = [{ sku, units: 10 + chance.below(20), unitCost: cost }];
  // From the fund where there is enough in the safe.
  const knowledge = { isKnown: () => true, safe: balance(tx, 'assets:safe'), left: balance(tx, 'assets:safe') };
  const fund = decideReceipt({ lines, source: 'fund' }, knowledge);
  const bought = decideReceipt({ lines, source: 'bought' }, knowledge);
  const decided = fund.ok ? fund : bought;
  return decided.ok ? draft(n, 'stock-received', decided.body, STAFF) : null;
};

/** Of the last delivery, one unit less came than was written down. */
const putRight: Act = (tx, n) => {
  const last = tx.one<{ id: string }>(`SELECT id FROM ledger WHERE kind = 'stock-received' ORDER BY seq DESC`);
  const entry = last && entryById(tx, last.id);
  if (entry?.kind !== 'stock-received' || entry.body.corrects !== undefined) return null;
  const { source } = entry.body;
  const lines = entry.body.lines.slice(0, 1).map((line) => ({ ...line, units: -1 }));
  const decided = decideReceipt(
    { lines, source, corrects: entry.id },
    { isKnown: () => true, safe: balance(tx, 'assets:safe'), left: balance(tx, 'assets:safe') },
  );
  return decided.ok ? draft(n, 'stock-received', decided.body, STAFF) : null;
};

const writeOff: Act = (_tx, n, chance) => {
  const lines = [{ sku: chance.pick(PRODUCTS).sku, units: 1 + chance.below(3) }];
  return draft(n, 'stock-written-off', { v: 1, postings: [], reason: 'spoiled', lines }, STAFF);
};

const change: Act = (_tx, n, chance) =>
  draft(
    n,
    'settings-changed',
    {
      v: 1,
      postings: [],
      changes: {
        fewLeft: chance.below(20),
        sound: chance.chance(0.5),
        goodsPolicy: chance.pick(['cost-kept', 'all-to-charity']),
        terms: [{ from: momentOf(n).businessDate, to: momentOf(n + 3000).businessDate }],
      },
    },
    STAFF,
  );

const reprice: Act = (_tx, n, chance) => {
  const product = chance.pick(PRODUCTS);
  const anew = {
    ...product,
    price: money(product.price + 1000),
    allergens: [...product.allergens],
    alarm: chance.pick([null, 3]),
  };
  return draft(n, 'product-saved', { v: 1, postings: [], product: anew }, STAFF);
};

const retire: Act = (_tx, n, chance) =>
  draft(n, 'product-retired', { v: 1, postings: [], sku: chance.pick(PRODUCTS).sku }, STAFF);

const handle: Act = (tx, n) => {
  const notice = tx.one<{ id: string }>('SELECT id FROM notice WHERE handled_at IS NULL ORDER BY id LIMIT 1');
  return notice ? draft(n, 'notice-handled', { v: 1, postings: [], notice: notice.id }, STAFF) : null;
};

const addPerson: Act = (_tx, n, chance) => {
  const person = { id: `person-${n}`, name: `Қызметкер № ${n}` };
  return draft(n, 'person-added', { v: 1, postings: [], person, role: chance.pick(['staff', 'administrator']) }, STAFF);
};

const anybody = (tx: Tx, chance: Random) => chance.pick(tx.all<{ id: string }>('SELECT id FROM person ORDER BY id')).id;

const signIn: Act = (tx, n, chance) => {
  const person = anybody(tx, chance);
  return draft(n, 'session-opened', { v: 1, postings: [], person }, `person:${person}`);
};

const mistypePin: Act = (tx, n, chance) =>
  draft(n, 'pin-refused', { v: 1, postings: [], person: anybody(tx, chance), failures: 1 + chance.below(5) });

const order: Act = (_tx, n, chance) => {
  const skus = PRODUCTS.map(({ sku }) => sku);
  const from = chance.below(skus.length);
  return draft(n, 'goods-ordered', { v: 1, postings: [], skus: [...skus.slice(from), ...skus.slice(0, from)] }, STAFF);
};

/** The last entry before a box is opened now, `ago` entries back: not before the last count of it was done and sealed. */
export const openedBefore = (tx: Reader, ago: number): number => {
  const last = lastCount(tx);
  const sealing = last?.sealedBy ? entryById(tx, last.sealedBy) : undefined;
  return Math.max(sealing?.seq ?? last?.seq ?? 1, head(tx).seq - ago);
};

/** Purchases go on between the moment the box is opened and the end of the count. */
const count: Act = (tx, n, chance) => {
  const [first, second] = tx.all<{ id: string }>('SELECT id FROM person ORDER BY id LIMIT 2');
  if (!first || !second) return null;
  const last = lastCount(tx);
  const openedSeq = openedBefore(tx, chance.below(4));
  const expected = boxBalanceAfter(tx, openedSeq);
  const counted = money(Math.max(0, expected + (chance.below(3) - 1) * 45_000));
  const body = countBody(
    {
      box: '№ 1',
      seal: last ? `М-${last.seq}` : null,
      sealState: last ? chance.pick(['intact', 'broken']) : 'none',
      openedAt: momentOf(n - 1).at,
      openedSeq,
      signers: [first.id, second.id],
      apart: chance.chance(0.5),
      recounts: last?.sealedBy === null ? last.id : null,
      rows: counted > 0 ? [{ value: counted, count: 1 }] : [],
    },
    expected,
  );
  return draft(n, 'box-counted', body, STAFF);
};

const seal: Act = (tx, n, chance) => {
  const last = unsealedCount(tx);
  if (!last) return null;
  const left = money(Math.min(last.counted, 500_000));
  const sealing = {
    count: last.id,
    leftPieces: left > 0 ? [{ value: left, count: 1 }] : [],
    bag: `Қ-${n}`,
    seal: chance.chance(0.8) ? `М-${last.seq}` : null,
    reason: chance.pick(['wrong-change', 'unknown'] as const),
    note: chance.pick([null, 'Қоңырау кезінде санадық']),
  };
  const decided = decideSealing(sealing, last);
  return decided.ok ? draft(n, 'box-sealed', decided.body, STAFF) : null;
};

const takeStock: Act = (tx, n, chance) => {
  const products = PRODUCTS.filter(() => chance.chance(0.6));
  const lines = (products.length > 0 ? products : PRODUCTS).map(({ sku, price }) => {
    const recorded = tx.one<{ units: number }>('SELECT units FROM stock WHERE sku = ?', sku)?.units ?? 0;
    const found = chance.chance(0.7) ? 0 : chance.below(5) - 3;
    return { sku, recorded, counted: Math.max(0, recorded + found), price, again: found !== 0 };
  });
  return draft(
    n,
    'stocktake-recorded',
    {
      v: 1,
      postings: [],
      category: chance.pick([null, 'bakery']),
      startedAt: momentOf(n - 1).at,
      lines,
    },
    STAFF,
  );
};

const confirmPhone: Act = (tx, n, chance) => {
  const through = momentOf(n - chance.below(100)).businessDate;
  const { claims, amount: claimed } = openClaims(tx, through);
  const decided = decidePhoneConfirmation({
    through,
    claims,
    claimed,
    confirmed: money(Math.max(5000, claimed + (chance.below(3) - 1) * 20_000)),
    statement: chance.chance(0.5) ? { rows: claims, matched: claims, claimsWithoutRow: 0 } : null,
    reason: 'not-recorded',
    note: null,
  });
  return decided.ok ? draft(n, 'phone-confirmed', decided.body, STAFF) : null;
};

const letGo: Act = (tx, n, chance) => {
  const promises = openPromises(tx);
  if (promises.length === 0) return null;
  const body = decideLetGo(chance.pick(promises), { reason: chance.pick(['too-old', 'cannot-pay']), note: null });
  return draft(n, 'promise-let-go', body, STAFF);
};

const typeTally: Act = (_tx, n, chance) => {
  const products = PRODUCTS.filter(() => chance.chance(0.3));
  const decided = decideTally({
    lines: products.map(({ sku, price }) => ({ sku, units: 1 + chance.below(200), price })),
    cash: money(chance.below(200) * 5000),
    phone: money(5000 + chance.below(10) * 5000),
    foundByCount: chance.chance(0.3),
    note: chance.pick([null, 'Жарық болмады']),
  });
  return decided.ok ? draft(n, 'tally-recorded', decided.body, STAFF) : null;
};

const CORRECTABLE = `SELECT id FROM ledger WHERE id NOT IN (SELECT entry FROM corrected)
  AND kind IN ('gift-recorded', 'tally-recorded') ORDER BY seq`;

/** Takes back one that is older, whether its cash has been counted or not. */
const correct: Act = (tx, n, chance) => {
  const ids = tx.all<{ id: string }>(CORRECTABLE);
  const entry = ids.length > 0 ? entryById(tx, chance.pick(ids).id) : undefined;
  if (!entry || !isCorrectable(entry)) return null;
  const cause = { note: chance.pick([null, 'Екі рет жазылған']), countedSince: countedSince(tx, entry.seq) };
  return draft(
    n,
    'entry-corrected',
    decideCorrection(entry, chance.pick(['recorded-twice', 'wrong-sum']), cause),
    STAFF,
  );
};

/** Records a purchase that was taken back once more, as it should have been. */
const recordAnew: Act = (tx, n, chance) => {
  const ids = tx.all<{ id: string }>(
    `SELECT id FROM ledger JOIN corrected ON entry = id WHERE kind = 'purchase-recorded' ORDER BY seq`,
  );
  const entry = ids.length > 0 ? entryById(tx, chance.pick(ids).id) : undefined;
  if (entry?.kind !== 'purchase-recorded') return null;
  const counted = countedSince(tx, entry.seq);
  const lines = entry.body.lines.map((line) => ({ ...line, units: 1 }));
  const tender: Tender = { type: 'cash', putIn: money(15_000), change: money(0), pieces: [] };
  const decided = decidePurchase({ lines, paid: money(15_000), tender }, (sku) => ({
    sku,
    price: lines.find((line) => line.sku === sku)?.price ?? money(0),
    retired: false,
  }));
  if (!decided.ok) return null;
  return draft(n, 'purchase-recorded', inPlaceOf(decided.body, { id: entry.id, countedSince: counted }), STAFF);
};

/** Another title for the campaign of the day, as it was done before campaigns had entries of their own. */
const retitle: Act = (tx, n) => {
  const { businessDate } = momentOf(n);
  const campaign = campaignOn(tx, businessDate);
  if (!campaign) return null;
  const { title, picture, goal, from } = campaign;
  const changed = { title: { ...title, kk: `Науқан № ${n}` }, picture, goal, startedOn: from };
  return draft(n, 'settings-changed', { v: 1, postings: [], changes: { campaign: changed } }, STAFF);
};

const saveCampaign: Act = (tx, n, chance) => {
  const known = campaigns(tx);
  const from = momentOf(n + 96).businessDate;
  if (known.some((campaign) => campaign.from >= from)) return null;
  const campaign = {
    id: nextCampaignId(known),
    title: { kk: `Баспана ${n}`, ru: `Приют ${n}`, en: `Shelter ${n}` },
    picture: 'dog',
    goal: money(5_000_000),
    from,
    until: chance.pick([null, momentOf(n + 500).businessDate]),
  };
  return draft(n, 'campaign-saved', { v: 1, postings: [], campaign }, STAFF);
};

const bank: Act = (tx, n, chance) => {
  const safe = balance(tx, 'assets:safe');
  const decided = decideBanking(
    { amount: money(Math.ceil((safe * chance.below(90)) / 100)), slip: `Т-${n}` },
    { safe },
  );
  return decided.ok && decided.body.amount > 0 ? draft(n, 'money-banked', decided.body, STAFF) : null;
};

/** A paper as far as the ledger is concerned. */
const paper = (n: number) => ({
  sha256: createHash('sha256').update(`paper ${n}`).digest('hex'),
  mediaType: 'application/pdf' as const,
});

const give: Act = (tx, n, chance) => {
  const places = { safe: balance(tx, 'assets:safe'), bank: balance(tx, 'assets:bank') };
  const from = chance.pick(['safe', 'bank'] as const);
  const campaign = chance.pick([null, ...campaigns(tx).map(({ id }) => id)]);
  const left = figuresOn(tx, momentOf(n).businessDate).get(campaign)?.left ?? money(0);
  const most = Math.min(places[from], left);
  if (most <= 0) return null;
  const told = { document: chance.pick([null, `№ ${n}`]), receipt: chance.pick([null, paper(n)]), note: null };
  const charity = chance.pick(['«Мейірім» балалар үйі', 'Приют «Хвост»']);
  const asked = { charity, purpose: 'Жылы киім', amount: money(Math.ceil(most / 3)), from, campaign, ...told };
  const decided = decideGiving(asked, { ...places, left });
  return decided.ok ? draft(n, 'money-given', decided.body, STAFF) : null;
};

const addReceipt: Act = (tx, n) => {
  const gift = tx.one<{ id: string }>('SELECT id FROM money_given ORDER BY seq DESC');
  return gift ? draft(n, 'receipt-added', { v: 1, postings: [], gift: gift.id, receipt: paper(n) }, STAFF) : null;
};

const takeBack: Act = (tx, n, chance) => {
  const ids = tx.all<{ id: string }>(
    `SELECT id FROM ledger WHERE id NOT IN (SELECT entry FROM corrected)
     AND kind IN ('money-banked', 'money-given') ORDER BY seq`,
  );
  const entry = ids.length > 0 ? entryById(tx, chance.pick(ids).id) : undefined;
  if (entry?.kind !== 'money-banked' && entry?.kind !== 'money-given') return null;
  const cause = { reason: 'wrong-sum', note: chance.pick([null, 'Қате сома']) } as const;
  const decided = decideTakingBack(entry, cause, { bank: balance(tx, 'assets:bank') });
  return decided.ok ? draft(n, 'entry-corrected', decided.body, STAFF) : null;
};

/** Somebody who works here and did not open the shop. */
const aColleague = (tx: Tx, chance: Random): string | undefined => {
  const ids = tx.all<{ id: string }>(`SELECT id FROM person WHERE left_on IS NULL AND id <> 'aigul' ORDER BY id`);
  return ids.length > 0 ? chance.pick(ids).id : undefined;
};

const changePerson: Act = (tx, n, chance) => {
  const id = aColleague(tx, chance);
  const role = chance.pick(['staff', 'administrator'] as const);
  return id === undefined
    ? null
    : draft(n, 'person-changed', { v: 1, postings: [], person: { id, name: `Ұстаз № ${n}` }, role }, STAFF);
};

const leave: Act = (tx, n, chance) => {
  const person = aColleague(tx, chance);
  return person === undefined ? null : draft(n, 'person-left', { v: 1, postings: [], person }, STAFF);
};

const changePin: Act = (tx, n, chance) => {
  const by = chance.pick(['self', 'administrator', 'recovery'] as const);
  return draft(n, 'pin-changed', { v: 1, postings: [], person: anybody(tx, chance), by }, STAFF);
};

const makeRecoveryCode: Act = (_tx, n) => draft(n, 'recovery-code-made', { v: 1, postings: [] }, STAFF);

const makeKey: Act = (_tx, n) => draft(n, 'key-made', { v: 1, postings: [], publicKey: paper(n).sha256 }, 'system');

const publish: Act = (tx, n) => {
  const { businessDate } = momentOf(n);
  const { seq, hash } = head(tx);
  const extract = paper(n).sha256;
  return draft(
    n,
    'report-published',
    { v: 1, postings: [], from: businessDate, to: businessDate, head: { seq, hash }, extract },
    STAFF,
  );
};

const restore: Act = (tx, n, chance) => {
  const { seq, hash } = head(tx);
  const backup = { seq, hash };
  return draft(n, 'shop-restored', { v: 1, postings: [], backup, before: chance.pick([null, backup]) }, 'system');
};

/** Those that others rest on come first. */
export const STAFF_ACTS: readonly Act[] = [
  handle,
  receive,
  putRight,
  writeOff,
  change,
  reprice,
  retire,
  addPerson,
  signIn,
  mistypePin,
  order,
  count,
  seal,
  takeStock,
  confirmPhone,
  letGo,
  typeTally,
  correct,
  recordAnew,
  retitle,
  saveCampaign,
  bank,
  give,
  addReceipt,
  takeBack,
  changePerson,
  leave,
  changePin,
  makeRecoveryCode,
  makeKey,
  publish,
  restore,
];
