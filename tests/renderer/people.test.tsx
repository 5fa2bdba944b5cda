import { ORPCError } from '@orpc/client';
import { configure, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { PersonEntry } from '../../shop/contract/people.ts';
import { ASEL, DANA, openOffice } from './helpers/office.tsx';

configure({ defaultHidden: true });

type Added = { readonly id: string; readonly name: string; readonly role: string; readonly pin: string };

async function openPeople(options: { readonly add?: (input: Added) => Promise<unknown> } = {}) {
  let people: PersonEntry[] = [{ ...ASEL, wrongPins: 0, waitMs: 0 }];
  const add = vi.fn<(input: Added) => Promise<unknown>>(
    options.add ??
      (({ name }) => {
        const person = { ...DANA, name };
        people = [...people, { ...person, wrongPins: 0, waitMs: 0 }];
        return Promise.resolve(person);
      }),
  );
  const list = vi.fn<() => Promise<readonly PersonEntry[]>>(() => Promise.resolve(people));
  const office = await openOffice({ calls: { people: { list, add } } });
  await office.goSettings('People');
  const begin = async (name: string) => {
    await office.user.click(screen.getByRole('button', { name: 'Add somebody' }));
    await office.user.type(screen.getByLabelText('Name'), name);
    await office.user.click(screen.getByRole('button', { name: 'On to the PIN' }));
  };
  return { ...office, add, begin };
}

describe('people', () => {
  test('are listed with what they may do, and whose PIN is being tried', async () => {
    const tried: PersonEntry[] = [
      { ...ASEL, wrongPins: 0, waitMs: 0 },
      { ...DANA, wrongPins: 6, waitMs: 58_500 },
    ];
    const office = await openOffice({ calls: { people: { list: () => Promise.resolve(tried) } } });
    await office.goSettings('People');
    const list = within(await screen.findByRole('list', { name: 'People' }));
    expect(list.getByText('administrator, that is you')).toBeTruthy();
    expect(list.getByText('staff')).toBeTruthy();
    expect(list.getByText('6 wrong PINs in a row')).toBeTruthy();
    expect(list.getByText('Next try in 0:59')).toBeTruthy();
  });

  test('are added with a name, a role and a PIN that they type twice', async () => {
    const { user, begin, add } = await openPeople();
    await user.click(await screen.findByRole('button', { name: 'Add somebody' }));
    await user.click(screen.getByRole('radio', { name: /^administrator/i }));
    await user.click(screen.getByRole('button', { name: 'Back to the list' }));
    await begin('Dana');
    await user.keyboard('7305{Enter}');
    expect(screen.getByText('The same PIN again')).toBeTruthy();
    expect(screen.getByText('0 digits typed')).toBeTruthy();
    await user.keyboard('7305{Enter}');
    expect(await screen.findByText('Dana can sign in now.')).toBeTruthy();
    expect(await screen.findByText('Dana')).toBeTruthy();
    expect(add).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ name: 'Dana', role: 'staff', pin: '7305', id: expect.any(String) as string }),
    );
  });

  test('are not added with an empty name, a weak PIN or two different ones', async () => {
    const { user, begin, add } = await openPeople();
    await user.click(await screen.findByRole('button', { name: 'Add somebody' }));
    await user.click(screen.getByRole('button', { name: 'On to the PIN' }));
    expect(screen.getByText('Please fill this in.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Back to the list' }));
    await begin('Dana');
    await user.keyboard('1111{Enter}');
    expect(screen.getByText('Choose a PIN')).toBeTruthy();
    expect(screen.getAllByRole('alert').some(({ textContent }) => textContent !== '')).toBe(true);
    await user.keyboard('7305{Enter}7306{Enter}');
    expect(screen.getByText('These were two different PINs. Please choose again.')).toBeTruthy();
    expect(screen.getByText('Choose a PIN')).toBeTruthy();
    expect(add).not.toHaveBeenCalled();
  });

  test('of a name that is there already are told so where the name is', async () => {
    const { user, begin, add } = await openPeople({
      add: () => Promise.reject(new ORPCError('name-taken', { defined: true, status: 409 })),
    });
    await screen.findByRole('list', { name: 'People' });
    await begin('A. Serikova');
    await user.keyboard('7305{Enter}7305{Enter}');
    expect(await screen.findByText(/Somebody with this name is already on the list/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('A. Serikova');
    expect(add).toHaveBeenCalledOnce();
  });

  test('half added are there again after the lock, without any PIN', async () => {
    const { user, begin, goSettings, lockAndComeBack } = await openPeople();
    await screen.findByRole('list', { name: 'People' });
    await begin('Dana');
    await user.keyboard('7305{Enter}73');
    await lockAndComeBack();
    await goSettings('People');
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Dana');
    await user.click(screen.getByRole('button', { name: 'On to the PIN' }));
    expect(screen.getByText('Choose a PIN')).toBeTruthy();
    expect(screen.getByText('0 digits typed')).toBeTruthy();
  });

  test('that could not be read or added say so, and can be tried again as the same entry', async () => {
    let fails = true;
    const { user, begin, add } = await openPeople({
      add: () => (fails ? Promise.reject(new TypeError('no line')) : Promise.resolve(DANA)),
    });
    await screen.findByRole('list', { name: 'People' });
    await begin('Dana');
    await user.keyboard('7305{Enter}7305{Enter}');
    expect(await screen.findByText(/memory does not answer/)).toBeTruthy();
    fails = false;
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByText('D. Omarova can sign in now.')).toBeTruthy();
    expect(new Set(add.mock.calls.map(([{ id }]) => id)).size).toBe(1);
  });
});
