import { useCallback } from 'react';
import { LINK_MAX } from '../../../shop/payment-link.ts';
import { PIN_MAX_DIGITS, PIN_MIN_DIGITS } from '../../../shop/pin.ts';
import { LINE_MAX } from '../../../shop/text-line.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Field, Problem } from '../../setup/problems.ts';

/** What is wrong with a field, as a sentence; undefined where nothing is. */
export function useProblemText(problems: readonly Problem[]): (field: Field) => string | undefined {
  const t = useTexts('setup');
  return useCallback(
    (field) => {
      const found = problems.find((problem) => problem.field === field);
      if (!found) return undefined;
      if (found.field === 'pin') {
        return t(`problem.pin.${found.reason}`, { least: PIN_MIN_DIGITS, most: PIN_MAX_DIGITS });
      }
      return t(`problem.${found.reason}`, { most: mostCharacters(found.field) });
    },
    [problems, t],
  );
}

function mostCharacters(field: Field): number {
  if (field === 'link') return LINK_MAX;
  return field === 'administrator-name' ? LINE_MAX.person : LINE_MAX.campaign;
}
