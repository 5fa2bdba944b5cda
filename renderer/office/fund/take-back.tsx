import { Undo2 } from 'lucide-react';
import type { FundMove } from '../../../shop/contract/fund-views.ts';
import { useWrite } from '../../api/use-write.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { ErrorNote } from '../../design/states.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { NoteField, noteOf } from '../../staff/settling/note-field.tsx';
import { useDraft } from '../../staff/use-draft.ts';
import { Choices } from '../parts/choices.tsx';
import styles from './fund.module.css';
import { useFundChanged } from './queries.ts';

const REASONS = ['mistake', 'wrong-sum', 'recorded-twice'] as const;
type Draft = { readonly reason: (typeof REASONS)[number] | null; readonly note: string };
const NOTHING: Draft = { reason: null, note: '' };

/** Takes money banked or given back, with a reason, after saying what that does. */
export function TakeBack(props: { readonly move: FundMove; readonly onDone: (seq: number) => void }) {
  const t = useTexts('fund');
  const { client } = useApp();
  const { move } = props;
  const [draft, set, forget] = useDraft(`fund/take-back/${move.id}`, NOTHING);
  const write = useWrite(client.fund.correct);
  const changed = useFundChanged();
  const { reason } = draft;
  const change = (fields: Partial<Draft>) => {
    write.reset();
    set((now) => ({ ...now, ...fields }));
  };
  const send = async () => {
    if (reason === null) return;
    const stored = await write.send({ entry: move.id, reason, note: noteOf(draft.note) });
    changed();
    if (!stored) return;
    forget();
    props.onDone(move.seq);
  };
  return (
    <Card className={styles.card}>
      <Choices
        legend={t('move.takeBackTitle')}
        shape="row"
        value={reason}
        onChange={(chosen) => change({ reason: chosen })}
        choices={REASONS.map((value) => ({ value, title: t(`move.reason.${value}`) }))}
      />
      <NoteField value={draft.note} onChange={(note) => change({ note })} />
      <p className={styles.text}>{t(`move.takeBackText.${move.kind}`)}</p>
      <ErrorNote error={write.error} />
      <div className={styles.ways}>
        <Button size="staff" icon={Undo2} busy={write.busy} disabled={reason === null} onPress={() => void send()}>
          {t('move.takeBack')}
        </Button>
      </div>
    </Card>
  );
}
