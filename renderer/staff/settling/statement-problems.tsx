import type { StatementProblem } from '../../../shop/statement-csv.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Row, Rows } from './rows.tsx';
import styles from './settling.module.css';

/** More would be a wall; who looks at these knows what the others are like. */
const MOST_SHOWN = 20;

/** Which rows of a statement could not be read and why; `none`: no row of it could. */
export function StatementProblems(props: { readonly problems: readonly StatementProblem[]; readonly none: boolean }) {
  const t = useTexts('settling');
  const { problems, none } = props;
  const more = problems.length - MOST_SHOWN;
  return (
    <section className={styles.inner}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          {none ? t('statement.unreadable') : t('statement.problems', { count: problems.length })}
        </h3>
        <p className={styles.text}>{t(none ? 'statement.unreadableText' : 'statement.problemsText')}</p>
      </div>
      <Rows label={t('statement.problems', { count: problems.length })}>
        {problems.slice(0, MOST_SHOWN).map(({ line, reason, value }) => (
          <Row
            key={line}
            what={t('statement.row', { line })}
            detail={value === '' ? t(`statement.why.${reason}`) : `${t(`statement.why.${reason}`)}: ${value}`}
          />
        ))}
      </Rows>
      {more > 0 && <p className={styles.text}>{t('statement.more', { count: more })}</p>}
    </section>
  );
}
