import { useStore } from 'zustand';
import { useApp } from '../app-context.ts';
import { classNames } from '../design/class-names.ts';
import styles from './note-bar.module.css';

/** The kiosk's one kind sentence, above whichever screen; it is read out and goes by itself. */
export function NoteBar() {
  const note = useStore(useApp().note, (state) => state.note);
  return (
    <div aria-live="polite" className={styles.place}>
      {note && (
        <p key={note.serial} className={classNames(styles.note, note.tone === 'gold' && styles.gold)}>
          {note.text}
        </p>
      )}
    </div>
  );
}
