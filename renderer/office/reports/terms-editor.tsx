import { ArrowLeft, Plus, Trash2 } from 'lucide-react';
import type { Period } from '../../../shop/reports/period.ts';
import { useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { DayField } from '../parts/day-field.tsx';
import { SectionForm } from '../section-form.tsx';
import { useProblemText } from '../parts/use-problem-text.ts';
import { useSettingsForm, type SectionRules } from '../use-settings-form.ts';
import styles from './reports.module.css';
import { termProblems, withNextTerm } from './terms.ts';

/** How many terms the settings hold (see schemas.ts). */
const MOST_TERMS = 12;

type Draft = { readonly terms: readonly Period[] };

const RULES: SectionRules<Draft> = {
  read: ({ terms = [] }) => ({ terms }),
  problems: ({ terms }) => termProblems(terms),
  changes: ({ terms }) => ({ terms: terms.map(({ from, to }) => ({ from, to })) }),
};

/** The school's terms, which reports can be made of. */
export function TermsEditor({ onLeave }: { readonly onLeave: () => void }) {
  const t = useTexts('reports');
  const { today } = useShop();
  const form = useSettingsForm('terms', RULES);
  const { terms } = form.draft;
  const problem = useProblemText(form.problems);
  const change = (at: number, term: Period) => form.change({ terms: terms.with(at, term) });
  return (
    <SectionForm title={t('terms.title')} form={form} saved={t('terms.saved', { count: terms.length })}>
      <div>
        <Button size="staff" icon={ArrowLeft} onPress={onLeave}>
          {t('terms.back')}
        </Button>
      </div>
      <p className={styles.text}>{t('terms.text')}</p>
      <ol className={styles.terms}>
        {[...terms.entries()].map(([at, term]) => (
          <li key={at} className={styles.term}>
            <fieldset aria-label={t('terms.term', { number: at + 1 })} className={styles.days}>
              <DayField
                label={t('terms.from', { number: at + 1 })}
                value={term.from}
                onChange={(from) => change(at, { ...term, from })}
              />
              <DayField
                label={t('terms.to', { number: at + 1 })}
                value={term.to}
                problem={problem(`term-${at}`)}
                onChange={(to) => change(at, { ...term, to })}
              />
            </fieldset>
            <Button
              size="staff"
              kind="quiet"
              icon={Trash2}
              label={t('terms.removeWhat', { number: at + 1 })}
              onPress={() => form.change({ terms: terms.toSpliced(at, 1) })}
            >
              {t('terms.remove')}
            </Button>
          </li>
        ))}
      </ol>
      {terms.length < MOST_TERMS && (
        <div>
          <Button size="staff" icon={Plus} onPress={() => form.change({ terms: withNextTerm(terms, today) })}>
            {t('terms.add')}
          </Button>
        </div>
      )}
    </SectionForm>
  );
}
