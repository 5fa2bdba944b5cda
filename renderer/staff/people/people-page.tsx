import { useState } from 'react';
import type { PersonView } from '../../../shop/contract/outputs.ts';
import { useDraft } from '../use-draft.ts';
import { AddPerson } from './add-person.tsx';
import { NO_PERSON } from './person-draft.ts';
import { PersonList } from './person-list.tsx';

/** Who has a PIN, and the way to add somebody. */
export function PeoplePage() {
  const [draft, set, forget] = useDraft('people/add', NO_PERSON);
  const [added, setAdded] = useState<PersonView | null>(null);
  if (!draft.open) {
    return (
      <PersonList
        added={added}
        onAdd={() => {
          setAdded(null);
          set((last) => ({ ...last, open: true }));
        }}
      />
    );
  }
  return (
    <AddPerson
      draft={draft}
      onChange={set}
      onLeave={forget}
      onAdded={(person) => {
        forget();
        setAdded(person);
      }}
    />
  );
}
