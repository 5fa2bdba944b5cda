import type { ReactNode } from 'react';
import type { PictureView, ProductGapView, StretchSums } from '../../../shop/contract/picture-views.ts';
import { useShop } from '../../app-context.ts';
import { PrintPage, PrintPages } from '../../design/print-pages.tsx';
import { QrCode } from '../../design/qr-code.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './picture-sheet.module.css';
import { useRateText } from './rate-text.ts';
import { Apart, GapProducts, MoneyGaps, Tenders } from './tables.tsx';
import { ThreeBars } from './three-bars.tsx';
import { usePeriod } from './use-period.ts';

/** Products on one page; each takes at most two lines. */
const PRODUCTS_A_PAGE = 24;

/** The picture on A4: the figures on the first page, what each product is short of on those after it. */
export function PictureSheet(props: {
  readonly picture: PictureView;
  readonly sums: StretchSums;
  readonly onDone: () => void;
}) {
  const { picture, sums } = props;
  const lists = piecesOf(picture.products, PRODUCTS_A_PAGE);
  const page = (at: number, content: ReactNode) => (
    <PrintPage key={at}>
      <Sheet picture={picture} page={at} pages={1 + lists.length}>
        {content}
      </Sheet>
    </PrintPage>
  );
  return (
    <PrintPages onDone={props.onDone}>
      {page(
        1,
        <>
          <RateLine picture={picture} />
          <ThreeBars picture={picture} sums={sums} />
          <div className={styles.tables}>
            <MoneyGaps sums={sums} />
            <div className={styles.beside}>
              <Tenders sums={sums} />
              <Apart picture={picture} />
            </div>
          </div>
          <Proof picture={picture} />
        </>,
      )}
      {lists.map((products, at) =>
        page(at + 2, <GapProducts products={products} total={at === lists.length - 1 ? picture.products : null} />),
      )}
    </PrintPages>
  );
}

function Sheet(props: {
  readonly picture: PictureView;
  readonly page: number;
  readonly pages: number;
  readonly children: ReactNode;
}) {
  const t = useTexts('picture');
  const { settings } = useShop();
  const period = usePeriod({ dated: true });
  const { page, pages } = props;
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>{t('title')}</h1>
          <p>
            {settings.school}, {settings.stand}
          </p>
          <p>{period(props.picture.stretch)}</p>
        </div>
        <p className={styles.page}>{t('sheet.page', { page, pages })}</p>
      </header>
      {props.children}
    </article>
  );
}

function RateLine({ picture: { rate } }: { readonly picture: PictureView }) {
  const t = useTexts('picture');
  const { percent } = useFormats();
  const { likely, basis, reason } = useRateText();
  return (
    <p>
      {t('rate.title')}:{' '}
      {rate.known ? (
        <>
          <strong>{percent(rate.rate)}</strong>. {likely(rate)} {basis(rate)}
        </>
      ) : (
        <>
          <strong>{t('rate.notEnough')}</strong>: {reason(rate.reason)}
        </>
      )}
    </p>
  );
}

/** Two lines to sign on, and what ties the sheet to the ledger. */
function Proof({ picture: { head } }: { readonly picture: PictureView }) {
  const t = useTexts('picture');
  const { number } = useFormats();
  const text = `${head.seq}:${head.hash}`;
  return (
    <footer className={styles.proof}>
      <QrCode text={text} label={t('sheet.head', { seq: number(head.seq) })} className={styles.qr} />
      <div className={styles.hash}>
        <p>{t('sheet.head', { seq: number(head.seq) })}</p>
        <p>{text}</p>
      </div>
      <div className={styles.signatures}>
        <p>{t('sheet.signature')}</p>
        <p>{t('sheet.signature')}</p>
      </div>
    </footer>
  );
}

function piecesOf(products: readonly ProductGapView[], size: number): readonly (readonly ProductGapView[])[] {
  return Array.from({ length: Math.ceil(products.length / size) }, (_, at) =>
    products.slice(at * size, (at + 1) * size),
  );
}
