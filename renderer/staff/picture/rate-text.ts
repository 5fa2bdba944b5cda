import type { HonestyRate, NoRate } from '../../../shop/honesty-rate.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';

type Known = Extract<HonestyRate, { known: true }>;

/** How sure a rate is, what it rests on, and why there is none, as sentences. A rate never stands without them. */
export function useRateText() {
  const t = useTexts('picture');
  const { percent, number } = useFormats();
  return {
    likely: ({ likely, rate }: Known): string => {
      if (likely) return t('rate.likely', { from: percent(likely.from), to: percent(likely.to) });
      return rate > 1 ? t('rate.above') : '';
    },
    basis: ({ units, counts, stocktakes }: Known): string =>
      t('rate.restsOn', {
        stocktakes: t('stocktakes', { count: stocktakes }),
        counts: t('counts', { count: counts }),
        units: t('goodsCount', { count: units, n: number(units) }),
      }),
    reason: (reason: NoRate): string => t(`reason.${reason}`),
  };
}
