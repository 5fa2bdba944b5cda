import { useQuery } from '@tanstack/react-query';
import { CircleCheck, Pencil, UserPlus } from 'lucide-react';
import type { PersonView } from '../../../shop/contract/outputs.ts';
import type { PersonEntry } from '../../../shop/contract/people.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Chip } from '../../design/chip.tsx';
import { ErrorState, LoadingState } from '../../design/states.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { Notice } from '../../office/parts/notice.tsx';
import { SectionPage } from '../../office/section-page.tsx';
import { initials } from '../initials.ts';
import { useStaffPerson } from '../person.ts';
import { waitText } from '../wait-text.ts';
import styles from './people-page.module.css';
import { personEntriesQuery } from './queries.ts';
import { RecoveryCard } from './recovery-card.tsx';

/** Everybody with a PIN: what they may do, and whether somebody is trying to guess it. */
export function PersonList(props: {
  /** What was done last, in a sentence. */
  readonly said: string | null;
  readonly onAdd: () => void;
  readonly onChange: (person: PersonView) => void;
}) {
  const staff = useTexts('staff');
  const t = useTexts('people');
  const { client } = useApp();
  const { data: people, error, refetch, isFetching } = useQuery(personEntriesQuery(client));
  const add = (
    <Button kind="primary" size="staff" icon={UserPlus} onPress={props.onAdd} className={styles.add}>
      {t('add')}
    </Button>
  );
  return (
    <SectionPage title={staff('section.people')} aside={add}>
      <div aria-live="polite" className={styles.said}>
        {props.said !== null && (
          <Notice icon={CircleCheck} tone="done">
            {props.said}
          </Notice>
        )}
      </div>
      <p className={styles.intro}>{t('intro')}</p>
      {people && (
        <ul className={styles.people} aria-label={staff('section.people')}>
          {people.map((person) => (
            <Person key={person.id} person={person} onChange={() => props.onChange(person)} />
          ))}
        </ul>
      )}
      {people && <RecoveryCard />}
      {!people &&
        (error ? <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} /> : <LoadingState />)}
    </SectionPage>
  );
}

function Person({ person, onChange }: { readonly person: PersonEntry; readonly onChange: () => void }) {
  const staff = useTexts('staff');
  const t = useTexts('people');
  const me = useStaffPerson().id === person.id;
  const { name, role, wrongPins, waitMs } = person;
  return (
    <li className={styles.person}>
      <span aria-hidden className={styles.initials}>
        {initials(name)}
      </span>
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.role}>{me ? t('you', { role: staff(`role.${role}`) }) : staff(`role.${role}`)}</span>
      </span>
      {wrongPins > 0 && (
        <span className={styles.chips}>
          <Chip tone="gold">{t('wrongPins', { count: wrongPins })}</Chip>
          {waitMs > 0 && <Chip tone="trouble">{staff('pin.wait', { time: waitText(Math.ceil(waitMs / 1000)) })}</Chip>}
        </span>
      )}
      <Button size="staff" icon={Pencil} label={t('changeOf', { name })} onPress={onChange}>
        {t('change')}
      </Button>
    </li>
  );
}
