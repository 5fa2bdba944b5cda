import { EyeOff, PiggyBank, Warehouse } from 'lucide-react';
import type { PictureView as Picture } from '../../../shop/contract/picture-views.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { useGoTo } from '../../office/go-to.ts';
import { Notice } from '../../office/parts/notice.tsx';
import styles from './picture-page.module.css';
import { RatePanel } from './rate-panel.tsx';
import { Apart, GapProducts, MoneyGaps, Tenders } from './tables.tsx';
import { ThreeBars } from './three-bars.tsx';
import { useUnits } from './use-units.ts';

/** The picture of one stretch: bars and rate above, the same figures and what they are made of in tables below. */
export function PictureView({ picture }: { readonly picture: Picture }) {
  const { sums } = picture;
  return (
    <div className={styles.picture}>
      <div className={styles.above}>
        <Card>{sums ? <ThreeBars picture={picture} sums={sums} /> : <HeldBack picture={picture} />}</Card>
        <RatePanel rate={picture.rate} />
      </div>
      {sums && (
        <Card>
          <MoneyGaps sums={sums} />
        </Card>
      )}
      {sums && (
        <Card>
          <Tenders sums={sums} />
        </Card>
      )}
      <Card>
        <Apart picture={picture} />
      </Card>
      <Card>
        <GapProducts products={picture.products} total={picture.products} />
      </Card>
    </div>
  );
}

/** What may be told before the box is counted: units, and no money. */
function HeldBack({ picture }: { readonly picture: Picture }) {
  const t = useTexts('picture');
  const units = useUnits();
  const goTo = useGoTo();
  const { recordedUnits, missing, surplus, stretch } = picture;
  const goesOn = stretch.stocktake === null;
  return (
    <div className={styles.held}>
      <dl className={styles.facts}>
        <Fact name={t('held.recorded')}>{units(recordedUnits)}</Fact>
        <Fact name={t('gap.missing')}>{units(missing.units)}</Fact>
        {surplus.units > 0 && <Fact name={t('gap.surplus')}>{units(surplus.units)}</Fact>}
      </dl>
      <Notice
        icon={EyeOff}
        tone="sky"
        action={
          <Button size="staff" icon={goesOn ? Warehouse : PiggyBank} onPress={() => goTo(goesOn ? 'stocktake' : 'box')}>
            {goesOn ? t('held.takeStock') : t('held.countBox')}
          </Button>
        }
      >
        {goesOn ? t('held.goingOn') : t('held.awaited')}
      </Notice>
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
