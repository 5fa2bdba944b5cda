import { ArrowLeft, KeyRound, Save, UserMinus } from 'lucide-react';
import { useState } from 'react';
import type { PersonView } from '../../../shop/contract/outputs.ts';
import { LINE_MAX, lineProblem, tidyLine } from '../../../shop/text-line.ts';
import { errorCode } from '../../api/errors.ts';
import { useWrite } from '../../api/use-write.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ErrorNote } from '../../design/states.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import dialogs from '../../office/dialogs.module.css';
import { showFirstProblem } from '../../office/parts/show-first-problem.ts';
import { TextField } from '../../office/parts/text-field.tsx';
import { useProblemText } from '../../office/parts/use-problem-text.ts';
import { SectionPage } from '../../office/section-page.tsx';
import { NewPin } from './new-pin.tsx';
import styles from './people-page.module.css';
import { usePeopleChanged } from './queries.ts';
import { RoleChoice } from './role-choice.tsx';

type Props = {
  readonly person: PersonView;
  readonly onLeave: () => void;
  /** Something was done: what to say about it. */
  readonly onDone: (said: string) => void;
};

/** One person: another name or role, a new PIN, or off the list. */
export function ChangePerson({ person, onLeave, onDone }: Props) {
  const t = useTexts('people');
  const [pinning, setPinning] = useState(false);
  const [asking, setAsking] = useState(false);
  if (pinning) return <PinOf person={person} onBack={() => setPinning(false)} onDone={onDone} />;
  return (
    <SectionPage title={t('changeOf', { name: person.name })}>
      <Who person={person} onLeave={onLeave} onDone={onDone} />
      <div className={styles.acts}>
        <div className={styles.act}>
          <p>{t('edit.newPinText')}</p>
          <Button size="staff" icon={KeyRound} onPress={() => setPinning(true)} className={styles.back}>
            {t('edit.newPin')}
          </Button>
        </div>
        <div className={styles.act}>
          <p>{t('edit.leaveText')}</p>
          <Button size="staff" icon={UserMinus} onPress={() => setAsking(true)} className={styles.back}>
            {t('edit.leave')}
          </Button>
        </div>
      </div>
      {asking && <AskLeave person={person} onStay={() => setAsking(false)} onDone={onDone} />}
    </SectionPage>
  );
}

function Who({ person, onLeave, onDone }: Props) {
  const t = useTexts('people');
  const staff = useTexts('staff');
  const errors = useTexts('errors');
  const { client } = useApp();
  const [name, setName] = useState(person.name);
  const [role, setRole] = useState(person.role);
  const [tried, setTried] = useState(false);
  const write = useWrite(client.people.change);
  const changed = usePeopleChanged();
  const wrong = lineProblem(name, LINE_MAX.person);
  const problem = useProblemText(tried && wrong ? [{ field: 'administrator-name', reason: wrong }] : []);
  const taken = errorCode(write.error) === 'name-taken';

  const save = async () => {
    const saved = await write.send({ person: person.id, name: tidyLine(name), role });
    if (!saved) return;
    changed();
    onDone(t('changed', { name: saved.name, role: staff(`role.${saved.role}`) }));
  };
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (wrong === null) void save();
        else showFirstProblem(event.currentTarget);
      }}
    >
      <TextField
        label={t('new.name')}
        hint={t('new.nameHint')}
        value={name}
        maxLength={LINE_MAX.person}
        problem={taken ? errors('code.name-taken') : problem('administrator-name')}
        onChange={(next) => {
          write.reset();
          setName(next);
        }}
      />
      <RoleChoice
        role={role}
        onChange={(next) => {
          write.reset();
          setRole(next);
        }}
      />
      <ErrorNote error={taken ? null : write.error} />
      <div className={styles.ways}>
        <Button size="staff" icon={ArrowLeft} onPress={onLeave}>
          {t('new.leave')}
        </Button>
        <Button kind="primary" size="staff" type="submit" icon={Save} busy={write.busy}>
          {t('edit.save')}
        </Button>
      </div>
    </form>
  );
}

function PinOf({ person, onBack, onDone }: Omit<Props, 'onLeave'> & { readonly onBack: () => void }) {
  const t = useTexts('people');
  const { client } = useApp();
  const write = useWrite(client.people.setPin);
  const changed = usePeopleChanged();
  const set = async (pin: string) => {
    if ((await write.send({ person: person.id, pin })) === null) return;
    changed();
    onDone(t('newPinSet', { name: person.name }));
  };
  return (
    <NewPin
      title={t('edit.newPin')}
      doneLabel={t('edit.save')}
      name={person.name}
      busy={write.busy}
      error={write.error}
      onBack={onBack}
      onChange={write.reset}
      onChosen={(pin) => void set(pin)}
    />
  );
}

function AskLeave(props: {
  readonly person: PersonView;
  readonly onStay: () => void;
  readonly onDone: (said: string) => void;
}) {
  const t = useTexts('people');
  const { client } = useApp();
  const { person } = props;
  const write = useWrite(client.people.leave);
  const changed = usePeopleChanged();
  const leave = async () => {
    if ((await write.send({ person: person.id })) === null) return;
    changed();
    props.onDone(t('leftNow', { name: person.name }));
  };
  return (
    <Dialog title={t('edit.leaveTitle', { name: person.name })} onClose={props.onStay} className={dialogs.dialog}>
      <p>{t('edit.leaveText')}</p>
      <ErrorNote error={write.error} />
      <div className={dialogs.buttons}>
        <Button size="staff" icon={UserMinus} busy={write.busy} onPress={() => void leave()}>
          {t('edit.leaveDo')}
        </Button>
        <Button size="staff" kind="primary" onPress={props.onStay}>
          {t('edit.stay')}
        </Button>
      </div>
    </Dialog>
  );
}
