import { ORPCError } from '@orpc/client';
import { act, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { RECORDED, renderKiosk } from './helpers/kiosk.tsx';
import { answering, button, gold, goldSum, type Call } from './helpers/paying.tsx';

const PROMISE = { code: 'ТЕҢІЗ-47', open: 45_000, promised: 45_000, madeOn: '2026-11-20' };
const refusal = (code: string) => new ORPCError(code, { defined: true });

async function renderSettle(kiosk: Readonly<Record<string, unknown>>) {
  const rendered = renderKiosk({ calls: { kiosk } });
  await screen.findByRole('button', { name: 'Start' });
  act(() => rendered.app.screen.getState().go({ name: 'settle' }));
  return rendered;
}

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Code' });
const keys = () => within(screen.getByRole('group', { name: 'On-screen keyboard' }));
const paying = () => screen.findByRole('heading', { name: 'What did you put into the box?' });

test('a code typed on the screen opens what is left to pay; a part leaves the rest open', async () => {
  const findPromise = answering(PROMISE);
  const settlePromise = answering({ ...RECORDED, stillOpen: 25_000 });
  const { user } = await renderSettle({ findPromise, settlePromise });
  for (const key of 'TENIZ47') await user.click(keys().getByRole('button', { name: key }));
  expect(field().value).toBe('TENIZ47');
  await user.click(button('Find it'));
  await paying();
  expect(findPromise.mock.calls[0]?.[0]).toEqual({ code: 'TENIZ47' });
  expect(screen.getByText('ТЕҢІЗ-47')).toBeTruthy();
  expect(goldSum()).toBe('₸450');
  expect(screen.queryByRole('button', { name: 'Promise' })).toBeNull();

  await user.click(button('₸200 coin'));
  await user.click(gold());
  expect(await screen.findByText(/₸250 of your promise is still open/)).toBeTruthy();
  expect(settlePromise.mock.calls[0]?.[0]).toMatchObject({
    code: 'ТЕҢІЗ-47',
    paid: 20_000,
    tender: { putIn: 20_000, change: 0 },
  });
});

test('a code typed on a keyboard is sent by Enter', async () => {
  const findPromise = answering(PROMISE);
  const { user } = await renderSettle({ findPromise });
  await user.type(field(), 'teniz47{Enter}');
  await paying();
  expect(findPromise.mock.calls[0]?.[0]).toEqual({ code: 'teniz47' });
});

test('an unknown code is said kindly and can be mended', async () => {
  const findPromise = vi.fn<Call>().mockRejectedValueOnce(refusal('promise-unknown')).mockResolvedValue(PROMISE);
  const { user } = await renderSettle({ findPromise });
  await user.type(field(), 'тениз48{Enter}');
  expect(await screen.findByText(/We do not have this code/)).toBeTruthy();
  await user.click(keys().getByRole('button', { name: 'Delete the last' }));
  expect(screen.queryByText(/We do not have this code/)).toBeNull();
  expect(field().value).toBe('тениз4');
  await user.click(keys().getByRole('button', { name: '7' }));
  await user.click(button('Find it'));
  await paying();
});

test('a promise that is paid already is thanked for', async () => {
  const { user } = await renderSettle({ findPromise: () => Promise.reject(refusal('promise-already-settled')) });
  await user.type(field(), 'teniz47{Enter}');
  expect(await screen.findByText('This promise is already paid. Thank you.')).toBeTruthy();
});

test('when the shop does not answer, the code stays', async () => {
  const { user } = await renderSettle({ findPromise: () => Promise.reject(new TypeError('Failed to fetch')) });
  await user.type(field(), 'teniz47{Enter}');
  expect(await screen.findByText(/does not answer/)).toBeTruthy();
  expect(field().value).toBe('teniz47');
});

test('nothing typed finds nothing', async () => {
  const findPromise = answering(PROMISE);
  const { user } = await renderSettle({ findPromise });
  await user.click(button('Find it'));
  await user.type(field(), '   {Enter}');
  expect(findPromise).not.toHaveBeenCalled();
});

test('a promise that another kiosk settled meanwhile leads back to the code', async () => {
  const settlePromise = vi.fn<Call>().mockRejectedValue(refusal('promise-already-settled'));
  const { user } = await renderSettle({ findPromise: async () => PROMISE, settlePromise });
  await user.type(field(), 'teniz47{Enter}');
  await paying();
  await user.click(gold());
  expect((await screen.findByRole('alert')).textContent).toContain('already paid');
  await user.click(button('All right'));
  expect(field()).toBeTruthy();
});

test('more than is open is a gift, by phone too', async () => {
  const settlePromise = answering({ ...RECORDED, stillOpen: 0 });
  const { user } = await renderSettle({ findPromise: async () => PROMISE, settlePromise });
  await user.type(field(), 'teniz47{Enter}');
  await paying();
  await user.click(button('QR'));
  await user.click(button('₸500'));
  expect(screen.getByText('₸50 of it comes on top, as a gift. Thank you.')).toBeTruthy();
  await user.click(gold());
  expect(await screen.findByText('Your promise is kept.')).toBeTruthy();
  expect(settlePromise.mock.calls[0]?.[0]).toMatchObject({ paid: 50_000, tender: { type: 'qr' } });
});
