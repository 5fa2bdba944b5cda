import { Landmark, PiggyBank, Smartphone, Vault, type LucideIcon } from 'lucide-react';
import type { FundPlaces } from '../../../shop/contract/fund-views.ts';
import type { Money as Amount } from '../../../shop/money.ts';
import { Money } from '../../design/money.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './fund.module.css';

/** Where every tenge is, as far as it was counted. */
export function Places({ places }: { readonly places: FundPlaces }) {
  const t = useTexts('fund');
  const { fullDay } = useFormats();
  const { box, countedOn, phone, safe, bank, total } = places;
  return (
    <>
      <h2 className={styles.title}>{t('places.title')}</h2>
      <dl className={styles.places}>
        <div className={styles.total}>
          <dt>{t('places.total')}</dt>
          <dd>
            <Money amount={total} />
          </dd>
        </div>
        <Place icon={Vault} name={t('places.safe')} sum={safe} />
        <Place icon={Landmark} name={t('places.bank')} sum={bank} />
        <Place
          icon={PiggyBank}
          name={t('places.box')}
          sum={box}
          text={countedOn === null ? t('places.boxNever') : t('places.boxOn', { day: fullDay(countedOn) })}
        />
        <Place icon={Smartphone} name={t('places.phone')} sum={phone} text={t('places.phoneText')} />
      </dl>
      <p className={styles.text}>{t('places.uncounted')}</p>
    </>
  );
}

function Place(props: {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly sum: Amount;
  readonly text?: string;
}) {
  const { icon: Icon } = props;
  return (
    <div className={styles.place}>
      <dt>
        <Icon aria-hidden className={styles.icon} />
        {props.name}
      </dt>
      <dd>
        <Money amount={props.sum} />
      </dd>
      {props.text && <dd className={styles.small}>{props.text}</dd>}
    </div>
  );
}
