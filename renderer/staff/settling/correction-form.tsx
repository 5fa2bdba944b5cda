import { ArrowLeft, Undo2 } from 'lucide-react';
import type { CorrectableView } from '../../../shop/contract/settling-views.ts';
import { localTime, utcMs } from '../../../shop/time.ts';
import { useWrite } from '../../api/use-write.ts';
import { useApp, useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Money } from '../../design/money.tsx';
import { ErrorNote } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Choices } from '../../office/parts/choices.tsx';
import { useStaffPerson } from '../person.ts';
import { useDraft } from '../use-draft.ts';
import { NO_CORRECTION, type CorrectionDraft } from './correction-draft.ts';
import { Correction } from './entry-row.tsx';
import { noteOf, NoteField } from './note-field.tsx';
import { useSettled } from './queries.ts';
import { CORRECTION_REASONS } from './reasons.ts';
import { RightForm } from './right-form.tsx';
import styles from './settling.module.css';
import { useEntryWords } from './use-entry-words.ts';
import { useMoments } from './use-moments.ts';

/** An entry and its correction beside each other: why it is taken back, and then what it really was. */
export function CorrectionForm(props: {
  readonly entry: CorrectableView;
  /** With what was done, as a sentence; null where nothing was. */
  readonly onClose: (said: string | null) => void;
}) {
  const t = useTexts('settling');
  const { entry, onClose } = props;
  const { correction, kind, seq } = entry;
  const replaceable = kind === 'purchase-recorded' && correction !== null;
  return (
    <>
      <div>
        <Button size="staff" icon={ArrowLeft} onPress={() => onClose(null)}>
          {t('corrections.back')}
        </Button>
      </div>
      <div className={styles.beside}>
        <Original entry={entry} />
        <Card className={styles.card}>
          <h2 className={styles.title}>{t('corrections.correction')}</h2>
          {correction ? <Correction entry={entry} /> : <TakeBack entry={entry} onDone={onClose} />}
        </Card>
      </div>
      {replaceable && (
        <RightForm original={entry} onClose={(said) => onClose(said ?? t('corrections.done', { seq }))} />
      )}
    </>
  );
}

function Original({ entry }: { readonly entry: CorrectableView }) {
  const t = useTexts('settling');
  const { list } = useFormats();
  const moment = useMoments();
  const { what, how } = useEntryWords();
  return (
    <Card className={styles.card}>
      <h2 className={styles.title}>{t('corrections.original')}</h2>
      <div className={styles.head}>
        <p className={styles.strong}>{what(entry)}</p>
        <p className={styles.amount}>
          <Money amount={entry.paid} />
        </p>
        <p className={styles.text}>{list([how(entry), moment(entry), t('number', { seq: entry.seq })])}</p>
      </div>
    </Card>
  );
}

function TakeBack(props: { readonly entry: CorrectableView; readonly onDone: (said: string) => void }) {
  const t = useTexts('settling');
  const { client } = useApp();
  const person = useStaffPerson();
  const { settings } = useShop();
  const { entry } = props;
  const [draft, set] = useDraft('correction', NO_CORRECTION);
  const settled = useSettled();
  const write = useWrite(client.corrections.correct);
  const change = (fields: Partial<CorrectionDraft>) => {
    write.reset();
    set((now) => ({ ...now, ...fields }));
  };
  const send = async () => {
    const { reason } = draft;
    const note = noteOf(draft.note);
    const stored = await write.send({ entry: entry.id, reason, note });
    if (stored === null) return;
    settled();
    if (entry.kind !== 'purchase-recorded') return props.onDone(t('corrections.done', { seq: entry.seq }));
    const at = utcMs(Date.now());
    const correction = { seq: stored.seq, person: person.name, reason, note, at, ...localTime(at, settings.timeZone) };
    set((now) => ({ ...now, entry: { ...entry, correction } }));
  };
  return (
    <>
      <Choices
        legend={t('corrections.why')}
        value={draft.reason}
        choices={CORRECTION_REASONS.map((value) => ({ value, title: t(`corrections.reason.${value}`) }))}
        onChange={(reason) => change({ reason })}
      />
      <NoteField value={draft.note} onChange={(note) => change({ note })} />
      <ErrorNote error={write.error} />
      <div className={styles.buttons}>
        <Button
          kind="primary"
          size="staff"
          icon={Undo2}
          busy={write.busy}
          onPress={() => void send()}
          className={styles.act}
        >
          {t('corrections.take')}
        </Button>
      </div>
    </>
  );
}
