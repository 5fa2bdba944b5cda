import { added, bodyOf, idOf, nothing, oneOf, unknown, value, without, type Fields } from './forged.ts';
import type { Damage } from './patient.ts';

/* Damage by somebody who knows the format, to what staff recorded. */

/** The same in the first of its lines. */
const inLine = (kind: string, changes: readonly Fields[]): Damage =>
  value(`a wrong line of a ${kind}`, kind, (body, { random }) => {
    const [first, ...rest] = body['lines'] as readonly Fields[];
    return { ...body, lines: [{ ...first, ...random.pick(changes) }, ...rest] };
  });

const LONG = 'x'.repeat(201);

const NOT_THE_KINDS: readonly Damage[] = [
  oneOf('box-counted', [
    { box: '' },
    { seal: 'x'.repeat(25) },
    { sealState: 'open' },
    { openedAt: -1 },
    { openedSeq: 0 },
    { pieces: [{ value: 0, count: 1 }] },
    { pieces: [{ value: 5000, count: 100_001 }] },
    { counted: -1 },
    { expected: '0' },
    { signers: ['aigul'] },
    { signers: ['aigul', 'bolat', 'sara'] },
    { signers: ['aigul', 'Болат'] },
    { apart: null },
    { recounts: 'ABC' },
  ]),
  oneOf('box-sealed', [
    { count: 'ABC' },
    { left: -1 },
    { leftPieces: null },
    { moved: 10 ** 10 + 1 },
    { bag: ' ' },
    { seal: 7 },
    { reason: 'greed' },
    { note: '' },
    { note: LONG },
  ]),
  oneOf('stocktake-recorded', [{ category: 'weapons' }, { startedAt: null }, { lines: [] }]),
  inLine('stocktake-recorded', [
    { sku: '-' },
    { recorded: 10 ** 9 + 1 },
    { recorded: -(10 ** 9) - 1 },
    { counted: -1 },
    { counted: 100_001 },
    { price: -1 },
    { again: 1 },
  ]),
  oneOf('phone-confirmed', [
    { through: '2026-02-30' },
    { claimed: null },
    { confirmed: -1 },
    { statement: { rows: 1, matched: 1 } },
    { statement: { rows: 1, matched: -1, claimsWithoutRow: 0 } },
    { reason: '' },
    { note: 'a\u0007' },
  ]),
  oneOf('promise-let-go', [{ purchase: '' }, { code: 7 }, { open: 0 }, { reason: 'unknown' }, { note: LONG }]),
  oneOf('goods-ordered', [{ skus: [] }, { skus: ['а'] }, { skus: 'ТОҚАШ-10' }]),
  oneOf('tally-recorded', [
    { cash: -1 },
    { phone: null },
    { suggested: 10 ** 10 + 1 },
    { foundByCount: 0 },
    { note: ' ' },
  ]),
  value('a wrong line of a tally-recorded', 'tally-recorded', (body, { random }) => {
    const line = { sku: 'ТОҚАШ-10', units: 1, price: 5000 };
    return { ...body, lines: random.pick([[line, line], [{ ...line, units: 1001 }], [{ ...line, units: 0 }]]) };
  }),
  oneOf('person-added', [
    { role: 'boss' },
    { person: { id: 'Айгүл', name: 'Айгүл' } },
    { person: { id: 'aigul', name: '\u202E' } },
    { person: { id: 'aigul' } },
  ]),
  oneOf('session-opened', [{ person: '' }, { person: null }]),
  oneOf('pin-refused', [{ failures: 0 }, { failures: '1' }, { person: 'a'.repeat(41) }]),
  oneOf('entry-corrected', [
    { kind: 'box-counted' },
    { kind: 'person-left' },
    { reason: 'why not' },
    { note: null },
    { note: LONG },
    { returned: [{ sku: 'ТОҚАШ-10', units: 1001, price: 5000 }] },
  ]),
  value('a wrong alarm', 'product-saved', (body, { random }) => ({
    ...body,
    product: { ...(body['product'] as Fields), alarm: random.pick([-1, 100_001, '3', true]) },
  })),
  oneOf('stock-received', [{ corrects: null }, { corrects: 'ABC' }, { source: 'found' }]),
  inLine('stock-received', [{ units: 0 }, { units: 100_001 }, { units: -100_001 }, { unitCost: -1 }]),
  inLine('stock-written-off', [{ units: 0 }, { units: '1' }, { unitCost: 1 }]),
  oneOf('purchase-recorded', [{ inPlaceOf: null }, { inPlaceOf: 'ABC' }]),
  value('a count with no signers', 'box-counted', (body) => without(body, 'signers')),
];

const CONTRADICTIONS: readonly Damage[] = [
  added('a count sealed twice', 'box-sealed', (p) => bodyOf(p, 'box-sealed')),
  added('an unknown count sealed', 'box-sealed', (p) => ({ ...bodyOf(p, 'box-sealed'), count: unknown })),
  added('something else than a count sealed', 'box-sealed', (p) => ({
    ...bodyOf(p, 'box-sealed'),
    count: idOf(p, 'stocktake-recorded'),
  })),
  added('an unknown promise let go', 'promise-let-go', (p) => ({ ...bodyOf(p, 'promise-let-go'), purchase: unknown })),
  added('a promise let go twice', 'promise-let-go', (p) => ({ ...bodyOf(p, 'promise-let-go'), open: 10 ** 9 })),
  added('an unknown product put in order', 'goods-ordered', () => ({ ...nothing, skus: ['ТОҚАШ-10', 'ЖОҚ'] })),
  added('a person twice', 'person-added', (p) => bodyOf(p, 'person-added')),
  added('the administrator once more', 'person-added', () => ({
    ...nothing,
    person: { id: 'aigul', name: 'Айгүл' },
    role: 'staff',
  })),
  added('a stocktake of more than all money', 'stocktake-recorded', (p) => ({
    ...bodyOf(p, 'stocktake-recorded'),
    lines: [{ sku: 'ТОҚАШ-10', recorded: 10 ** 9, counted: 0, price: 10 ** 10, again: true }],
  })),
];

export const DAMAGE_TO_STAFF_BODIES: readonly Damage[] = [...NOT_THE_KINDS, ...CONTRADICTIONS];
