import { HeartHandshake } from 'lucide-react';
import type { PromiseRecord } from '../../../shop/contract/settling-views.ts';
import { useWrite } from '../../api/use-write.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { ErrorNote } from '../../design/states.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { Choices } from '../../office/parts/choices.tsx';
import { useDraft } from '../use-draft.ts';
import { noteOf, NoteField } from './note-field.tsx';
import { useSettled } from './queries.ts';
import { LET_GO_REASONS } from './reasons.ts';
import styles from './settling.module.css';

type LettingGo = {
  readonly purchase: string | null;
  readonly reason: (typeof LET_GO_REASONS)[number];
  readonly note: string;
};

export const NO_LETTING_GO: LettingGo = { purchase: null, reason: 'too-old', note: '' };

/** Lets an old promise go, after saying what that means. */
export function LetGoForm(props: { readonly promise: PromiseRecord; readonly onDone: () => void }) {
  const t = useTexts('settling');
  const { client } = useApp();
  const { code, purchase } = props.promise;
  const [draft, set, forget] = useDraft('promise-let-go', NO_LETTING_GO);
  const settled = useSettled();
  const write = useWrite(client.promises.letGo);
  const change = (fields: Partial<LettingGo>) => {
    write.reset();
    set((now) => ({ ...now, ...fields }));
  };
  const send = async () => {
    if ((await write.send({ purchase, reason: draft.reason, note: noteOf(draft.note) })) === null) return;
    props.onDone();
    settled();
  };
  return (
    <section aria-label={t('promises.letGoWhat', { code })} className={styles.inner}>
      <p>{t('promises.meaning')}</p>
      <Choices
        legend={t('promises.why')}
        shape="row"
        value={draft.reason}
        choices={LET_GO_REASONS.map((value) => ({ value, title: t(`promises.reason.${value}`) }))}
        onChange={(reason) => change({ reason })}
      />
      <NoteField value={draft.note} onChange={(note) => change({ note })} />
      <ErrorNote error={write.error} />
      <div className={styles.buttons}>
        <Button size="staff" onPress={forget} disabled={write.busy}>
          {t('cancel')}
        </Button>
        <Button
          kind="primary"
          size="staff"
          icon={HeartHandshake}
          busy={write.busy}
          onPress={() => void send()}
          className={styles.act}
        >
          {t('promises.do')}
        </Button>
      </div>
    </section>
  );
}
