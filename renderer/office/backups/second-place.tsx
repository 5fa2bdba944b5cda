import { FolderOpen, FolderX, HardDrive } from 'lucide-react';
import type { BackupsView } from '../../../shop/contract/backups-views.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { ErrorNote } from '../../design/states.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { Notice } from '../parts/notice.tsx';
import styles from './backups-page.module.css';
import { useBackupsCall } from './queries.ts';

/** Why there should be a second place, and how to come by one. */
export function SecondPlace({ view }: { readonly view: BackupsView }) {
  const t = useTexts('backups');
  const { client } = useApp();
  const choose = useBackupsCall(() => client.backups.choosePlace({}));
  const forget = useBackupsCall(() => client.backups.forgetPlace({}));
  const has = view.places.some(({ place }) => place === 'there');
  return (
    <div className={styles.second}>
      {!has && (
        <Notice icon={HardDrive} tone="sky">
          {view.canChoose ? t('thereNone') : `${t('thereNone')} ${t('thereHow')}`}
        </Notice>
      )}
      {view.canChoose && (
        <div className={styles.ways}>
          <Button size="staff" icon={FolderOpen} busy={choose.isPending} onPress={() => choose.mutate()}>
            {has ? t('chooseOther') : t('choose')}
          </Button>
          {has && (
            <Button size="staff" kind="quiet" icon={FolderX} busy={forget.isPending} onPress={() => forget.mutate()}>
              {t('forget')}
            </Button>
          )}
        </div>
      )}
      <ErrorNote error={choose.error ?? forget.error} />
    </div>
  );
}
