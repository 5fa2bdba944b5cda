import type { ProofState, ToBePublic } from '../../../shop/contract/proof-views.ts';
import { businessDate, utcMs } from '../../../shop/time.ts';
import type { Buyer } from '../buyer.ts';
import { expect } from '../kiosk.ts';
import { ADMINISTRATOR, tenge } from '../sample-shop.ts';
import { signIn } from '../sign-in.ts';
import { answer, lose } from './calls.ts';
import type { Screen } from './screen.ts';

const publish = (name: string, open: Screen['open']): Screen => ({
  name: name === '' ? 'publish' : `publish-${name}`,
  side: 'staff',
  shop: 'open',
  open,
});

const KEY = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';
const STATE: ProofState = {
  publicKey: KEY,
  published: [
    ['2026-09-01', '2026-11-20', 12_345],
    ['2026-04-01', '2026-05-25', 8104],
  ].map(([from, to, seq], at) => ({
    id: `019a0000-0000-7000-8000-00000000000${at}`,
    at: utcMs(1_795_000_000_000),
    on: businessDate('2026-11-21'),
    from: businessDate(String(from)),
    to: businessDate(String(to)),
    head: { seq: Number(seq), hash: KEY },
    by: at === 0 ? ADMINISTRATOR.name : null,
  })),
};
const REVIEW: ToBePublic = {
  gifts: [
    ['Ауыл кітапханасы', 'Балаларға арналған кітаптар мен оқу залына жаңа үстелдер', 120_000],
    ['«Мейірім» балалар үйі', 'Қысқы киім', 1_250_000],
  ].map(([charity, purpose, sum], at) => ({
    id: `019a0000-0000-7000-8000-0000000000f${at}`,
    charity: String(charity),
    purpose: String(purpose),
    amount: tenge(Number(sum)),
  })),
};

const toPublish = async (b: Buyer): Promise<void> => {
  await signIn(b);
  await b.tap(b.say('staff', 'section.accounts'));
  await b.tap(b.say('staff', 'section.publish'));
  await expect(b.page.getByRole('heading', { name: b.say('staff', 'section.publish'), level: 1 })).toBeVisible();
};
const showing = async (b: Buyer, state: ProofState, review: ToBePublic): Promise<void> => {
  await answer(b.page, 'proof/state', state);
  await answer(b.page, 'proof/review', review);
  await toPublish(b);
  await expect(b.button(b.say('publish', 'do'))).toBeVisible();
};

/** What the school tells in public. */
export const PUBLISH_SCREENS: readonly Screen[] = [
  publish('', async (b) => await showing(b, STATE, REVIEW)),
  publish('none', async (b) => await showing(b, { publicKey: KEY, published: [] }, { gifts: [] })),
  publish('error', async (b) => {
    await lose(b.page, 'proof/state');
    await toPublish(b);
    await expect(b.button(b.say('common', 'tryAgain'))).toBeVisible();
  }),
  publish('running', async (b) => {
    await answer(b.page, 'proof/start', { export: '019a0000-0000-4000-8000-000000000001' });
    await answer(b.page, 'exports/state', { state: 'running', done: 4000, total: 10_000 });
    await showing(b, STATE, REVIEW);
    await b.tap(b.say('publish', 'do'));
    await expect(b.page.getByText(b.say('publish', 'making')).first()).toBeVisible();
  }),
];
