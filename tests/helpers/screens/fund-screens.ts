import type { FundMoves, FundState } from '../../../shop/contract/fund-views.ts';
import type { Buyer } from '../buyer.ts';
import { expect } from '../kiosk.ts';
import { write } from '../set-up.ts';
import { signIn } from '../sign-in.ts';
import { tap } from '../tap.ts';
import { answer, lose } from './calls.ts';
import { EMPTY_FUND, FULL_FUND, MOVES } from './fund-views.ts';
import type { Screen } from './screen.ts';

const fund = (
  name: string,
  open: Screen['open'],
  { state = FULL_FUND, moves = MOVES }: { readonly state?: FundState; readonly moves?: FundMoves } = {},
): Screen => ({
  name: name === '' ? 'fund' : `fund-${name}`,
  side: 'staff',
  shop: 'open',
  open: async (b) => {
    await answer(b.page, 'fund/state', state);
    await answer(b.page, 'fund/moves', moves);
    await open(b);
  },
});

const toFund = async (b: Buyer): Promise<void> => {
  await signIn(b);
  await b.tap(b.say('staff', 'section.accounts'));
  await b.tap(b.say('staff', 'section.fund'));
  await expect(b.page.getByRole('heading', { name: b.say('staff', 'section.fund'), level: 1 })).toBeVisible();
};
const titled = async (b: Buyer, title: string): Promise<void> =>
  await expect(b.page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
const toGive = async (b: Buyer): Promise<void> => {
  await toFund(b);
  await b.tap(b.say('fund', 'give.do'));
  await titled(b, b.say('fund', 'give.title'));
};
const toMove = async (b: Buyer, seq: number): Promise<void> => {
  await toFund(b);
  await tap(b.button(b.say('fund', 'moves.openOf', { seq })));
};

/** The fund: where the money is, campaigns, banking, giving, taking back. */
export const FUND_SCREENS: readonly Screen[] = [
  {
    name: 'accounts',
    side: 'staff',
    shop: 'open',
    open: async (b) => {
      await signIn(b);
      await b.tap(b.say('staff', 'section.accounts'));
      await titled(b, b.say('staff', 'section.accounts'));
    },
  },
  fund('', async (b) => {
    await toFund(b);
    await expect(b.page.getByText('№ 004518-26')).toBeVisible();
  }),
  fund(
    'empty',
    async (b) => {
      await toFund(b);
      await expect(b.page.getByText(b.say('fund', 'moves.none'))).toBeVisible();
    },
    { state: EMPTY_FUND, moves: { moves: [], more: false } },
  ),
  fund('error', async (b) => {
    await lose(b.page, 'fund/state');
    await toFund(b);
    await expect(b.button(b.say('common', 'tryAgain'))).toBeVisible();
  }),
  fund('give', async (b) => {
    await toGive(b);
    await write(b, b.say('fund', 'give.amount'), '45 000');
  }),
  fund('give-problems', async (b) => {
    await toGive(b);
    await write(b, b.say('fund', 'give.amount'), '99 000 000');
    await b.tap(b.say('fund', 'give.record'));
    await expect(b.page.getByText(b.say('fund', 'problem.empty')).first()).toBeVisible();
  }),
  fund(
    'bank-empty',
    async (b) => {
      await toFund(b);
      await b.tap(b.say('fund', 'bank.do'));
      await expect(b.page.getByText(b.say('fund', 'bank.empty'))).toBeVisible();
    },
    { state: EMPTY_FUND },
  ),
  fund('bank', async (b) => {
    await toFund(b);
    await b.tap(b.say('fund', 'bank.do'));
    await b.tap(b.say('fund', 'bank.all'));
  }),
  fund('campaign', async (b) => {
    await toFund(b);
    await b.tap(b.say('fund', 'campaigns.new'));
    await titled(b, b.say('fund', 'campaign.new'));
    await tap(b.page.getByRole('switch'));
  }),
  fund('gift', async (b) => {
    await toMove(b, 30_412);
    await expect(b.page.getByText('АКТ-2026/11-0017')).toBeVisible();
  }),
  fund('taken-back', async (b) => {
    await toMove(b, 21_003);
    await expect(b.page.getByText(b.say('fund', 'move.takenBack'))).toBeVisible();
  }),
];
