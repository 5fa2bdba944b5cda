import { useQuery } from '@tanstack/react-query';
import { ORPCError } from '@orpc/client';
import { ArchiveRestore } from 'lucide-react';
import type { RestoreView } from '../../../shop/contract/backups-views.ts';
import { useErrorText } from '../../api/use-error-text.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ErrorNote, LoadingState } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import dialogs from '../dialogs.module.css';
import styles from './backups-page.module.css';
import type { Wanted } from './backups-page.tsx';
import { useReopening } from './use-reopening.ts';
import { useWhen } from './use-when.ts';

/** Checks a backup, says what restoring it would take away, and does it when that is wanted all the same. */
export function RestoreDialog({ wanted, onStay }: { readonly wanted: Wanted; readonly onStay: () => void }) {
  const t = useTexts('backups');
  const { client } = useApp();
  const moment = useWhen();
  const which = { place: wanted.place, name: wanted.backup.name };
  const { data: found, error } = useQuery({
    queryKey: ['backups', 'look', which],
    queryFn: ({ signal }) => client.backups.look(which, { signal }),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const { busy, fault, reopen } = useReopening();
  return (
    <Dialog
      title={t('ask.title', { when: moment(wanted.backup.made) })}
      onClose={busy ? () => undefined : onStay}
      className={dialogs.dialog}
    >
      {!found && !error && <LoadingState label={t('ask.checking')} />}
      {error && <Refusal error={error} />}
      {found && <Loss found={found} />}
      <ErrorNote error={fault} />
      <div className={dialogs.buttons}>
        {found && (
          <Button
            size="staff"
            icon={ArchiveRestore}
            busy={busy}
            busyLabel={t('restoring')}
            onPress={() => void reopen(() => client.backups.restore(which))}
          >
            {t('ask.do')}
          </Button>
        )}
        <Button size="staff" kind="primary" disabled={busy} onPress={onStay}>
          {t('ask.stay')}
        </Button>
      </div>
    </Dialog>
  );
}

function Refusal({ error }: { readonly error: unknown }) {
  const t = useTexts('backups');
  const text = useErrorText();
  const data: unknown = error instanceof ORPCError ? error.data : null;
  const detail = typeof data === 'object' && data !== null && 'detail' in data ? String(data.detail) : null;
  return (
    <div role="alert" className={styles.loss}>
      <p>{text(error)}</p>
      {detail !== null && <p className={styles.folder}>{t('ask.detail', { detail })}</p>}
    </div>
  );
}

function Loss({ found: { school, last, present } }: { readonly found: RestoreView }) {
  const t = useTexts('backups');
  const { signedMoney } = useFormats();
  const moment = useWhen();
  const said = () => {
    if (present === null) return t('ask.unreadable');
    const { entries, from, to } = present;
    if (entries === 0 || from === null || to === null) return t('ask.nothing');
    return t('ask.lost', { count: entries, from: moment(from), to: moment(to) });
  };
  const lost = present !== null && present.entries > 0 ? present : null;
  return (
    <div className={styles.loss}>
      <p>{t('ask.sound', { school, when: moment(last) })}</p>
      <p className={styles.strong}>{said()}</p>
      {lost && lost.purchases > 0 && <p>{t('ask.purchases', { count: lost.purchases })}</p>}
      {lost && lost.sums.length > 0 && (
        <>
          <p>{t('ask.sums')}</p>
          <dl className={styles.sums}>
            {lost.sums.map(({ account, amount }) => (
              <div key={account} className={styles.sum}>
                <dt>{nameOf(account, t)}</dt>
                <dd>{signedMoney(amount)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {lost && <p>{t('ask.box')}</p>}
      <p>{t('ask.keeps')}</p>
    </div>
  );
}

function nameOf(account: string, t: ReturnType<typeof useTexts<'backups'>>): string {
  const name = account.replace('assets:', '');
  return name === 'phone' || name === 'safe' || name === 'bank' || name === 'promises' ? t(`account.${name}`) : account;
}
