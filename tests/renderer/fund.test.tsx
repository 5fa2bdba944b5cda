import { ORPCError } from '@orpc/client';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { FundFigures, FundMove, FundState } from '../../shop/contract/fund-views.ts';
import { money } from '../../shop/money.ts';
import { businessDate } from '../../shop/time.ts';
import { openOffice } from './helpers/office.tsx';

// Asking every element whether it is visible would be most of the time.
configure({ defaultHidden: true });

const tenge = (whole: number) => money(whole * 100);
const day = businessDate;
const figures = (parts: Partial<Record<keyof FundFigures, number>>): FundFigures => {
  const { raised = 0, differences = 0, given = 0, goods = 0 } = parts;
  return {
    raised: tenge(raised),
    differences: tenge(differences),
    given: tenge(given),
    goods: tenge(goods),
    left: tenge(raised + differences - given - goods),
  };
};
const titled = (en: string) => ({ kk: en, ru: en, en });

const BOOKS = {
  id: 'c1',
  title: titled('New books'),
  picture: 'books',
  goal: tenge(400_000),
  from: day('2026-09-01'),
  until: null,
  state: 'running',
  figures: figures({ raised: 268_450, differences: -450, given: 45_000, goods: 20_000 }),
  hasMoney: true,
} as const;

const FUND: FundState = {
  today: day('2026-11-20'),
  places: {
    box: tenge(3_000),
    countedOn: day('2026-11-13'),
    phone: tenge(20_000),
    safe: tenge(120_000),
    bank: tenge(60_000),
    total: tenge(203_000),
  },
  campaigns: [BOOKS],
  general: figures({}),
  all: BOOKS.figures,
  charities: [{ charity: 'Animal shelter', sum: tenge(45_000), lastOn: day('2026-10-30') }],
  nextStart: day('2026-11-21'),
};

const SHA = 'ab'.repeat(32);
const GIFT: FundMove = {
  id: '0193a000-0000-7000-8000-000000000011',
  seq: 311,
  on: day('2026-10-30'),
  minutes: 740,
  by: 'A. Serikova',
  amount: tenge(45_000),
  takenBack: null,
  kind: 'money-given',
  charity: 'Animal shelter',
  purpose: 'Food for the winter',
  from: 'bank',
  campaign: 'c1',
  document: '17',
  note: null,
  receipts: [],
};

/** The fund's page over a server that answers so; `calls` are what the test itself looks at. */
async function openFund(
  calls: Readonly<Record<string, unknown>> = {},
  { state = FUND, moves = [GIFT] }: { readonly state?: FundState; readonly moves?: readonly FundMove[] } = {},
) {
  const office = await openOffice({
    calls: {
      fund: {
        state: () => Promise.resolve(state),
        moves: () => Promise.resolve({ moves, more: false }),
        ...calls,
      },
    },
  });
  await office.go('Fund and reports');
  await office.user.click(within(screen.getByRole('main')).getByRole('button', { name: 'Fund' }));
  await screen.findByRole('heading', { name: 'Where the money is' });
  const press = async (name: string | RegExp) => await office.user.click(screen.getByRole('button', { name }));
  const write = async (label: string, text: string) => {
    const field = screen.getByLabelText(label);
    await office.user.clear(field);
    await office.user.type(field, text);
  };
  return { ...office, press, write };
}

const recorded = () => vi.fn<(input: unknown) => Promise<unknown>>(() => Promise.resolve({ id: 'x', seq: 412 }));

describe('the fund', () => {
  test('says where the money is as far as it was counted, and what is not in it', async () => {
    await openFund();
    const places = screen.getByRole('heading', { name: 'Where the money is' }).nextElementSibling;
    expect(places?.textContent).toContain('All together₸203,000');
    expect(places?.textContent).toContain('In the box₸3,000As counted on 13 November 2026');
    expect(screen.getByText(/since it was last counted is not in these sums/)).toBeTruthy();
  });

  test('a campaign adds up from what came in to what is left', async () => {
    await openFund();
    const campaign = screen.getByRole('heading', { name: /New books/ }).closest('li');
    expect(campaign?.querySelector('dl')?.textContent).toBe(
      'Came in₸268,450Found more or less−₸450Given−₸45,000Spent on goods−₸20,000Left₸203,000',
    );
    expect(within(campaign as HTMLElement).getByText('Since 1 September 2026')).toBeTruthy();
  });

  test('new and empty it says so', async () => {
    const nothing = { ...FUND, charities: [], places: { ...FUND.places, safe: money(0), bank: money(0) } };
    const { press } = await openFund({}, { state: nothing, moves: [] });
    expect(screen.getByText('Nothing was given yet.')).toBeTruthy();
    expect(await screen.findByText('Nothing was banked or given yet.')).toBeTruthy();
    await press('Give to a charity');
    expect(screen.getByText('There is nothing to give yet')).toBeTruthy();
    await press('Back to the fund');
    await press('Bank money');
    expect(screen.getByText('The safe is empty')).toBeTruthy();
  });
});

