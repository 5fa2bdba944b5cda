import { useState } from 'react';
import type { PersonView } from '../../../shop/contract/outputs.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { useDraft } from '../use-draft.ts';
import { AddPerson } from './add-person.tsx';
import { ChangePerson } from './change-person.tsx';
import { NO_PERSON } from './person-draft.ts';
import { PersonList } from './person-list.tsx';

/** Who has a PIN, and the ways to add, change and let go. */
export function PeoplePage() {
  const t = useTexts('people');
  const [draft, set, forget] = useDraft('people/add', NO_PERSON);
  const [said, setSaid] = useState<string | null>(null);
  const [changing, setChanging] = useState<PersonView | null>(null);
  if (draft.open) {
    return (
      <AddPerson
        draft={draft}
        onChange={set}
        onLeave={forget}
        onAdded={(person) => {
          forget();
          setSaid(t('added', { name: person.name }));
        }}
      />
    );
  }
  if (changing) {
    return (
      <ChangePerson
        person={changing}
        onLeave={() => setChanging(null)}
        onDone={(done) => {
          setChanging(null);
          setSaid(done);
        }}
      />
    );
  }
  return (
    <PersonList
      said={said}
      onAdd={() => {
        setSaid(null);
        set((last) => ({ ...last, open: true }));
      }}
      onChange={(person) => {
        setSaid(null);
        setChanging(person);
      }}
    />
  );
}
