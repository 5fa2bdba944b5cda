import { HandHeart } from 'lucide-react';
import type { FundState } from '../../../shop/contract/fund-views.ts';
import { EmptyState } from '../../design/states.tsx';
import { Card } from '../../design/card.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { pursesOf } from './give-draft.ts';
import { GiveForm } from './give-form.tsx';
import styles from './fund.module.css';
import { SubPage } from './sub-page.tsx';

/** Money to a charity. */
export function GivePage(props: { readonly state: FundState; readonly onLeave: (said: string | null) => void }) {
  const t = useTexts('fund');
  const { state, onLeave } = props;
  const purses = pursesOf(state);
  const { safe, bank } = state.places;
  return (
    <SubPage title={t('give.title')} onBack={() => onLeave(null)}>
      <Card className={styles.card}>
        {purses.length > 0 && (safe > 0 || bank > 0) ? (
          <GiveForm state={state} purses={purses} onDone={onLeave} />
        ) : (
          <EmptyState icon={HandHeart} title={t('give.empty')}>
            <p>{t('give.emptyText')}</p>
          </EmptyState>
        )}
      </Card>
    </SubPage>
  );
}
