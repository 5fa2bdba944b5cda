import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const ENHANCED = 'color-contrast-enhanced';

/** The rules that another theme can break: all else of a page is the same in each. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds against WCAG 2.2 AA and its best practices, one line for each place. With `enhancedContrast` text has to
 * reach 7:1 as well (4.5:1 where it is large), as everything that a buyer must read does. With `coloursAlone` only the rules
 * about colours are looked at: for a page whose other theme has passed.
 */
export const axeProblems = async (
  page: Page,
  { enhancedContrast, coloursAlone }: { readonly enhancedContrast: boolean; readonly coloursAlone: boolean },
): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .options({
      ...(coloursAlone
        ? { runOnly: { type: 'rule', values: [...OF_COLOURS, ...(enhancedContrast ? [ENHANCED] : [])] } }
        : { runOnly: { type: 'tag', values: WCAG_22_AA }, rules: { [ENHANCED]: { enabled: enhancedContrast } } }),
      resultTypes: ['violations'],
    })
    // The page has no frames to reach, and a blank page for each run would cost more than the run.
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join('; ');
      return `${id}: ${html.slice(0, 120)} (${why})`;
    }),
  );
};
