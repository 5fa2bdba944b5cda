import { Check } from 'lucide-react';
import { memo, useRef } from 'react';
import { useStore } from 'zustand';
import { unitsOf } from '../../../shop/basket.ts';
import type { Category } from '../../../shop/catalogue.ts';
import type { StandProduct } from '../../../shop/contract/outputs.ts';
import type { Language } from '../../../shop/languages.ts';
import { useApp } from '../../app-context.ts';
import { Chip } from '../../design/chip.tsx';
import { classNames } from '../../design/class-names.ts';
import { Money } from '../../design/money.tsx';
import { PictureOfGoods } from '../../design/picture-of-goods.tsx';
import { SLOW_REPEAT, useTap } from '../../design/use-tap.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { AllergenMarks } from './allergens.tsx';
import type { CardShape } from './grid-size.ts';
import styles from './product-card.module.css';
import { keepTogether } from './whole-words.ts';

/** Sky for bakery and fruit, gold for drinks and handmade, sand for the rest, so that no picture drowns in its ground. */
const WELLS: Readonly<Record<Category, 'sky' | 'gold' | 'sand'>> = {
  bakery: 'sky',
  fruit: 'sky',
  drinks: 'gold',
  handmade: 'gold',
  sweets: 'sand',
  stationery: 'sand',
  other: 'sand',
};

/** From here on a price is so long that its tag is written smaller. Minor units. */
const DEAR = 10_000_000;

export type ProductCardProps = {
  readonly product: StandProduct;
  readonly language: Language;
  readonly fewLeft: number;
  readonly shape: CardShape;
  readonly onTake: (product: StandProduct, picture: HTMLImageElement | null) => void;
};

/** One product. The whole card is one target, each touch takes one more; only its allergen marks answer for themselves. */
export const ProductCard = memo(function ProductCard({ product, language, fewLeft, shape, onTake }: ProductCardProps) {
  const { basket } = useApp();
  const units = useStore(basket, (state) => unitsOf(state.lines, product.sku));
  const button = useRef<HTMLButtonElement>(null);
  const tap = useTap(() => onTake(product, button.current?.querySelector('img') ?? null), SLOW_REPEAT);
  const name = product.name[language];
  return (
    <li
      className={classNames(
        styles.card,
        styles[shape],
        units > 0 && styles.picked,
        product.stock <= fewLeft && styles.scarce,
        product.allergens.length > 0 && styles.marked,
      )}
    >
      <button ref={button} type="button" className={styles.target} {...tap}>
        <span className={classNames(styles.name, sizeOf(name, shape))}>{keepTogether(name)}</span>
        <span className={classNames(styles.well, styles[WELLS[product.category]])}>
          <PictureOfGoods picture={product.picture} category={product.category} className={styles.picture} />
        </span>
        <span className={classNames(styles.tag, product.price >= DEAR && styles.dear)}>
          <Money amount={product.price} />
        </span>
        <Stock stock={product.stock} fewLeft={fewLeft} />
        <InBasket units={units} />
        <Contains allergens={product.allergens} />
      </button>
      <AllergenMarks name={name} allergens={product.allergens} most={shape === 'flat' ? 2 : 3} />
    </li>
  );
});

/** A long name, or one with a long word, is written smaller: never cut off. */
function sizeOf(name: string, shape: CardShape): string | undefined {
  if (name.length > 44) return styles.veryLong;
  const longestWord = Math.max(...name.split(/[\s-]/u).map((word) => word.length));
  return name.length > 32 || longestWord > (shape === 'flat' ? 9 : 14) ? styles.long : undefined;
}

/** "3 left", or a question where the records say that none is left: the buyer who holds one knows better. */
function Stock({ stock, fewLeft }: { readonly stock: number; readonly fewLeft: number }) {
  const t = useTexts('kiosk');
  if (stock > fewLeft) return null;
  return (
    <Chip tone={stock > 0 ? 'gold' : 'plain'} className={classNames(styles.stock, stock <= 0 && styles.soldOut)}>
      {stock > 0 ? t('goods.left', { count: stock }) : t('goods.soldOut')}
    </Chip>
  );
}

function InBasket({ units }: { readonly units: number }) {
  const t = useTexts('kiosk');
  if (units === 0) return null;
  return (
    <span key={units} className={styles.count}>
      <Check aria-hidden />
      <span aria-hidden>{units}</span>
      <span className="visually-hidden">{t('goods.inBasket', { count: units })}</span>
    </span>
  );
}

function Contains({ allergens }: Pick<StandProduct, 'allergens'>) {
  const t = useTexts('kiosk');
  const common = useTexts('common');
  if (allergens.length === 0) return null;
  const names = allergens.map((allergen) => common(`allergen.${allergen}`)).join(', ');
  return <span className="visually-hidden">{t('goods.contains', { allergens: names })}</span>;
}
