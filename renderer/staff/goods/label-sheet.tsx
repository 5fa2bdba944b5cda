import type { GoodsItem } from '../../../shop/contract/goods-views.ts';
import { LANGUAGES } from '../../../shop/languages.ts';
import { barcodeSymbol } from '../../../shop/barcode-bars.ts';
import { useShop } from '../../app-context.ts';
import { classNames } from '../../design/class-names.ts';
import { Money } from '../../design/money.tsx';
import { PictureOfGoods } from '../../design/picture-of-goods.tsx';
import { BarcodePicture } from './barcode-picture.tsx';
import styles from './label-sheet.module.css';

export const LABEL_SIZES = ['small', 'large'] as const;
export type LabelSize = (typeof LABEL_SIZES)[number];

/** How many labels of a size a page of A4 holds. */
export const PER_SHEET: Readonly<Record<LabelSize, number>> = { small: 21, large: 8 };

/** One page of labels, to be cut along the lines. */
export function LabelSheet(props: { readonly goods: readonly GoodsItem[]; readonly size: LabelSize }) {
  return (
    <div className={classNames(styles.sheet, styles[props.size])}>
      {props.goods.map((product) => (
        <Label key={product.sku} product={product} />
      ))}
    </div>
  );
}

/** What stands on the shelf before a product: its name in three languages, the shop's own first, its price, bars and picture. */
function Label({ product }: { readonly product: GoodsItem }) {
  const { settings } = useShop();
  const { name, price, picture, category, barcode, sku } = product;
  const [first, ...others] = [settings.language, ...LANGUAGES.filter((each) => each !== settings.language)];
  return (
    <article className={styles.label}>
      <div className={styles.top}>
        <PictureOfGoods picture={picture} category={category} className={styles.picture} />
        <div className={styles.names}>
          <p lang={first} className={styles.name}>
            {name[first ?? 'kk']}
          </p>
          {others.map((each) => (
            <p key={each} lang={each} className={styles.other}>
              {name[each]}
            </p>
          ))}
        </div>
      </div>
      <div className={styles.bottom}>
        <Money amount={price} className={styles.price} />
        {barcode !== null && barcodeSymbol(barcode) ? (
          <BarcodePicture barcode={barcode} className={styles.bars} />
        ) : (
          <span className={styles.code}>{barcode ?? sku}</span>
        )}
      </div>
    </article>
  );
}
