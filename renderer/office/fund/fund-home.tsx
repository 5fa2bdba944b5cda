import { CircleCheck, HandHeart, Landmark } from 'lucide-react';
import type { FundState } from '../../../shop/contract/fund-views.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { Notice } from '../parts/notice.tsx';
import { SectionPage } from '../section-page.tsx';
import { Campaigns } from './campaigns.tsx';
import { Charities } from './charities.tsx';
import type { FundView } from './fund-page.tsx';
import styles from './fund.module.css';
import { GoodsPolicy } from './goods-policy.tsx';
import { Moves } from './moves.tsx';
import { Places } from './places.tsx';

/** Where the money is, what it was raised for, to whom it went, and the ways to move it. */
export function FundHome(props: {
  readonly state: FundState;
  /** What was just done, as a sentence. */
  readonly said: string | null;
  readonly onOpen: (view: FundView) => void;
}) {
  const t = useTexts('fund');
  const staff = useTexts('staff');
  const { state, onOpen } = props;
  return (
    <SectionPage title={staff('section.fund')}>
      <div aria-live="polite" className={styles.said}>
        {props.said && (
          <Notice icon={CircleCheck} tone="done">
            {props.said}
          </Notice>
        )}
      </div>
      <Card className={styles.card}>
        <Places places={state.places} />
        <div className={styles.ways}>
          <Button size="staff" icon={Landmark} onPress={() => onOpen({ name: 'bank' })}>
            {t('bank.do')}
          </Button>
          <Button kind="primary" size="staff" icon={HandHeart} onPress={() => onOpen({ name: 'give' })}>
            {t('give.do')}
          </Button>
        </div>
      </Card>
      <Campaigns state={state} onOpen={(id) => onOpen({ name: 'campaign', id })} />
      <Charities charities={state.charities} />
      <Moves onOpen={(id) => onOpen({ name: 'move', id })} />
      <GoodsPolicy />
    </SectionPage>
  );
}
