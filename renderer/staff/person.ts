import { createContext, useContext } from 'react';
import type { PersonView } from '../../shop/contract/outputs.ts';

export const PersonContext = createContext<PersonView | null>(null);

/**
 * Who is signed in. The server asks again at every call what they may do; this only leaves out what would be refused.
 * Throws outside of the office.
 */
export function useStaffPerson(): PersonView {
  const person = useContext(PersonContext);
  if (!person) throw new Error('useStaffPerson needs <PersonContext>');
  return person;
}
