import type { EntryBody } from '../../../shop/ledger/entries.ts';
import { added, forge, forged, idOf, nothing, unknown, value, without, type Fields } from './forged.ts';
import { anyOfKind, anySeq, reseal, rowAt, setBody, type Damage } from './patient.ts';

/*
 * Damage by somebody who knows the format: the body is changed and the chain sealed anew with right hashes, head and head.txt
 * included. What is left to find it are the rules on bodies.
 */

/** Another text of the same value, or of hardly another one. */
const text = (name: string, change: (body: string) => string): Damage =>
  forged(name, (p) => {
    const row = rowAt(p.tx, anySeq(p));
    forge(p.tx, row.seq, change(row.body));
  });

const asPurchase = (body: Fields) => body as unknown as EntryBody<'purchase-recorded'>;

const NOT_CANONICAL: readonly Damage[] = [
  text('a space in the body', (body) => body.replace(':', ': ')),
  text('a line feed after the body', (body) => `${body}\n`),
  text('keys out of order', (body) => `{"v":1,${body.slice(1).replace(',"v":1', '')}`),
  text('a key twice', (body) => body.replace('"v":1}', '"v":1,"v":1}')),
  text('a needless escape', (body) => body.replace('"v":1', '"\\u0076":1')),
  text('a number with a point', (body) => body.replace('"v":1', '"v":1.0')),
  text('a number with an exponent', (body) => body.replace('"v":1', '"v":1e0')),
  text('a fraction', (body) => body.replace('"v":1', '"v":1.5')),
  text('a number beyond all', (body) => body.replace('"v":1', '"v":100000000000000000000')),
  text('half a surrogate pair', (body) => body.replace('"v":1', '"v":"\\ud800"')),
  text('a byte order mark', (body) => `\uFEFF${body}`),
  text('a comma too many', (body) => body.replace(/\}$/, ',}')),
  text('not a number', (body) => body.replace('"v":1', '"v":NaN')),
  forged('a byte that is not UTF-8', ({ tx, random }) => {
    const seq = anySeq({ tx, random });
    tx.run(`UPDATE ledger SET body = CAST(CAST(body AS BLOB) || x'FF' AS TEXT) WHERE seq = ?`, seq);
    reseal(tx, seq);
  }),
];

const NOT_THE_KINDS: readonly Damage[] = [
  value('version 2', 'gift-recorded', (body) => ({ ...body, v: 2 })),
  value('no version', 'gift-recorded', (body) => without(body, 'v')),
  value('a field too many', 'notice-raised', (body) => ({ ...body, name: 'Айгүл' })),
  value('a field too few', 'purchase-recorded', (body) => without(body, 'suggested')),
  value('text for a number', 'gift-recorded', (body) => ({ ...body, paid: String(body['paid']) })),
  value('true for a number', 'gift-recorded', (body) => ({ ...body, v: true })),
  value('a sum too large', 'purchase-recorded', (body) => ({ ...body, suggested: 10 ** 10 + 1 })),
  value('a sum below zero', 'purchase-recorded', (body) => ({ ...body, suggested: -1 })),
  value('a product twice', 'purchase-recorded', (body) => ({
    ...body,
    lines: [...asPurchase(body).lines, ...asPurchase(body).lines.slice(0, 1)],
  })),
  value('no lines', 'purchase-recorded', (body) => ({ ...body, lines: [] })),
  value('a hundred units', 'purchase-recorded', (body) => ({
    ...body,
    lines: asPurchase(body).lines.map((line) => ({ ...line, units: 100 })),
  })),
  value('a promise for a gift', 'gift-recorded', (body) => ({ ...body, tender: { type: 'promise', code: 'АЛМА-10' } })),
  value('a tender of another world', 'gift-recorded', (body) => ({ ...body, tender: { type: 'shells' } })),
  value('a wrong word', 'notice-raised', (body) => ({ ...body, about: 'everything' })),
  value('a wrong sku', 'product-retired', (body, { random }) => ({
    ...body,
    sku: random.pick(['', '-A', 'a', 'A'.repeat(25), 'А Б']),
  })),
  value('a wrong id', 'notice-handled', (body) => ({ ...body, notice: 'ABC' })),
  value('a wrong setting', 'settings-changed', (body, { random }) => ({
    ...body,
    changes: random.pick([
      { nonsense: 1 },
      { fewLeft: 1001 },
      { fewLeft: null },
      { theme: 'pink' },
      { school: ' ' },
      { school: 'a\u202Eb' },
      { school: 'x'.repeat(81) },
      { sound: 1 },
      { promiseDays: 0 },
      { campaign: { title: { kk: 'a', ru: 'b', en: 'c' }, picture: 'No Slug', goal: 1, startedOn: '2026-01-01' } },
      { campaign: { title: { kk: 'a', ru: 'b', en: 'c' }, picture: 'books', goal: 1, startedOn: '2026-02-29' } },
      { phonePayment: { type: 'link', template: 'http://pay.example' } },
      { currency: { code: 'KZT', digits: 2, notes: [500, 200], coins: [] } },
      { currency: { code: 'KZT', digits: 2, notes: [], coins: [] } },
      { hours: { week: [], closedOn: [] } },
      { hours: { week: Array.from({ length: 7 }, () => ({ opens: 600, closes: 600 })), closedOn: [] } },
    ]),
  })),
  value('a wrong product', 'product-saved', (body, { random }) => ({
    ...body,
    product: {
      ...(body['product'] as Fields),
      ...random.pick([
        { barcode: '2000000000016' },
        { barcode: '20000' },
        { category: 'weapons' },
        { allergens: ['dust'] },
        { picture: 'Bun' },
        { name: { kk: 'a', ru: 'b' } },
        { name: { kk: 'a', ru: 'b', en: '' } },
        { price: -5 },
      ]),
    },
  })),
];

