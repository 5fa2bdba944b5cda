import { useStore } from 'zustand';
import type { TallyProduct, TallyState } from '../../../shop/contract/settling-views.ts';
import { useApp, useShop } from '../../app-context.ts';
import { PrintPage } from '../../design/print-pages.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './tally-sheet.module.css';

/** How many products a page of A4 holds beside its head and foot. */
const PER_SHEET = 22;
/** A name of more letters is written smaller, so that it takes two lines at the most. */
const LONG_NAME = 24;
/** Boxes to tick for each product, in groups of five that are counted at a glance. */
const GROUPS = 4;

/** Empty sheets of paper for so many products, to be ticked while the kiosk is not there. */
export function TallySheets(props: { readonly goods: readonly TallyProduct[]; readonly head: TallyState['head'] }) {
  const { goods, head } = props;
  const pages = Math.max(1, Math.ceil(goods.length / PER_SHEET));
  return Array.from({ length: pages }, (_, page) => (
    <PrintPage key={page}>
      <TallySheet
        goods={goods.slice(page * PER_SHEET, (page + 1) * PER_SHEET)}
        head={head}
        page={page + 1}
        pages={pages}
      />
    </PrintPage>
  ));
}

function TallySheet(props: {
  readonly goods: readonly TallyProduct[];
  readonly head: TallyState['head'];
  readonly page: number;
  readonly pages: number;
}) {
  const t = useTexts('settling');
  const { money } = useFormats();
  const { settings } = useShop();
  const spoken = useStore(useApp().language, (state) => state.current);
  const { page, pages, head } = props;
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>{t('sheet.title')}</h1>
          <p>
            {settings.school}, {settings.stand}
          </p>
        </div>
        <Line name={t('sheet.date')} />
      </header>
      <p className={styles.how}>{t('sheet.how')}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('sheet.product')}</th>
            <th scope="col" className={styles.price}>
              {t('sheet.price')}
            </th>
            <th scope="col" className={styles.ticks}>
              {t('sheet.taken')}
            </th>
            <th scope="col" className={styles.units}>
              {t('sheet.units')}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.goods.map(({ sku, name, price }) => (
            <tr key={sku}>
              <th scope="row" className={name[spoken].length > LONG_NAME ? styles.long : undefined}>
                {name[spoken]}
              </th>
              <td className={styles.price}>{money(price)}</td>
              <td>
                <span className={styles.boxes}>
                  {Array.from({ length: GROUPS }, (_, group) => (
                    <span key={group} className={styles.five}>
                      {Array.from({ length: 5 }, (_box, box) => (
                        <span key={box} className={styles.box} />
                      ))}
                    </span>
                  ))}
                </span>
              </td>
              <td className={styles.units}>{'\u00A0'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer className={styles.foot}>
        <div className={styles.lines}>
          <Line name={t('sheet.cash')} />
          {settings.phonePayment !== null && <Line name={t('sheet.phone')} />}
        </div>
        <div className={styles.lines}>
          <Line name={t('sheet.kept')} />
          <Line name={t('sheet.typedIn')} />
        </div>
        <p className={styles.small}>
          <span>{t('sheet.head', { seq: head.seq, hash: head.hash })}</span>
          <span>{t('sheet.page', { page, pages })}</span>
        </p>
      </footer>
    </article>
  );
}

/** Something to be written by hand. */
function Line({ name }: { readonly name: string }) {
  return (
    <p className={styles.line}>
      <span>{name}</span>
      <span className={styles.rule} />
    </p>
  );
}
