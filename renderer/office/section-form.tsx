import { CircleCheck, Save, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../design/button.tsx';
import { ErrorNote } from '../design/states.tsx';
import { useTexts } from '../i18n/use-texts.ts';
import type { SettingsForm } from './use-settings-form.ts';
import { Notice } from './parts/notice.tsx';
import { showFirstProblem } from './parts/show-first-problem.ts';
import { SectionPage } from './section-page.tsx';
import styles from './section-form.module.css';

/** A section of the settings: its fields, and below them what became of saving, and the way to save or to take back. */
export function SectionForm<Draft>(props: {
  readonly title: string;
  readonly form: SettingsForm<Draft>;
  /** What a save did, as a sentence. */
  readonly saved: ReactNode;
  readonly children: ReactNode;
}) {
  const t = useTexts('staff');
  const { form } = props;
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!form.save()) showFirstProblem(event.currentTarget);
      }}
    >
      <SectionPage title={props.title}>{props.children}</SectionPage>
      <footer className={styles.foot}>
        <div className={styles.said} aria-live="polite">
          {form.saved && (
            <Notice icon={CircleCheck} tone="done">
              {props.saved}
            </Notice>
          )}
          {form.problems.length > 0 && <p className={styles.refusal}>{t('office.refused')}</p>}
          <ErrorNote error={form.error} />
        </div>
        {form.dirty && (
          <Button size="staff" icon={Undo2} onPress={form.undo} disabled={form.busy}>
            {t('office.undo')}
          </Button>
        )}
        <Button
          kind="primary"
          size="staff"
          type="submit"
          icon={Save}
          busy={form.busy}
          disabled={!form.dirty}
          className={styles.save}
        >
          {t('office.save')}
        </Button>
      </footer>
    </form>
  );
}