describe('banking', () => {
  test('all of the safe goes with its slip, after it was said what that leaves', async () => {
    const bank = recorded();
    const { press, write } = await openFund({ bank });
    await press('Bank money');
    await press('All of it');
    expect(screen.getByText('The safe then holds ₸0, the bank ₸180,000.')).toBeTruthy();
    await press('Record');
    expect(screen.getByText('Please fill this in.')).toBeTruthy();
    expect(bank).not.toHaveBeenCalled();
    await write('Number of the slip', ' A-118 ');
    await press('Record');
    expect(await screen.findByText('Recorded as no. 412: ₸120,000 from the safe to the bank.')).toBeTruthy();
    expect(bank.mock.calls[0]?.[0]).toMatchObject({ amount: 12_000_000, slip: 'A-118' });
  });

  test('no more than the safe holds', async () => {
    const { press, write } = await openFund();
    await press('Bank money');
    await write('Sum', '120 001');
    expect(screen.getByText('There is no more than ₸120,000.')).toBeTruthy();
  });
});

describe('giving', () => {
  test('a gift names the charity, the purpose, the place and whose money; the paper goes before it', async () => {
    const give = recorded();
    const uploadReceipt = vi.fn<(piece: { at: number; last: boolean; base64: string }) => Promise<unknown>>(
      ({ at, last, base64 }) =>
        Promise.resolve({
          received: at + atob(base64).length,
          receipt: last ? { sha256: SHA, mediaType: 'image/jpeg' } : null,
        }),
    );
    const { press, write, user } = await openFund({ give, uploadReceipt });
    await press('Give to a charity');
    await press('Animal shelter');
    await write('For what', 'Food');
    await user.click(screen.getByRole('radio', { name: /From the safe/ }));
    await write('Sum', '100000');
    expect(screen.getByText('Then ₸20,000 is left in that place and ₸103,000 of this money.')).toBeTruthy();
    const photo = new File([new Uint8Array(1_000_000)], 'receipt.jpg', { type: 'image/jpeg' });
    await user.upload(screen.getByLabelText('Add a photo or PDF'), photo);
    expect(await screen.findByText('The paper is here: receipt.jpg')).toBeTruthy();
    expect(uploadReceipt.mock.calls.map(([{ at, last }]) => ({ at, last }))).toEqual([
      { at: 0, last: false },
      { at: 900_000, last: true },
    ]);
    await press('Record the gift');
    expect(await screen.findByText('Recorded as no. 412: ₸100,000 to Animal shelter.')).toBeTruthy();
    expect(give.mock.calls[0]?.[0]).toMatchObject({
      charity: 'Animal shelter',
      purpose: 'Food',
      amount: 10_000_000,
      from: 'safe',
      campaign: 'c1',
      document: null,
      receipt: SHA,
      note: null,
    });
  });

  test('it is offered from where there is more, and of the campaigns that have something left', async () => {
    const spent = { ...BOOKS, id: 'c0', title: titled('Spent'), figures: figures({ raised: 500, given: 500 }) };
    const { press } = await openFund({}, { state: { ...FUND, campaigns: [spent, BOOKS] } });
    await press('Give to a charity');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /From the safe/ }).checked).toBe(true);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /New books/ }).checked).toBe(true);
    expect(screen.queryByRole('radio', { name: /Spent|With no campaign/ })).toBeNull();
  });

  test('nothing incomplete is sent, and each field says what is wrong with it', async () => {
    const give = recorded();
    const { press, write } = await openFund({ give });
    await press('Give to a charity');
    await write('Sum', '12,345,6');
    await press('Record the gift');
    expect(screen.getAllByText('Please fill this in.')).toHaveLength(2);
    expect(screen.getByText('Please write a sum above zero, such as 45 000.')).toBeTruthy();
    expect(give).not.toHaveBeenCalled();
  });

  test('a gift is bounded by the place and by the campaign', async () => {
    const { press, write, user } = await openFund();
    await press('Give to a charity');
    await user.click(screen.getByRole('radio', { name: /From the bank/ }));
    await write('Sum', '60001');
    expect(screen.getByText('There is no more than ₸60,000.')).toBeTruthy();
  });

  test('a file that is no paper is refused in words, and what was typed stays', async () => {
    const refused = new ORPCError('receipt-invalid', { defined: true, status: 422, data: { reason: 'kind' } });
    const { press, write, user } = await openFund({ uploadReceipt: () => Promise.reject(refused) });
    await press('Give to a charity');
    await write('For what', 'Food');
    const file = new File(['MZ'], 'receipt.pdf', { type: 'application/pdf' });
    await user.upload(screen.getByLabelText('Add a photo or PDF'), file);
    expect(await screen.findByText(/This file is not taken/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('For what').value).toBe('Food');
  });

  test('what was typed is there again after the lock', async () => {
    const { press, write, lockAndComeBack, go, user } = await openFund();
    await press('Give to a charity');
    await write('To whom', 'Hospital');
    await lockAndComeBack();
    await go('Fund and reports');
    await user.click(within(screen.getByRole('main')).getByRole('button', { name: 'Fund' }));
    await user.click(await screen.findByRole('button', { name: 'Give to a charity' }));
    expect(screen.getByLabelText<HTMLInputElement>('To whom').value).toBe('Hospital');
  });
});

