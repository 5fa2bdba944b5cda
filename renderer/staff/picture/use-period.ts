import type { StretchView } from '../../../shop/contract/picture-views.ts';
import { useShop } from '../../app-context.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';

/** The days of a stretch, with their year where that is not this one, or (`dated`, for paper) always. */
export function usePeriod({ dated = false } = {}): (stretch: StretchView) => string {
  const t = useTexts('picture');
  const { day, fullDay } = useFormats();
  const { today } = useShop();
  return ({ stocktake, from, to }) => {
    const thisYear = [from.date, to].every((date) => date.slice(0, 4) === today.slice(0, 4));
    const said = thisYear && !dated ? day : fullDay;
    if (stocktake === null) return t('period.goingOn', { from: said(from.date) });
    return from.date === to ? said(to) : t('period.days', { from: said(from.date), to: said(to) });
  };
}
