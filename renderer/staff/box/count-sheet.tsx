import type { ReactNode } from 'react';
import type { CountView, HeadView, OpenCountView } from '../../../shop/contract/box-views.ts';
import { denominations } from '../../../shop/currency.ts';
import { times, type Money as Amount } from '../../../shop/money.ts';
import { useShop } from '../../app-context.ts';
import { PrintPage, PrintPages } from '../../design/print-pages.tsx';
import { QrCode } from '../../design/qr-code.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { countOf } from './amounts.ts';
import styles from './count-sheet.module.css';
import { useBoxWords } from './use-box-words.ts';

/** What a sheet is printed of: an empty one, one for the count that is open, or one of a count that is locked. */
export type SheetSubject =
  | { readonly kind: 'empty'; readonly head: HeadView }
  | { readonly kind: 'open'; readonly count: OpenCountView }
  | { readonly kind: 'locked'; readonly count: CountView };

/** With more rows than this the signatures go to a second page. */
const ROWS_WITH_SIGNATURES = 14;

/** The count sheet on A4: to fill in by hand, or filled in; both sign it, and the ledger's hash ties it to the books. */
export function CountSheet(props: { readonly subject: SheetSubject; readonly onDone: () => void }) {
  const { subject } = props;
  const { currency } = useShop().settings;
  const values = valuesOf(subject, denominations(currency));
  const table = <Pieces key="pieces" subject={subject} values={values} />;
  const rest = <Closing key="rest" subject={subject} />;
  const pages = values.length > ROWS_WITH_SIGNATURES ? [[table], [rest]] : [[table, rest]];
  return (
    <PrintPages onDone={props.onDone}>
      {pages.map((parts, at) => (
        <PrintPage key={parts[0]?.key}>
          <Page page={at + 1} pages={pages.length} subject={subject}>
            {parts}
          </Page>
        </PrintPage>
      ))}
    </PrintPages>
  );
}

function valuesOf(subject: SheetSubject, all: readonly Amount[]): readonly Amount[] {
  if (subject.kind === 'open') return subject.count.denominations;
  if (subject.kind === 'empty') return all;
  const found = subject.count.pieces.map(({ value }) => value);
  return [...new Set([...all, ...found])].toSorted((a, b) => b - a);
}

function Page(props: {
  readonly page: number;
  readonly pages: number;
  readonly subject: SheetSubject;
  readonly children: ReactNode;
}) {
  const t = useTexts('box');
  const { settings } = useShop();
  const { when, seal } = useBoxWords();
  const count = props.subject.kind === 'empty' ? null : props.subject.count;
  const opened = count && when(count.opened);
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>{t('sheet.title')}</h1>
          <p>
            {settings.school}, {settings.stand}
          </p>
        </div>
        <p className={styles.page}>{t('sheet.page', { page: props.page, pages: props.pages })}</p>
      </header>
      <dl className={styles.facts}>
        <Fact label={t('sheet.day')}>{opened && `${opened.day}, ${opened.time}`}</Fact>
        <Fact label={t('sheet.box')}>{count?.box}</Fact>
        <Fact label={t('sheet.sealFound')}>{count && seal(count)}</Fact>
      </dl>
      {props.children}
    </article>
  );
}

/** A name and what belongs to it, or a line to write it on. */
function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{children ?? <span className={styles.blank} />}</dd>
    </div>
  );
}

function Pieces({ subject, values }: { readonly subject: SheetSubject; readonly values: readonly Amount[] }) {
  const t = useTexts('box');
  const { money, number } = useFormats();
  const locked = subject.kind === 'locked' ? subject.count : null;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('sheet.piece')}</th>
          <th scope="col">{t('sheet.pieces')}</th>
          <th scope="col">{t('sheet.sum')}</th>
        </tr>
      </thead>
      <tbody>
        {values.map((value) => {
          const count = locked && countOf(locked.pieces, value);
          return (
            <tr key={value}>
              <th scope="row">{money(value)}</th>
              <td>{count !== null && number(count)}</td>
              <td>{count !== null && money(times(value, count))}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t('sheet.total')}
          </th>
          <td>{locked && money(locked.counted)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** What the books said and where the money went, the two signatures, and what ties the sheet to the ledger. */
function Closing({ subject }: { readonly subject: SheetSubject }) {
  const t = useTexts('box');
  const { money, signedMoney, number } = useFormats();
  const locked = subject.kind === 'locked' ? subject.count : null;
  const sealing = locked?.sealing ?? null;
  const reason = sealing?.reason ? t(`reason.${sealing.reason}`) : null;
  const head = headOf(subject);
  const text = `${head.seq}:${head.hash}`;
  return (
    <>
      <dl className={styles.facts}>
        <Fact label={t('sheet.expected')}>{locked && money(locked.expected)}</Fact>
        <Fact label={t('sheet.difference')}>
          {locked && (locked.difference === 0 ? t('past.equal') : signedMoney(locked.difference))}
        </Fact>
        {(!locked || locked.difference !== 0) && (
          <Fact label={t('sheet.reason')}>{reason && (sealing?.note ? `${reason}. ${sealing.note}` : reason)}</Fact>
        )}
        <Fact label={t('sheet.left')}>{sealing && money(sealing.left)}</Fact>
        <Fact label={t('sheet.moved')}>{sealing && money(sealing.moved)}</Fact>
        <Fact label={t('sheet.bag')}>{sealing && (sealing.bag ?? '–')}</Fact>
        <Fact label={t('sheet.nextSeal')}>{sealing && (sealing.seal ?? '–')}</Fact>
      </dl>
      <section className={styles.signatures}>
        {[0, 1].map((each) => (
          <div key={each} className={styles.signer}>
            <p>
              {t('sheet.name')}: {locked?.signers[each]?.name}
            </p>
            <p>{t('sheet.signature')}:</p>
          </div>
        ))}
        <p className={styles.relatives}>{t('sheet.relatives')}</p>
      </section>
      <footer className={styles.proof}>
        <QrCode text={text} label={t('sheet.qr')} className={styles.qr} />
        <div>
          <p>{t(locked ? 'sheet.entry' : 'sheet.head', { seq: number(head.seq) })}</p>
          <p className={styles.hash}>{text}</p>
        </div>
      </footer>
    </>
  );
}

function headOf(subject: SheetSubject): HeadView {
  if (subject.kind === 'empty') return subject.head;
  return subject.kind === 'open' ? subject.count.head : subject.count.entry;
}
