import { useCallback } from 'react';
import { clockText } from '../../../shop/clock-time.ts';
import type { OpenStretch } from '../../../shop/opening-hours.ts';
import { useTexts } from '../../i18n/use-texts.ts';

/** Opening hours in words, days with the same hours together: "Monday to Friday: 08:00–17:00". */
export function useHoursText(): (week: readonly (OpenStretch | null)[]) => readonly string[] {
  const t = useTexts('setup');
  const common = useTexts('common');
  return useCallback(
    (week) => {
      const day = (index: number) => common(`weekday.${index}` as 'weekday.0');
      return sameDays(week).map(({ from, to, stretch }) => {
        const time = stretch
          ? t('hours.stretch', { opens: clockText(stretch.opens), closes: clockText(stretch.closes) })
          : t('hours.closed');
        const days = from === to ? day(from) : t('hours.days', { from: day(from), to: day(to) });
        return capital(t('hours.daysAndTime', { days, time }));
      });
    },
    [common, t],
  );
}

type Run = { readonly from: number; readonly to: number; readonly stretch: OpenStretch | null };

function sameDays(week: readonly (OpenStretch | null)[]): readonly Run[] {
  return week.reduce<readonly Run[]>((runs, stretch, day) => {
    const last = runs.at(-1);
    const same = last && last.stretch?.opens === stretch?.opens && last.stretch?.closes === stretch?.closes;
    return same ? [...runs.slice(0, -1), { ...last, to: day }] : [...runs, { from: day, to: day, stretch }];
  }, []);
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
