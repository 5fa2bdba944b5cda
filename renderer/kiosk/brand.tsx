import logoUrl from '../../assets/brand/logo.svg?url';
import { useShopOrNone } from '../app-context.ts';
import { classNames } from '../design/class-names.ts';
import { useTexts } from '../i18n/use-texts.ts';
import styles from './brand.module.css';

/** The mark and what this is; `withSchool` also says whose. */
export function Brand({ withSchool = false }: { readonly withSchool?: boolean }) {
  const t = useTexts('common');
  const settings = useShopOrNone()?.settings;
  return (
    <div className={styles.brand}>
      <img src={logoUrl} alt="" className={styles.mark} draggable={false} />
      <div>
        <p className={styles.name}>{t('shop')}</p>
        {withSchool && settings && (
          <p className={classNames(styles.school, settings.school.length > 36 && styles.long)}>{settings.school}</p>
        )}
      </div>
    </div>
  );
}
