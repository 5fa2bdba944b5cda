import { Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { clockText } from '../../../shop/clock-time.ts';
import { Button } from '../../design/button.tsx';
import { PictureOfGoods } from '../../design/picture-of-goods.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { useFormatsOf } from '../../office/parts/use-formats-of.ts';
import { useClock } from '../../office/parts/use-clock.ts';
import { useHoursText } from '../../office/parts/use-hours-text.ts';
import { campaignTitles, piecesOf, standName, type SetupDraft } from '../draft.ts';
import { campaignGoal, openWeek, usedValues } from '../draft-settings.ts';
import type { Step } from '../steps.ts';
import { plainZoneName, isNearZone, zoneOffset } from '../zones.ts';
import { localTime } from '../../../shop/time.ts';
import styles from './summary-step.module.css';

/** Everything that was chosen, each with the way back to where it was. */
export function SummaryStep(props: { readonly draft: SetupDraft; readonly onChange: (step: Step) => void }) {
  const t = useTexts('setup');
  const { draft } = props;
  const { money } = useFormatsOf(draft.currencyCode);
  const hours = useHoursText();
  const now = useClock();
  const pieces = piecesOf(draft);
  const zone = isNearZone(draft.timeZone) ? t(`zone.${draft.timeZone}`) : plainZoneName(draft.timeZone);
  const rows: readonly (readonly [Exclude<Step, 'summary'>, ReactNode])[] = [
    ['language', t(`language.name.${draft.language}`)],
    ['school', `${draft.school.trim()}, ${standName(draft).trim()}`],
    [
      'currency',
      t('summary.currency', {
        code: draft.currencyCode,
        notes: t('summary.notes', { count: usedValues(pieces.notes).length }),
        coins: t('summary.coins', { count: usedValues(pieces.coins).length }),
      }),
    ],
    [
      'hours',
      <>
        {hours(openWeek(draft.week)).map((text) => (
          <span key={text} className={styles.block}>
            {text}
          </span>
        ))}
        <span className={styles.soft}>
          {zone}, {zoneOffset(draft.timeZone)},{' '}
          {t('hours.now', { time: clockText(localTime(now, draft.timeZone).minutes) })}
        </span>
      </>,
    ],
    [
      'campaign',
      <span key="campaign" className={styles.campaign}>
        <PictureOfGoods picture={draft.campaign.picture} className={styles.picture} />
        <span>
          <span className={styles.block}>{campaignTitles(draft.campaign, draft.language)[draft.language]}</span>
          <span className={styles.soft}>{t('summary.goal', { sum: money(campaignGoal(draft)) })}</span>
        </span>
      </span>,
    ],
    [
      'payment',
      <>
        <span className={styles.block}>{t(`summary.phone.${draft.phone.kind}`)}</span>
        <span className={styles.soft}>
          {draft.promise.allowed ? t('summary.promise', { count: draft.promise.days }) : t('summary.noPromise')}
        </span>
      </>,
    ],
    ['goods', <Goods key="goods" draft={draft} />],
    ['administrator', `${draft.administrator.name.trim()}, ${t('summary.pin')}`],
  ];
  return (
    <dl className={styles.rows}>
      {rows.map(([step, value]) => (
        <div key={step} className={styles.row}>
          <dt className={styles.name}>{t(`step.${step}`)}</dt>
          <dd className={styles.value}>{value}</dd>
          <dd>
            <Button
              kind="quiet"
              icon={Pencil}
              label={t('summary.changeWhat', { what: t(`step.${step}`) })}
              onPress={() => props.onChange(step)}
            >
              {t('change')}
            </Button>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Goods({ draft }: { readonly draft: SetupDraft }) {
  const t = useTexts('setup');
  const { kind, csv } = draft.goods;
  if (kind !== 'csv') return t(kind === 'sample' ? 'goods.sample' : 'goods.none');
  return `${csv?.fileName ?? ''}: ${t('csv.good', { count: csv?.preview?.good.length ?? 0 })}`;
}
