import { ALLERGENS, CATEGORIES } from '../../shop/catalogue.ts';
import { useTexts } from '../i18n/use-texts.ts';
import styles from './csv-columns.module.css';

/** The columns of a list of goods, in the order in which they are explained; the second is whether a row must fill it. */
const COLUMNS = [
  ['sku', true],
  ['category', true],
  ['name_kk', true],
  ['name_ru', true],
  ['name_en', true],
  ['price', true],
  ['cost', false],
  ['currency', false],
  ['barcode', false],
  ['picture', false],
  ['opening_stock', false],
  ['allergens', false],
  ['alarm', false],
] as const;

/** What a list of goods has to look like: the names of the columns as they stand in its first line, and what goes into them. */
export function CsvColumns() {
  const t = useTexts('setup');
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{t('csv.columnsTitle')}</h2>
      <p className={styles.text}>{t('csv.columnsText')}</p>
      <section className={styles.frame} aria-label={t('csv.columnsTitle')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('csv.column')}</th>
              <th scope="col">{t('csv.meaning')}</th>
            </tr>
          </thead>
          <tbody>
            {COLUMNS.map(([name, needed]) => (
              <tr key={name}>
                <th scope="row">
                  <code className={styles.code}>{name}</code>
                  {needed && <span className={styles.needed}>{t('csv.needed')}</span>}
                </th>
                <td>
                  {t(`csv.about.${name}`, { categories: CATEGORIES.join(', '), allergens: ALLERGENS.join(', ') })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
