import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useState } from 'react';
import type { PersonView } from '../../../shop/contract/outputs.ts';
import { LINE_MAX, lineProblem, tidyLine } from '../../../shop/text-line.ts';
import { errorCode } from '../../api/errors.ts';
import { useWrite } from '../../api/use-write.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { showFirstProblem } from '../../office/parts/show-first-problem.ts';
import { TextField } from '../../office/parts/text-field.tsx';
import { useProblemText } from '../../office/parts/use-problem-text.ts';
import { SectionPage } from '../../office/section-page.tsx';
import { NewPin } from './new-pin.tsx';
import styles from './people-page.module.css';
import type { PersonDraft } from './person-draft.ts';
import { usePeopleChanged } from './queries.ts';
import { RoleChoice } from './role-choice.tsx';

/** Somebody new: who they are and what they may do, and then they choose a PIN themselves. */
export function AddPerson(props: {
  readonly draft: PersonDraft;
  readonly onChange: (draft: PersonDraft) => void;
  readonly onLeave: () => void;
  readonly onAdded: (person: PersonView) => void;
}) {
  const t = useTexts('people');
  const { client } = useApp();
  const { draft, onChange } = props;
  const [step, setStep] = useState<'who' | 'pin'>('who');
  const write = useWrite(client.people.add);
  const changed = usePeopleChanged();
  const name = tidyLine(draft.name);
  const taken = errorCode(write.error) === 'name-taken';

  const add = async (pin: string) => {
    const person = await write.send({ name, role: draft.role, pin });
    if (!person) return;
    changed();
    props.onAdded(person);
  };

  if (step === 'pin' && !taken) {
    return (
      <NewPin
        title={t('new.title')}
        doneLabel={t('pin.add')}
        name={name}
        busy={write.busy}
        error={write.error}
        onBack={() => {
          write.reset();
          setStep('who');
        }}
        onChange={write.reset}
        onChosen={(pin) => void add(pin)}
      />
    );
  }
  return (
    <Who
      draft={draft}
      taken={taken}
      onChange={(next) => {
        write.reset();
        setStep('who');
        onChange(next);
      }}
      onLeave={props.onLeave}
      onNext={() => setStep('pin')}
    />
  );
}

function Who(props: {
  readonly draft: PersonDraft;
  readonly taken: boolean;
  readonly onChange: (draft: PersonDraft) => void;
  readonly onLeave: () => void;
  readonly onNext: () => void;
}) {
  const t = useTexts('people');
  const errors = useTexts('errors');
  const { draft, taken } = props;
  const [tried, setTried] = useState(false);
  const wrong = lineProblem(draft.name, LINE_MAX.person);
  const problem = useProblemText(tried && wrong ? [{ field: 'administrator-name', reason: wrong }] : []);
  return (
    <SectionPage title={t('new.title')}>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (wrong === null && !taken) props.onNext();
          else showFirstProblem(event.currentTarget);
        }}
      >
        <TextField
          label={t('new.name')}
          hint={t('new.nameHint')}
          value={draft.name}
          maxLength={LINE_MAX.person}
          problem={taken ? errors('code.name-taken') : problem('administrator-name')}
          onChange={(name) => props.onChange({ ...draft, name })}
        />
        <RoleChoice role={draft.role} onChange={(role) => props.onChange({ ...draft, role })} />
        <div className={styles.ways}>
          <Button size="staff" icon={ArrowLeft} onPress={props.onLeave}>
            {t('new.leave')}
          </Button>
          <Button kind="primary" size="staff" type="submit" iconAfter={ArrowRight}>
            {t('new.toPin')}
          </Button>
        </div>
      </form>
    </SectionPage>
  );
}
