import { ShoppingBasket } from 'lucide-react';
import type { WarningView } from '../../../shop/contract/today-views.ts';
import { Card } from '../../design/card.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './goods-card.module.css';
import { WarningText } from './warning-text.tsx';

/** For how long the goods on the stand last, what they are worth, and what the last weeks lost. */
export function GoodsCard({ warning }: { readonly warning: WarningView }) {
  const t = useTexts('picture');
  const { money } = useFormats();
  const { tradingDays, onStand, capital, weeks } = warning;
  const lasts = () => {
    if (weeks === null) return '';
    return weeks === 0 ? t('goods.lessThanAWeek') : t('goods.weeks', { count: weeks });
  };
  return (
    <Card className={styles.card}>
      <span className={styles.picture}>
        <ShoppingBasket aria-hidden />
      </span>
      <div className={styles.words}>
        <h2 className={styles.title}>
          {tradingDays === null ? t('goods.title') : t('goods.days', { count: tradingDays })}
        </h2>
        <p>{t('goods.onStand', { sum: money(onStand) })}</p>
        {capital > 0 && <p>{[t('goods.capital', { sum: money(capital) }), lasts()].filter(Boolean).join(' ')}</p>}
        <p>
          <WarningText warning={warning} />
        </p>
      </div>
    </Card>
  );
}
