import { Coins, HandHeart, ShoppingBasket, type LucideIcon } from 'lucide-react';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './how-it-works.module.css';

/** Three steps, for a shop that has nothing to tell of itself yet. */
export function HowItWorks() {
  const t = useTexts('kiosk');
  return (
    <section aria-label={t('idle.how')} className={styles.how}>
      <ol className={styles.steps}>
        <Step icon={ShoppingBasket} title={t('idle.take.title')} text={t('idle.take.text')} />
        <Step icon={Coins} title={t('idle.pay.title')} text={t('idle.pay.text')} />
        <Step icon={HandHeart} title={t('idle.help.title')} text={t('idle.help.text')} />
      </ol>
    </section>
  );
}

function Step(props: { readonly icon: LucideIcon; readonly title: string; readonly text: string }) {
  const { icon: Icon } = props;
  return (
    <li className={styles.step}>
      <Icon aria-hidden className={styles.stepIcon} />
      <div>
        <p className={styles.stepTitle}>{props.title}</p>
        <p className={styles.stepText}>{props.text}</p>
      </div>
    </li>
  );
}
