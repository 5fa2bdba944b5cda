import { memo } from 'react';
import type { Category } from '../../shop/catalogue.ts';
import styles from './picture-of-goods.module.css';
import { classNames } from './class-names.ts';

/* Only the addresses are in the bundle; a picture is fetched when a card shows it. */
const SHIPPED = import.meta.glob<string>('../../assets/goods/*.svg', { query: '?url', import: 'default', eager: true });

/** What stands for a shelf, and for a product of it that has no picture of its own. */
export const CATEGORY_PICTURES: Readonly<Record<Category, string>> = {
  drinks: 'apple-juice',
  bakery: 'croissant',
  fruit: 'apple',
  sweets: 'milk-chocolate',
  stationery: 'pencil',
  handmade: 'yarn',
  other: 'package',
};

const SHA256 = /^[0-9a-f]{64}$/;

/** Where a picture is: a slug of assets/goods/ or the SHA-256 of an uploaded photo. Null for a slug that is not there. */
export function pictureUrl(picture: string): string | null {
  if (SHA256.test(picture)) return `/pictures/${picture}`;
  return SHIPPED[`../../assets/goods/${picture}.svg`] ?? null;
}

/** A picture of goods. It is decoration: the name always stands beside it. */
export const PictureOfGoods = memo(function PictureOfGoods(props: {
  readonly picture: string | null;
  readonly category?: Category;
  readonly className?: string | undefined;
}) {
  const url =
    (props.picture && pictureUrl(props.picture)) ?? pictureUrl(CATEGORY_PICTURES[props.category ?? 'other']) ?? null;
  if (url === null) return <span className={classNames(styles.none, props.className)} />;
  const photo = props.picture !== null && SHA256.test(props.picture);
  return (
    <img
      src={url}
      alt=""
      draggable={false}
      decoding="async"
      className={classNames(styles.picture, photo && styles.photo, props.className)}
    />
  );
});
