import { Check } from 'lucide-react';
import type { PersonView } from '../../shop/contract/outputs.ts';
import { useTap } from '../design/use-tap.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { initials } from './initials.ts';
import styles from './people.module.css';

/** Everybody with a PIN, each as a button. */
export function People(props: {
  readonly people: readonly PersonView[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}) {
  return (
    <ul className={styles.people}>
      {props.people.map((person) => (
        <li key={person.id}>
          <Person person={person} chosen={person.id === props.chosen} onPress={() => props.onChoose(person.id)} />
        </li>
      ))}
    </ul>
  );
}

function Person(props: { readonly person: PersonView; readonly chosen: boolean; readonly onPress: () => void }) {
  const t = useTexts('staff');
  const tap = useTap(props.onPress);
  const { name, role } = props.person;
  return (
    <button type="button" aria-pressed={props.chosen} className={styles.person} {...tap}>
      <span aria-hidden className={styles.initials}>
        {initials(name)}
      </span>
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.role}>{t(`role.${role}`)}</span>
      </span>
      <Check aria-hidden className={styles.tick} />
    </button>
  );
}
