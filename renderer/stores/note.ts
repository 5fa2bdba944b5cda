import { createStore } from 'zustand/vanilla';

/** One kind sentence at the top of a screen; it goes by itself. `serial` tells two equal notes apart. */
type Note = { readonly text: string; readonly tone: 'plain' | 'gold'; readonly serial: number };

export type NoteState = {
  readonly note: Note | null;
  readonly say: (text: string, tone?: Note['tone']) => void;
  readonly clear: () => void;
};

/** Short ones can be read in four seconds, long ones need their time. */
const LEAST_MS = 4_000;
const MS_PER_CHARACTER = 90;

/** What the kiosk has to say beside the screen: a price that changed, a barcode that it does not know. */
export function createNoteStore() {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let serial = 0;
  return createStore<NoteState>()((set) => ({
    note: null,
    say: (text, tone = 'plain') => {
      clearTimeout(timer);
      serial += 1;
      set({ note: { text, tone, serial } });
      timer = setTimeout(() => set({ note: null }), Math.max(LEAST_MS, text.length * MS_PER_CHARACTER));
    },
    clear: () => {
      clearTimeout(timer);
      set({ note: null });
    },
  }));
}

export type NoteStore = ReturnType<typeof createNoteStore>;
