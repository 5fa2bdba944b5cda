import { ALLERGENS, type Allergen } from '../../../shop/catalogue.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './product-fields.module.css';

/** What of the fourteen allergens is in a product. */
export function AllergenChoice(props: {
  readonly allergens: readonly Allergen[];
  readonly onChange: (allergens: readonly Allergen[]) => void;
}) {
  const t = useTexts('goods');
  const common = useTexts('common');
  const { allergens, onChange } = props;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('field.allergens')}</legend>
      <div className={styles.allergens}>
        {ALLERGENS.map((allergen) => (
          <label key={allergen} className={styles.allergen}>
            <input
              type="checkbox"
              className={styles.tick}
              checked={allergens.includes(allergen)}
              onChange={({ currentTarget: { checked } }) =>
                onChange(ALLERGENS.filter((each) => (each === allergen ? checked : allergens.includes(each))))
              }
            />
            {common(`allergen.${allergen}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
