import { createContext, useContext } from 'react';
import type { Section } from './sections/section.ts';

/** Goes to another section, after asking where something is not saved. */
export const GoToContext = createContext<(section: Section) => void>(() => undefined);

export function useGoTo(): (section: Section) => void {
  return useContext(GoToContext);
}
