import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import type { Basket, BasketLine } from '../../../shop/basket.ts';
import { goodsQuery } from '../../api/queries.ts';
import { useApp } from '../../app-context.ts';
import { PictureOfGoods } from '../../design/picture-of-goods.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './basket-strip.module.css';

/** Names are read on the goods screen; here the buyer only sees that all is there. */
const MOST_WITH_NAMES = 3;
const MOST_PICTURES = 5;

/** The goods that are being paid for: by name while they are few, as pictures when they are many or where `pictures` asks. */
export function BasketStrip({ lines, pictures = false }: { readonly lines: Basket; readonly pictures?: boolean }) {
  const t = useTexts('pay');
  const names = !pictures && lines.length <= MOST_WITH_NAMES;
  const shown = lines.length <= MOST_PICTURES + 1 ? lines : lines.slice(0, MOST_PICTURES);
  const more = lines.length - shown.length;
  return (
    <ul
      aria-label={t('amount.goodsList')}
      className={styles.strip}
      data-names={names || undefined}
      data-end={pictures || undefined}
    >
      {shown.map((line) => (
        <Line key={line.sku} line={line} />
      ))}
      {more > 0 && <li className={styles.more}>{t('amount.moreGoods', { count: more })}</li>}
    </ul>
  );
}

function Line({ line }: { readonly line: BasketLine }) {
  const t = useTexts('pay');
  const { client, language } = useApp();
  const spoken = useStore(language, (state) => state.current);
  const { data: goods } = useQuery(goodsQuery(client));
  const product = goods?.find((each) => each.sku === line.sku);
  const name = product?.name[spoken] ?? line.sku;
  return (
    <li className={styles.line}>
      <PictureOfGoods
        picture={product?.picture ?? null}
        {...(product && { category: product.category })}
        className={styles.picture}
      />
      <span className="visually-hidden">{t('amount.line', { name, count: line.units })}</span>
      <span aria-hidden className={styles.name}>
        {name}
      </span>
      <span aria-hidden className={styles.units}>
        {t('amount.units', { count: line.units })}
      </span>
    </li>
  );
}
