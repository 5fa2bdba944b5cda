import { useMemo } from 'react';
import type { GoodsItem } from '../../../shop/contract/goods-views.ts';
import { LANGUAGES, type Language } from '../../../shop/languages.ts';
import { barcodeSymbol } from '../../../shop/barcode-bars.ts';
import { useShop } from '../../app-context.ts';
import { classNames } from '../../design/class-names.ts';
import { PictureOfGoods } from '../../design/picture-of-goods.tsx';
import { createFormats } from '../../i18n/format.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { BarcodePicture } from './barcode-picture.tsx';
import styles from './label-sheet.module.css';

export const LABEL_SIZES = ['small', 'large'] as const;
export type LabelSize = (typeof LABEL_SIZES)[number];

/** How many labels of a size a page of A4 holds. */
export const PER_SHEET: Readonly<Record<LabelSize, number>> = { small: 21, large: 8 };

/** One page of labels, to be cut along the lines. */
export function LabelSheet(props: { readonly goods: readonly GoodsItem[]; readonly size: LabelSize }) {
  const common = useTexts('common');
  const { language, currency } = useShop().settings;
  // Paper speaks the shop's language, whoever prints it.
  const { money } = useMemo(() => createFormats(language, currency, common), [language, currency, common]);
  return (
    <div className={classNames(styles.sheet, styles[props.size])}>
      {props.goods.map((product) => (
        <Label key={product.sku} product={product} price={money(product.price)} own={language} />
      ))}
    </div>
  );
}

/** What stands on the shelf before a product: its name in three languages, the shop's own first, its price, bars and picture. */
function Label(props: { readonly product: GoodsItem; readonly price: string; readonly own: Language }) {
  const { product, own } = props;
  const { name, picture, category, barcode, sku } = product;
  return (
    <article className={styles.label}>
      <div className={styles.top}>
        <PictureOfGoods picture={picture} category={category} className={styles.picture} />
        <div className={styles.names}>
          <p lang={own} className={styles.name}>
            {name[own]}
          </p>
          {LANGUAGES.filter((each) => each !== own).map((each) => (
            <p key={each} lang={each} className={styles.other}>
              {name[each]}
            </p>
          ))}
        </div>
      </div>
      <div className={styles.bottom}>
        <span className={classNames(styles.price, styles[priceWidth(props.price)])}>{props.price}</span>
        {barcode !== null && barcodeSymbol(barcode) ? (
          <BarcodePicture barcode={barcode} className={styles.bars} />
        ) : (
          <span className={styles.code}>{barcode ?? sku}</span>
        )}
      </div>
    </article>
  );
}

/** A price shares its line with the bars, which must not shrink. */
function priceWidth(price: string): 'short' | 'long' | 'longest' {
  if (price.length <= 7) return 'short';
  return price.length <= 10 ? 'long' : 'longest';
}
