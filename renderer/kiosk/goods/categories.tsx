import { CATEGORIES, type Category } from '../../../shop/catalogue.ts';
import { useStore } from 'zustand';
import { useApp } from '../../app-context.ts';
import { classNames } from '../../design/class-names.ts';
import { CATEGORY_PICTURES, PictureOfGoods } from '../../design/picture-of-goods.tsx';
import { useTap } from '../../design/use-tap.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Shelf } from '../../stores/goods-view.ts';
import styles from './categories.module.css';

/** The shelves that have goods, and all of them together. */
export function Categories({ there, row }: { readonly there: ReadonlySet<Category>; readonly row: boolean }) {
  const { goodsView } = useApp();
  const t = useTexts('kiosk');
  const shelf = useStore(goodsView, (state) => state.shelf);
  const shelves: readonly Shelf[] = ['all', ...CATEGORIES.filter((category) => there.has(category))];
  return (
    <nav aria-label={t('goods.categories')} className={classNames(styles.categories, row && styles.row)}>
      {shelves.map((each) => (
        <ShelfButton key={each} shelf={each} chosen={each === shelf} />
      ))}
    </nav>
  );
}

function ShelfButton({ shelf, chosen }: { readonly shelf: Shelf; readonly chosen: boolean }) {
  const { goodsView } = useApp();
  const t = useTexts('kiosk');
  const common = useTexts('common');
  const tap = useTap(() => goodsView.getState().choose(shelf));
  return (
    <button type="button" aria-pressed={chosen} className={styles.shelf} {...tap}>
      <PictureOfGoods picture={shelf === 'all' ? 'all' : CATEGORY_PICTURES[shelf]} className={styles.picture} />
      <span>{shelf === 'all' ? t('goods.all') : common(`category.${shelf}`)}</span>
    </button>
  );
}
