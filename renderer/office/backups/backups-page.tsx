import { useQuery } from '@tanstack/react-query';
import { CircleCheck, DatabaseBackup, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { BackupPlace, BackupsView, BackupView, PlaceView } from '../../../shop/contract/backups-views.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Chip } from '../../design/chip.tsx';
import { EmptyState, ErrorNote, ErrorState, LoadingState } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Notice } from '../parts/notice.tsx';
import { SectionPage } from '../section-page.tsx';
import styles from './backups-page.module.css';
import { backupsQuery, useBackupsCall } from './queries.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import { SecondPlace } from './second-place.tsx';
import { useWhen } from './use-when.ts';

/** A backup that somebody wants back. */
export type Wanted = { readonly place: BackupPlace; readonly backup: BackupView };

/** The backups: how old, how large, up to which record; making one, and putting one in the shop's place. */
export function BackupsPage() {
  const t = useTexts('backups');
  const staff = useTexts('staff');
  const { client } = useApp();
  const { data: view, error, refetch, isFetching } = useQuery(backupsQuery(client));
  const make = useBackupsCall(() => client.backups.make({}));
  const [wanted, setWanted] = useState<Wanted | null>(null);
  return (
    <SectionPage
      title={staff('section.backups')}
      aside={
        <Button
          kind="primary"
          size="staff"
          icon={DatabaseBackup}
          busy={make.isPending}
          busyLabel={t('making')}
          onPress={() => make.mutate()}
          className={styles.act}
        >
          {t('make')}
        </Button>
      }
    >
      <p className={styles.intro}>{t('intro')}</p>
      <div aria-live="polite" className={styles.said}>
        {make.data && make.data.places.every(({ trouble }) => trouble === null) && (
          <Notice icon={CircleCheck} tone="done">
            {t('made')}
          </Notice>
        )}
      </div>
      <ErrorNote error={make.error} />
      {view?.places.map((place) => (
        <Place
          key={place.place}
          place={place}
          view={view}
          onWanted={(backup) => setWanted({ place: place.place, backup })}
        />
      ))}
      {view && <SecondPlace view={view} />}
      {view && <p className={styles.intro}>{view.canRestore ? t('kept') : `${t('kept')} ${t('notHere')}`}</p>}
      {!view &&
        (error ? <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} /> : <LoadingState />)}
      {wanted && <RestoreDialog wanted={wanted} onStay={() => setWanted(null)} />}
    </SectionPage>
  );
}

function Place(props: {
  readonly place: PlaceView;
  readonly view: BackupsView;
  readonly onWanted: (backup: BackupView) => void;
}) {
  const t = useTexts('backups');
  const { place, folder, backups, trouble } = props.place;
  return (
    <section aria-label={t(`place.${place}`)} className={styles.place}>
      <h2 className={styles.title}>{t(`place.${place}`)}</h2>
      <p className={styles.folder}>{folder}</p>
      {trouble && (
        <Notice icon={TriangleAlert} tone="gold">
          {t(`trouble.${trouble}`)}
        </Notice>
      )}
      {backups.length === 0 && !trouble && (
        <EmptyState icon={DatabaseBackup} title={place === 'here' ? t('none') : t('noneThere')} small>
          {place === 'here' && <p>{t('noneText')}</p>}
        </EmptyState>
      )}
      {backups.length > 0 && (
        <ul className={styles.backups}>
          {backups.map((backup) => (
            <Backup
              key={backup.name}
              backup={backup}
              canRestore={props.view.canRestore}
              onWanted={() => props.onWanted(backup)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function Backup(props: { readonly backup: BackupView; readonly canRestore: boolean; readonly onWanted: () => void }) {
  const t = useTexts('backups');
  const { number } = useFormats();
  const moment = useWhen();
  const { made, bytes, head } = props.backup;
  const when = moment(made);
  return (
    <li className={styles.backup}>
      <span className={styles.words}>
        <span className={styles.when}>{when}</span>
        <span className={styles.facts}>
          {t('size', { size: number(Math.max(0.1, Math.round(bytes / 100_000) / 10)) })}
          {head && `, ${t('entries', { seq: number(head.seq) })}`}
        </span>
      </span>
      {head ? <Chip>{t('checked')}</Chip> : <Chip tone="trouble">{t('broken')}</Chip>}
      {props.canRestore && head && (
        <Button size="staff" label={t('restoreWhich', { when })} onPress={props.onWanted}>
          {t('restore')}
        </Button>
      )}
    </li>
  );
}
