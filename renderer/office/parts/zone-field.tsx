import { useMemo } from 'react';
import { clockText } from '../../../shop/clock-time.ts';
import { localTime } from '../../../shop/time.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { allZones, isNearZone, plainZoneName, zoneOffset } from '../../setup/zones.ts';
import { Picker } from './picker.tsx';
import { useClock } from './use-clock.ts';

/** The zone whose clock the shop goes by, with the time that it has there now: the surest way to see that it is the right one. */
export function ZoneField(props: { readonly zone: string; readonly onChange: (zone: string) => void }) {
  const t = useTexts('setup');
  const now = useClock();
  const picks = useMemo(
    () =>
      allZones().map((zone) => ({
        value: zone,
        title: isNearZone(zone) ? t(`zone.${zone}`) : plainZoneName(zone),
        aside: zoneOffset(zone),
      })),
    [t],
  );
  return (
    <Picker
      label={t('hours.zone')}
      picks={picks}
      value={props.zone}
      onChange={props.onChange}
      searchLabel={t('hours.findZone')}
      changeLabel={t('change')}
      note={t('hours.now', { time: clockText(localTime(now, props.zone).minutes) })}
    />
  );
}
