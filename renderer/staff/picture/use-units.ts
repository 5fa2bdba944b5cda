import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';

/** So many units, as a table or a sentence says it: `1 214 pcs`. */
export function useUnits(): (units: number) => string {
  const t = useTexts('picture');
  const { number } = useFormats();
  return (units) => t('units', { count: Math.abs(units), n: number(units) });
}
