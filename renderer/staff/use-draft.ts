import { useCallback, useState } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../app-context.ts';
import { useStaffPerson } from './person.ts';

/**
 * State of a form that outlives the lock of the screen: the same person finds it again under the same `name`. `set` takes the
 * next draft or a function of the last one; `forget` once it is saved, so that the form is empty again.
 */
export function useDraft<Draft>(name: string, emptyNow: Draft) {
  const [empty] = useState(emptyNow);
  const { drafts } = useApp();
  const key = `${useStaffPerson().id}/${name}`;
  const draft = useStore(drafts, (state) => (state.drafts.get(key) as Draft | undefined) ?? empty);
  const set = useCallback(
    (next: Draft | ((last: Draft) => Draft)) => {
      const { drafts: kept, keep } = drafts.getState();
      const last = (kept.get(key) as Draft | undefined) ?? empty;
      keep(key, typeof next === 'function' ? (next as (last: Draft) => Draft)(last) : next);
    },
    [drafts, key, empty],
  );
  const forget = useCallback(() => drafts.getState().forget(key), [drafts, key]);
  return [draft, set, forget] as const;
}
