import { useEffect } from 'react';
import { LANGUAGES, type Language } from '../../shop/languages.ts';
import { useApp } from '../app-context.ts';

/** Long enough to read the board once. */
export const TURN_MS = 15_000;

/** Shows the board in one language after the other, the shop's own first. */
export function useTurningLanguages(own: Language | null): void {
  const { language } = useApp();
  useEffect(() => {
    if (own === null) return undefined;
    language.getState().choose(own);
    const turning = setInterval(() => {
      const { current, choose } = language.getState();
      choose(LANGUAGES[(LANGUAGES.indexOf(current) + 1) % LANGUAGES.length] ?? own);
    }, TURN_MS);
    return () => clearInterval(turning);
  }, [language, own]);
}
