import {
  Bean,
  Egg,
  Fish,
  FlaskConical,
  Flower,
  Flower2,
  LeafyGreen,
  Milk,
  Nut,
  Shell,
  Shrimp,
  Sprout,
  Wheat,
  CircleDot,
  type LucideIcon,
} from 'lucide-react';
import { useState } from 'react';
import type { Allergen } from '../../../shop/catalogue.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { useTap } from '../../design/use-tap.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './allergens.module.css';

const ICONS: Readonly<Record<Allergen, LucideIcon>> = {
  gluten: Wheat,
  crustaceans: Shrimp,
  eggs: Egg,
  fish: Fish,
  peanuts: Bean,
  soybeans: Sprout,
  milk: Milk,
  nuts: Nut,
  celery: LeafyGreen,
  mustard: Flower,
  sesame: CircleDot,
  sulphites: FlaskConical,
  lupin: Flower2,
  molluscs: Shell,
};

/** The marks of a product; a touch of them says what they mean. */
export function AllergenMarks(props: {
  readonly name: string;
  readonly allergens: readonly Allergen[];
  /** How many marks there is room for; where there are more, the last one says how many. */
  readonly most: number;
}) {
  const t = useTexts('kiosk');
  const [open, setOpen] = useState(false);
  const tap = useTap(() => setOpen(true));
  if (props.allergens.length === 0) return null;
  const shown = props.allergens.length > props.most ? props.allergens.slice(0, props.most - 1) : props.allergens;
  const more = props.allergens.length - shown.length;
  return (
    <>
      <button type="button" className={styles.marks} {...tap}>
        <span className="visually-hidden">{t('goods.allergens', { name: props.name })}</span>
        {shown.map((allergen) => {
          const Icon = ICONS[allergen];
          return (
            <span key={allergen} className={styles.mark}>
              <Icon aria-hidden />
            </span>
          );
        })}
        {more > 0 && (
          <span aria-hidden className={styles.mark}>
            +{more}
          </span>
        )}
      </button>
      {open && <Explanation {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function Explanation(props: {
  readonly name: string;
  readonly allergens: readonly Allergen[];
  readonly onClose: () => void;
}) {
  const t = useTexts('kiosk');
  const common = useTexts('common');
  return (
    <Dialog title={t('goods.allergens', { name: props.name })} onClose={props.onClose}>
      <ul className={styles.list}>
        {props.allergens.map((allergen) => {
          const Icon = ICONS[allergen];
          return (
            <li key={allergen}>
              <span className={styles.mark}>
                <Icon aria-hidden />
              </span>
              {common(`allergen.${allergen}`)}
            </li>
          );
        })}
      </ul>
      <p className={styles.text}>{t('goods.allergensText')}</p>
      <Button onPress={props.onClose} className={styles.close}>
        {common('close')}
      </Button>
    </Dialog>
  );
}
