import { added, bodyOf, idOf, nothing, oneOf, unknown, value, without, type Fields } from './forged.ts';
import type { Damage } from './patient.ts';

/* Damage by somebody who knows the format, to what administrators recorded. */

const HASH = 'f'.repeat(64);

const inCampaign = (changes: readonly Fields[]): Damage =>
  value('a wrong campaign', 'campaign-saved', (body, { random }) => ({
    ...body,
    campaign: { ...(body['campaign'] as Fields), ...random.pick(changes) },
  }));

const NOT_THE_KINDS: readonly Damage[] = [
  inCampaign([
    { id: 'C 1' },
    { title: { kk: 'Кітап', ru: 'Книга' } },
    { picture: 'A' },
    { goal: -1 },
    { from: '2026-13-01' },
    { from: null },
    { until: '2026-02-30' },
    { until: '2020-01-01' },
    { startedOn: '2026-09-01' },
  ]),
  oneOf('money-banked', [{ amount: 0 }, { amount: 10 ** 10 + 1 }, { slip: '' }, { slip: null }]),
  oneOf('money-given', [
    { charity: ' ' },
    { charity: 'x'.repeat(81) },
    { purpose: 'x'.repeat(201) },
    { purpose: null },
    { amount: 0 },
    { from: 'box' },
    { campaign: '' },
    { document: 12 },
    { receipt: HASH },
    { receipt: { sha256: HASH, mediaType: 'image/gif' } },
    { receipt: { sha256: 'F'.repeat(64), mediaType: 'image/png' } },
    { note: '' },
  ]),
  value('money given to nobody', 'money-given', (body) => without(body, 'charity')),
  oneOf('receipt-added', [{ gift: 'ABC' }, { receipt: null }]),
  oneOf('person-changed', [{ role: 'owner' }, { person: { id: 'aigul' } }]),
  oneOf('person-left', [{ person: 'Айгүл' }, { person: null }]),
  oneOf('pin-changed', [{ by: 'anybody' }, { person: '' }]),
  oneOf('recovery-code-made', [{ code: 'ТЕҢІЗ-47' }]),
  oneOf('key-made', [{ publicKey: HASH.slice(1) }, { publicKey: 'G'.repeat(64) }]),
  oneOf('report-published', [
    { from: '2026-9-1' },
    { to: null },
    { head: null },
    { head: { seq: 0, hash: HASH } },
    { extract: '' },
  ]),
  oneOf('shop-restored', [{ backup: null }, { backup: { seq: 1 } }, { before: { seq: '1', hash: HASH } }]),
  value('wrong terms', 'settings-changed', (body, { random }) => ({
    ...body,
    changes: random.pick<Fields>([
      { terms: [{ from: '2026-09-02', to: '2026-09-01' }] },
      {
        terms: [
          { from: '2026-09-01', to: '2026-10-30' },
          { from: '2026-10-30', to: '2026-12-01' },
        ],
      },
      { terms: null },
      { goodsPolicy: 'keep-all' },
      { goodsPolicy: null },
    ]),
  })),
  oneOf('stock-received', [{ campaign: '' }, { campaign: 'Ә' }]),
];

const CONTRADICTIONS: readonly Damage[] = [
  added('a campaign on the days of another one', 'campaign-saved', (p) => {
    const campaign = bodyOf(p, 'campaign-saved')['campaign'] as Fields;
    return { ...nothing, campaign: { ...campaign, id: 'again', until: null } };
  }),
  added('money of an unknown campaign', 'money-given', (p) => ({
    ...bodyOf(p, 'money-given'),
    receipt: null,
    campaign: 'c999',
  })),
  added('goods of an unknown campaign', 'stock-received', () => ({
    ...nothing,
    source: 'fund',
    campaign: 'c999',
    lines: [{ sku: 'ТОҚАШ-10', units: 1, unitCost: 0 }],
  })),
  added('a paper of an unknown gift', 'receipt-added', (p) => ({ ...bodyOf(p, 'receipt-added'), gift: unknown })),
  added('a paper of something else', 'receipt-added', (p) => ({
    ...bodyOf(p, 'receipt-added'),
    gift: idOf(p, 'money-banked'),
  })),
  added('an unknown gift taken back', 'entry-corrected', () => ({
    ...nothing,
    corrects: unknown,
    kind: 'money-given',
    reason: 'mistake',
    returned: [],
    promise: null,
  })),
  added('somebody unknown changed', 'person-changed', (p) => ({
    ...bodyOf(p, 'person-changed'),
    person: { id: 'nobody', name: 'Ешкім' },
  })),
  added('somebody unknown gone', 'person-left', () => ({ ...nothing, person: 'nobody' })),
  added('somebody gone twice', 'person-left', (p) => bodyOf(p, 'person-left')),
];

export const DAMAGE_TO_FUND_BODIES: readonly Damage[] = [...NOT_THE_KINDS, ...CONTRADICTIONS];
