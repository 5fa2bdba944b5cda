import type { Money as Amount } from '../../shop/money.ts';
import { useFormats } from '../i18n/use-formats.ts';
import { classNames } from './class-names.ts';
import styles from './money.module.css';

/** A sum in the shop's currency, written as the language writes it and never broken over two lines. */
export function Money(props: { readonly amount: Amount; readonly className?: string | undefined }) {
  const { money } = useFormats();
  return <span className={classNames(styles.money, props.className)}>{money(props.amount)}</span>;
}
