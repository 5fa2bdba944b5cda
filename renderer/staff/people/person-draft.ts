import type { Role } from '../../../shop/contract/outputs.ts';

/** Somebody who is about to be added. What is kept over a lock; a PIN never is. */
export type PersonDraft = { readonly open: boolean; readonly name: string; readonly role: Role };

export const NO_PERSON: PersonDraft = { open: false, name: '', role: 'staff' };
