import type { WarningView } from '../../../shop/contract/today-views.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { useUnits } from '../picture/use-units.ts';

/** What the last four weeks lost, in goods and in the box. */
export function WarningText({ warning: { gap, boxDifference } }: { readonly warning: WarningView }) {
  const t = useTexts('picture');
  const units = useUnits();
  const { money, signedMoney } = useFormats();
  const goods = () => {
    if (gap.units === 0 && gap.value === 0) return t('warning.noGap');
    return t('warning.gap', { units: units(gap.units), sum: money(gap.value) });
  };
  return boxDifference === null
    ? goods()
    : `${goods()} ${t('warning.box', { sum: joined(signedMoney(boxDifference)) })}`;
}

/** A line must not break between a sign and the sum: a word joiner (U+2060) holds them together. */
const joined = (sum: string) => sum.replace('\u2212', '\u2212\u2060');