const postings = (name: string, change: (lines: [string, number][]) => [string, number][]): Damage =>
  value(`postings ${name}`, 'purchase-recorded', (body) => ({
    ...body,
    postings: change(body['postings'] as [string, number][]),
  }));

const NOT_BALANCED: readonly Damage[] = [
  postings('that do not sum to zero', ([[account, amount] = ['assets:box', 1], ...rest]) => [
    [account, amount + 1],
    ...rest,
  ]),
  postings('out of order', (lines) => lines.toReversed()),
  postings('of nothing', (lines) => [['assets:bank', 0], ...lines]),
  postings('to one account twice', ([[account, amount] = ['assets:box', 1], ...rest]) => [
    [account, amount - 1],
    [account, 1],
    ...rest,
  ]),
  postings('to an account of no name', ([[, amount] = ['', 1], ...rest]) => [['assets:', amount], ...rest]),
  postings('to a sort of account that is not there', (lines) => [
    ['capital:school', 5],
    ...lines,
    ['income:surplus', -5],
  ]),
  postings('too many', () => [
    ...Array.from({ length: 40 }, (_, i): [string, number] => [`expenses:charity:${i + 10}`, 1]),
    ['income:gifts', -40],
  ]),
];

const qr = { type: 'qr' };

const CONTRADICTIONS: readonly Damage[] = [
  added('a shop opened twice', 'shop-opened', (p) => JSON.parse(rowAt(p.tx, 1).body) as Fields),
  added('a correction of what was corrected', 'entry-corrected', (p) => ({
    ...(JSON.parse(anyOfKind(p, 'entry-corrected').body) as Fields),
    postings: [],
    promise: null,
  })),
  added('an unknown product retired', 'product-retired', () => ({ ...nothing, sku: 'ЖОҚ' })),
  added('an unknown notice handled', 'notice-handled', () => ({ ...nothing, notice: unknown })),
  added('an unknown promise settled', 'promise-settled', () => ({
    ...nothing,
    purchase: unknown,
    code: 'АЛМА-10',
    settled: 1,
    gift: 0,
    tender: qr,
  })),
  added('a promise settled beyond what was promised', 'promise-settled', (p) => {
    const promise = JSON.parse(anyOfKind(p, 'promise-settled').body) as { purchase: string };
    return { ...nothing, purchase: promise.purchase, code: 'АЛМА-10', settled: 10 ** 9, gift: 0, tender: qr };
  }),
  added('a promise that grows', 'entry-corrected', (p) => ({
    ...nothing,
    corrects: idOf(p, 'gift-recorded'),
    kind: 'promise-settled',
    reason: 'mistake',
    returned: [],
    promise: {
      purchase: (JSON.parse(anyOfKind(p, 'promise-settled').body) as { purchase: string }).purchase,
      open: 10 ** 9,
    },
  })),
  forged('settings before the shop', (p) => {
    const row = anyOfKind(p, 'settings-changed');
    const first = rowAt(p.tx, 1);
    setBody(p.tx, 1, row.body);
    p.tx.run('UPDATE ledger SET kind = ? WHERE seq = 1', row.kind);
    setBody(p.tx, row.seq, first.body);
    p.tx.run('UPDATE ledger SET kind = ? WHERE seq = ?', first.kind, row.seq);
    reseal(p.tx, 1);
  }),
  forged('an id twice', (p) => {
    // The table refuses this; so does everything that comes after, unless the table itself is made anew.
    p.tx.run('CREATE TABLE other AS SELECT * FROM ledger');
    p.tx.run('DROP TABLE ledger');
    p.tx.run('ALTER TABLE other RENAME TO ledger');
    const [first, second] = [rowAt(p.tx, anySeq(p, 1)), rowAt(p.tx, anySeq(p, 2))];
    p.tx.run('UPDATE ledger SET id = ? WHERE seq = ?', first.id, second.seq);
    reseal(p.tx, 1);
  }),
];

export const DAMAGE_TO_BODIES: readonly Damage[] = [
  ...NOT_CANONICAL,
  ...NOT_THE_KINDS,
  ...NOT_BALANCED,
  ...CONTRADICTIONS,
];
