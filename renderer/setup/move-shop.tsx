import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ArchiveRestore, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import type { BackupView } from '../../shop/contract/backups-views.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ErrorNote, LoadingState } from '../design/states.tsx';
import { useFormats } from '../i18n/use-formats.ts';
import { useTexts } from '../i18n/use-texts.ts';
import styles from '../office/backups/backups-page.module.css';
import { useReopening } from '../office/backups/use-reopening.ts';
import { useWhen } from '../office/backups/use-when.ts';
import dialogs from '../office/dialogs.module.css';

/** In place of the set-up: a shop that comes from another machine's backup. */
export function MoveShop() {
  const t = useTexts('backups');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" icon={ArchiveRestore} onPress={() => setOpen(true)}>
        {t('move.open')}
      </Button>
      {open && <MoveDialog onBack={() => setOpen(false)} />}
    </>
  );
}

const KEY = ['setup', 'backups'];

function MoveDialog({ onBack }: { readonly onBack: () => void }) {
  const t = useTexts('backups');
  const { client } = useApp();
  const queries = useQueryClient();
  const { data: view, error } = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => client.setup.backups({}, { signal }),
    staleTime: 0,
  });
  const choose = useMutation({
    mutationFn: () => client.setup.chooseBackups({}),
    onSuccess: (chosen) => queries.setQueryData(KEY, chosen),
  });
  const { busy, fault, reopen } = useReopening();
  return (
    <Dialog title={t('move.title')} onClose={busy ? () => undefined : onBack} className={dialogs.dialog}>
      <p>{t('move.text')}</p>
      {!view && !error && <LoadingState />}
      {view?.folder && <p className={styles.folder}>{view.folder}</p>}
      {view?.folder && view.backups.length === 0 && <p>{t('move.none')}</p>}
      {view && !view.folder && !view.canChoose && <p>{t('move.how')}</p>}
      <ul className={styles.backups}>
        {view?.backups.map((backup) => (
          <Backup
            key={backup.name}
            backup={backup}
            busy={busy}
            onWanted={() => void reopen(() => client.setup.restoreBackup({ name: backup.name }))}
          />
        ))}
      </ul>
      <ErrorNote error={error ?? choose.error ?? fault} />
      <div className={dialogs.buttons}>
        {view?.canChoose && (
          <Button size="staff" icon={FolderOpen} busy={choose.isPending} onPress={() => choose.mutate()}>
            {view.folder === null ? t('choose') : t('chooseOther')}
          </Button>
        )}
        <Button size="staff" disabled={busy} onPress={onBack}>
          {t('move.back')}
        </Button>
      </div>
    </Dialog>
  );
}

function Backup(props: { readonly backup: BackupView; readonly busy: boolean; readonly onWanted: () => void }) {
  const t = useTexts('backups');
  const { number } = useFormats();
  const when = useWhen()(props.backup.made);
  const { head } = props.backup;
  return (
    <li className={styles.backup}>
      <span className={styles.words}>
        <span className={styles.when}>{when}</span>
        {head && <span className={styles.facts}>{t('entries', { seq: number(head.seq) })}</span>}
      </span>
      <Button
        size="staff"
        busy={props.busy}
        busyLabel={t('restoring')}
        label={t('move.doWhich', { when })}
        onPress={props.onWanted}
      >
        {t('move.do')}
      </Button>
    </li>
  );
}
