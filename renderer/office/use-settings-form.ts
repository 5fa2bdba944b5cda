import { useState } from 'react';
import type { Settings } from '../../shop/schemas.ts';
import { shopQuery } from '../api/queries.ts';
import { useWrite } from '../api/use-write.ts';
import { useApp, useShop } from '../app-context.ts';
import type { Problem } from '../setup/problems.ts';
import { useDraft } from '../staff/use-draft.ts';
import { useUnsaved } from './unsaved.ts';

/** How a section of the settings reads its draft from them, what is wrong with it, and what it changes. */
export type SectionRules<Draft> = {
  readonly read: (settings: Settings) => Draft;
  readonly problems?: (draft: Draft) => readonly Problem[];
  readonly changes: (draft: Draft, settings: Settings) => Partial<Settings>;
};

export type SettingsForm<Draft> = {
  readonly draft: Draft;
  readonly change: (change: Partial<Draft>) => void;
  /** What is to be shown as wrong: nothing before the first try to save. */
  readonly problems: readonly Problem[];
  readonly dirty: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  /** The settings as they were stored, until something is changed again. */
  readonly saved: Settings | null;
  /** Answers false where something is wrong and nothing was sent. */
  readonly save: () => boolean;
  readonly undo: () => void;
};

const NOTHING: readonly Problem[] = [];

/**
 * A section's draft beside the shop's settings: what was changed, saving only that, and what became of it. What was typed when
 * the screen locked is there again for the same person; `name` is the section's.
 */
export function useSettingsForm<Draft extends object>(name: string, rules: SectionRules<Draft>): SettingsForm<Draft> {
  const { client, queries } = useApp();
  const { settings } = useShop();
  const [typed, setTyped, forget] = useDraft<Partial<Draft>>(`settings/${name}`, {});
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState<Settings | null>(null);
  // What was just stored reaches the page's copy of the settings a moment later.
  const base = rules.read(saved ?? settings);
  const draft: Draft = { ...base, ...typed };
  const write = useWrite((input: { id: string; changes: Partial<Settings> }) => client.settings.change(input));
  const dirty = !same(draft, base);
  const problems = rules.problems?.(draft) ?? NOTHING;
  useUnsaved(dirty, forget);

  const store = async () => {
    const stored = await write.send({ changes: changed(settings, rules.changes(draft, settings)) });
    if (stored === null) return;
    const { queryKey } = shopQuery(client);
    queries.setQueryData(queryKey, (shop) => (shop?.state === 'open' ? { ...shop, settings: stored } : shop));
    // Whether the stand is open follows from the settings, and the server says it.
    void queries.invalidateQueries({ queryKey });
    setSaved(stored);
    forget();
    setTried(false);
  };

  return {
    draft,
    change: (change) => {
      // Another content is another entry: it must not go under the id of a try that failed.
      write.reset();
      setSaved(null);
      setTyped((now) => ({ ...now, ...change }));
    },
    problems: tried ? problems : NOTHING,
    dirty,
    busy: write.busy,
    error: write.error,
    saved,
    save: () => {
      setTried(true);
      if (problems.length > 0) return false;
      void store();
      return true;
    },
    undo: () => {
      write.reset();
      setTried(false);
      forget();
    },
  };
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Only what differs from the settings goes into the ledger. */
function changed(settings: Settings, wanted: Partial<Settings>): Partial<Settings> {
  const entries = Object.entries(wanted) as [keyof Settings, unknown][];
  return Object.fromEntries(entries.filter(([name, value]) => !same(settings[name], value)));
}
