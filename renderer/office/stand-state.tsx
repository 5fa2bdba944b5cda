import { DoorClosed, DoorOpen } from 'lucide-react';
import { shopQuery } from '../api/queries.ts';
import { useWrite } from '../api/use-write.ts';
import { useApp, useShop } from '../app-context.ts';
import { Button } from '../design/button.tsx';
import { ErrorNote } from '../design/states.tsx';
import { useFormats } from '../i18n/use-formats.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { useStaffPerson } from '../staff/person.ts';
import styles from './stand-state.module.css';

/** Whether the stand is open now, and for administrators the way to close it at once or to open it again. */
export function StandState() {
  const t = useTexts('staff');
  const { client, queries } = useApp();
  const { opening, settings } = useShop();
  const role = useStaffPerson().role;
  const open = settings.standOpen;
  const write = useWrite((input: { id: string; changes: { standOpen: boolean } }) => client.settings.change(input));
  const turn = async () => {
    const stored = await write.send({ changes: { standOpen: !open } });
    // Open or closed, and until when: that is the server's to say.
    if (stored) await queries.invalidateQueries({ queryKey: shopQuery(client).queryKey });
  };
  return (
    <div className={styles.state}>
      <StateText />
      {role === 'administrator' && (opening.open || !open) && (
        <Button size="staff" icon={open ? DoorClosed : DoorOpen} busy={write.busy} onPress={() => void turn()}>
          {open ? t('stand.close') : t('stand.open')}
        </Button>
      )}
      <ErrorNote error={write.error} />
    </div>
  );
}

function StateText() {
  const t = useTexts('staff');
  const { opening, today } = useShop();
  const { time, weekdayAndDay } = useFormats();
  const text = () => {
    if (opening.open) return t('stand.openUntil', { time: time(opening.closes) });
    if (opening.reason === 'staff') return t('stand.closedByStaff');
    if (opening.next === null) return t('stand.closed');
    const at = { time: time(opening.next.minutes), day: weekdayAndDay(opening.next.date) };
    return opening.next.date === today ? t('stand.opensToday', at) : t('stand.opensOn', at);
  };
  return (
    <p className={styles.text} aria-live="polite">
      <span aria-hidden className={styles.light} data-open={opening.open || undefined} />
      {text()}
    </p>
  );
}
