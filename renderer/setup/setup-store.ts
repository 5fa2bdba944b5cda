import { createStore } from 'zustand/vanilla';
import { newDraft, type SetupDraft } from './draft.ts';
import { stepProblems } from './problems.ts';
import { STEPS, type Step } from './steps.ts';

export type SetupState = {
  readonly draft: SetupDraft;
  readonly step: Step;
  /** The last page that was reached: all up to it can be gone to directly. */
  readonly reached: Step;
  /** Pages that were tried to be left with a problem: there, problems show as they come and go. */
  readonly tried: readonly Step[];
  readonly change: (change: Partial<SetupDraft>) => void;
  /** To a page that was reached before. */
  readonly go: (step: Step) => void;
  readonly back: () => void;
  /** On, if nothing is wrong here; once the summary was reached, straight back to it. Answers whether it went. */
  readonly next: () => boolean;
};

/** What has been chosen in the set-up and where one is in it. */
export function createSetupStore(guess: Parameters<typeof newDraft>[0]) {
  return createStore<SetupState>()((set, get) => ({
    draft: newDraft(guess),
    step: 'language',
    reached: 'language',
    tried: [],
    change: (change) => set(({ draft }) => ({ draft: { ...draft, ...change } })),
    go: (step) => {
      if (STEPS.indexOf(step) <= STEPS.indexOf(get().reached)) set({ step });
    },
    back: () => {
      const before = STEPS[STEPS.indexOf(get().step) - 1];
      if (before) set({ step: before });
    },
    next: () => {
      const { draft, step, reached, tried } = get();
      if (stepProblems(draft, step).length > 0) {
        set({ tried: [...tried, step] });
        return false;
      }
      const here = STEPS.indexOf(step);
      const to = reached === 'summary' ? reached : (STEPS[here + 1] ?? step);
      set({ step: to, reached: STEPS.indexOf(to) > STEPS.indexOf(reached) ? to : reached });
      return true;
    },
  }));
}

export type SetupStore = ReturnType<typeof createSetupStore>;
