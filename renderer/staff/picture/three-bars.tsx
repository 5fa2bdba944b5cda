import { List, PiggyBank, Warehouse, type LucideIcon } from 'lucide-react';
import { useId } from 'react';
import type { PictureView, StretchSums } from '../../../shop/contract/picture-views.ts';
import { money as sumOf, type Money } from '../../../shop/money.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './three-bars.module.css';
import { useUnits } from './use-units.ts';

/** A part of a bar. `look` also tells the parts apart in grey: solid, light, hatched. */
type Part = {
  readonly name: string;
  readonly sum: Money;
  readonly look: 'deep' | 'sky' | 'gold' | 'paper' | 'hatched';
};

/** A sliver narrower than this cannot be seen: it is drawn this wide (per cent of the whole), and its sum stands beside it. */
const SLIVER = 1.2;

/** Three bars on one scale from nothing: goods that left, money recorded, money found. The tables have the same figures. */
export function ThreeBars({ picture, sums }: { readonly picture: PictureView; readonly sums: StretchSums }) {
  const t = useTexts('picture');
  const inUnits = useUnits();
  const { recordedUnits, missing, surplus } = picture;
  const units = recordedUnits + missing.units - surplus.units;
  const recorded = sumOf(sums.cash.recorded + sums.phone.recorded);
  const most = Math.max(sums.valueOut, recorded, sums.moneyFound, 1);
  const byRecord = sumOf(Math.max(0, sums.valueOut - missing.value));
  return (
    <div className={styles.bars}>
      <Bar
        icon={Warehouse}
        name={t('bar.shelf')}
        sum={sums.valueOut}
        said={t('bar.shelfText', { units: inUnits(units) })}
        most={most}
        parts={[
          { name: t('bar.byRecords'), sum: byRecord, look: 'deep' },
          { name: t('gap.missing'), sum: missing.value, look: 'hatched' },
        ]}
      />
      <Bar
        icon={List}
        name={t('bar.records')}
        sum={recorded}
        said={t('bar.recordsText')}
        most={most}
        parts={[{ name: t('bar.allPayments'), sum: recorded, look: 'sky' }]}
      />
      <Bar
        icon={PiggyBank}
        name={t('bar.box')}
        sum={sums.moneyFound}
        said={t('bar.boxText')}
        most={most}
        parts={[
          { name: t('tender.cash'), sum: sums.cash.found, look: 'gold' },
          { name: t('tender.phone'), sum: sums.phone.found, look: 'paper' },
        ]}
      />
    </div>
  );
}

function Bar(props: {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly sum: Money;
  readonly said: string;
  /** What the longest bar comes to. */
  readonly most: number;
  readonly parts: readonly Part[];
}) {
  const { icon: Icon, parts, most } = props;
  const { money } = useFormats();
  const hatch = useId();
  const shown = parts.filter(({ sum }) => sum > 0);
  const widths = shown.map(({ sum }) => Math.max(SLIVER, (sum / most) * 100));
  // Slivers that were widened must not push the bar out of its frame.
  const squeeze = Math.min(1, 100 / widths.reduce((sum, width) => sum + width, 0));
  const drawn = shown.map((part, at) => ({
    ...part,
    x: widths.slice(0, at).reduce((sum, width) => sum + width, 0) * squeeze,
    width: (widths[at] ?? 0) * squeeze,
  }));
  return (
    <section className={styles.row}>
      <div className={styles.words}>
        <h2 className={styles.name}>
          <Icon aria-hidden className={styles.icon} />
          {props.name}
        </h2>
        <p className={styles.sum}>{money(props.sum)}</p>
        <p className={styles.said}>{props.said}</p>
      </div>
      <div className={styles.drawing}>
        <svg aria-hidden className={styles.bar}>
          <defs>
            <pattern id={hatch} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="9" height="9" className={styles.hatchGround} />
              <rect width="3.5" height="9" className={styles.hatchLine} />
            </pattern>
          </defs>
          {[0, 25, 50, 75, 100].map((share) => (
            <line key={share} x1={`${share}%`} x2={`${share}%`} y1="0" y2="100%" className={styles.grid} />
          ))}
          {drawn.map(({ name, look, x, width }) => (
            <rect
              key={name}
              x={`${x}%`}
              y="6"
              width={`${width}%`}
              height="44"
              rx="10"
              className={styles[look]}
              {...(look === 'hatched' && { fill: `url(#${hatch})` })}
            />
          ))}
        </svg>
        <ul className={styles.parts}>
          {parts.map(({ name, sum, look }) => (
            <li key={name} className={styles.part}>
              <svg aria-hidden className={styles.swatch}>
                <rect
                  x="1.5"
                  y="1.5"
                  width="15"
                  height="15"
                  rx="4"
                  className={styles[look]}
                  {...(look === 'hatched' && { fill: `url(#${hatch})` })}
                />
              </svg>
              <span>
                {name}: <strong>{money(sum)}</strong>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
