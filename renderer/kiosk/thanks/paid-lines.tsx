import { suggestedTotal } from '../../../shop/basket.ts';
import { money as minor } from '../../../shop/money.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Thanks } from '../../stores/screen.ts';
import styles from './thanks-screen.module.css';

/** What was recorded, in a line or two: put in, taken, above the price, still open. */
export function PaidLines({ thanks }: { readonly thanks: Thanks }) {
  const t = useTexts('pay');
  const { money } = useFormats();
  const { tender, paid, what, stillOpen = 0 } = thanks;
  const lines: string[] = [];
  if (tender.type === 'qr') lines.push(t('thanks.qr', { sum: money(paid) }));
  if (tender.type === 'cash' && tender.putIn > 0) {
    const { putIn, change } = tender;
    lines.push(
      change > 0
        ? t('thanks.cash', { putIn: money(putIn), change: money(change) })
        : t('thanks.cashExact', { putIn: money(putIn) }),
    );
  }
  if (what === 'purchase') {
    const gift = paid - suggestedTotal(thanks.lines);
    if (gift > 0) lines.push(t('thanks.gift', { sum: money(minor(gift)) }));
  }
  if (what === 'settlement') {
    lines.push(stillOpen > 0 ? t('thanks.stillOpen', { sum: money(minor(stillOpen)) }) : t('thanks.settled'));
  }
  return (
    <ul className={styles.details}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