describe('campaigns', () => {
  test('a new one says which one it ends, and begins when the shop lets it', async () => {
    const saveCampaign = recorded();
    const { press, user } = await openFund({ saveCampaign });
    await press('New campaign');
    expect(screen.getByText('“New books” then ends on 20 November 2026.')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: /animal shelter/ }));
    await press('Save the campaign');
    await screen.findByText(/^Saved: /);
    expect(saveCampaign.mock.calls[0]?.[0]).toMatchObject({
      campaign: { id: null, picture: 'dog', from: '2026-11-21', until: null },
    });
  });

  test('one that money came for keeps its first day; the rest can be changed', async () => {
    const saveCampaign = recorded();
    const { press, write, user } = await openFund({ saveCampaign });
    await press('Change: New books');
    expect(screen.getByText('It began on 1 September 2026, and money came in since.')).toBeTruthy();
    await write('In English', 'Books for all');
    await user.click(screen.getByRole('switch', { name: /It has a last day/ }));
    await press('Save the campaign');
    expect(await screen.findByText('Saved: Books for all, goal ₸400,000.')).toBeTruthy();
    expect(saveCampaign.mock.calls[0]?.[0]).toMatchObject({
      campaign: {
        id: 'c1',
        title: { en: 'Books for all' },
        goal: 40_000_000,
        from: '2026-09-01',
        until: '2026-12-19',
      },
    });
  });
});

describe('what was banked and given', () => {
  test('a gift is taken back with a reason, after it was said what that does', async () => {
    const correct = recorded();
    const { user, press } = await openFund({ correct });
    await user.click(await screen.findByRole('button', { name: 'Look at no. 311' }));
    expect(screen.getByText('Food for the winter')).toBeTruthy();
    expect(screen.getByText(/goes back to its place and to the campaign/)).toBeTruthy();
    await press('Take back');
    expect(correct).not.toHaveBeenCalled();
    await user.click(screen.getByRole('radio', { name: 'The sum was wrong' }));
    await press('Take back');
    expect(await screen.findByText('No. 311 was taken back.')).toBeTruthy();
    expect(correct.mock.calls[0]?.[0]).toMatchObject({ entry: GIFT.id, reason: 'wrong-sum', note: null });
  });

  test('a paper that comes later is added, and a photo can be looked at', async () => {
    const addReceipt = recorded();
    const uploadReceipt = () => Promise.resolve({ received: 3, receipt: { sha256: SHA, mediaType: 'image/png' } });
    const receipt = () => Promise.resolve({ mediaType: 'image/png', base64: 'QUJD' });
    const withPaper = { ...GIFT, receipts: [{ sha256: 'cd'.repeat(32), mediaType: 'image/png' as const }] };
    const { user, press } = await openFund({ addReceipt, uploadReceipt, receipt }, { moves: [withPaper] });
    await user.click(await screen.findByRole('button', { name: 'Look at no. 311' }));
    await press('Look');
    const photo = await screen.findByRole<HTMLImageElement>('img', { name: 'Photo 1' });
    expect(photo.src).toBe('data:image/png;base64,QUJD');
    await press('Close');
    const paper = new File(['abc'], 'act.png', { type: 'image/png' });
    await user.upload(screen.getByLabelText('Add another one'), paper);
    expect(await screen.findByText('The paper was added.')).toBeTruthy();
    expect(addReceipt.mock.calls[0]?.[0]).toMatchObject({ gift: GIFT.id, receipt: SHA });
  });

  test('what was taken back says when, by whom and why', async () => {
    const takenBack = { seq: 320, on: day('2026-11-02'), by: 'D. Omarova', reason: 'mistake', note: 'twice' } as const;
    const { user } = await openFund({}, { moves: [{ ...GIFT, takenBack }] });
    await user.click(await screen.findByRole('button', { name: 'Look at no. 311' }));
    expect(screen.getByText('2 November 2026, no. 320, D. Omarova')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Take back' })).toBeNull();
    await waitFor(() => expect(screen.queryByLabelText('Add a photo or PDF')).toBeNull());
  });
});
