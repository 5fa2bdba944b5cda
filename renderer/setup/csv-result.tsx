import { CircleCheck } from 'lucide-react';
import { useStore } from 'zustand';
import { useApp } from '../app-context.ts';
import type { CsvPreview, CsvProblem } from '../../shop/contract/outputs.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Notice } from '../office/parts/notice.tsx';
import { useFormatsOf } from '../office/parts/use-formats-of.ts';
import styles from './csv-columns.module.css';

/** More would be a wall; who has mended these sees the next ones. */
const MOST_SHOWN = 100;
const FIRST_NAMES = 5;

/** What a list of goods would bring: how many products, and for every bad row where and why. */
export function CsvResult({ preview, currencyCode }: { readonly preview: CsvPreview; readonly currencyCode: string }) {
  const t = useTexts('setup');
  const language = useStore(useApp().language, (state) => state.current);
  const { list } = useFormatsOf(currencyCode);
  const { good, problems } = preview;
  const names = good.slice(0, FIRST_NAMES).map(({ product }) => product.name[language]);
  const leftOut = new Set(problems.filter(spoilsRow).map((problem) => problem.line)).size;
  return (
    <div className={styles.section} aria-live="polite">
      {good.length > 0 && (
        <Notice icon={CircleCheck} tone="done">
          <p>{t('csv.good', { count: good.length })}</p>
          <p className={styles.names}>
            {list(names)}
            {good.length > FIRST_NAMES && '…'}
          </p>
        </Notice>
      )}
      {problems.length > 0 && (
        <section className={styles.section}>
          <h2 className={styles.title}>{leftOut > 0 ? t('csv.bad', { count: leftOut }) : t('csv.notes')}</h2>
          <p className={styles.text}>{t('csv.mend')}</p>
          <ProblemTable problems={problems} />
        </section>
      )}
    </div>
  );
}

/** A column that is not known is passed over; all else costs the row. */
const spoilsRow = (problem: CsvProblem) => problem.reason !== 'column-unknown';

function ProblemTable({ problems }: { readonly problems: readonly CsvProblem[] }) {
  const t = useTexts('setup');
  const more = problems.length - MOST_SHOWN;
  return (
    <>
      <section className={styles.frame} aria-label={t('csv.problems')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.number}>
                {t('csv.line')}
              </th>
              <th scope="col">{t('csv.column')}</th>
              <th scope="col">{t('csv.value')}</th>
              <th scope="col">{t('csv.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, MOST_SHOWN).map((problem) => (
              <tr key={`${problem.line} ${problem.column} ${problem.reason}`}>
                <td className={styles.number}>{problem.line}</td>
                <td>{problem.column === null ? '–' : <code className={styles.code}>{problem.column}</code>}</td>
                <td className={styles.value}>{problem.value === '' ? t('csv.nothing') : problem.value}</td>
                <td>{t(`csv.why.${problem.reason}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {more > 0 && <p className={styles.text}>{t('csv.more', { count: more })}</p>}
    </>
  );
}
