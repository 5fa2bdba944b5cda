import { createContext, useContext } from 'react';
import type { Role } from '../../shop/contract/outputs.ts';

/** What who is signed in may do. The server asks again at every call; this only leaves out what would be refused. */
export const RoleContext = createContext<Role>('staff');

export function useStaffRole(): Role {
  return useContext(RoleContext);
}
