import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FileKey } from 'lucide-react';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { ErrorNote } from '../../design/states.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { useMoments } from '../settling/use-moments.ts';
import styles from './people-page.module.css';
import { recoveryQuery } from './queries.ts';
import { RecoveryCode } from './recovery-code.tsx';

/** Whether there is a recovery code, and a new one in its place. */
export function RecoveryCard() {
  const t = useTexts('people');
  const { client } = useApp();
  const queries = useQueryClient();
  const moment = useMoments();
  const { data } = useQuery(recoveryQuery(client));
  const make = useMutation({
    mutationFn: () => client.people.makeRecoveryCode({}),
    onSettled: () => queries.invalidateQueries({ queryKey: ['people', 'recovery'] }),
  });
  if (!data) return null;
  return (
    <Card className={styles.recovery}>
      <h2 className={styles.cardTitle}>{t('recovery.title')}</h2>
      {make.data ? (
        <RecoveryCode code={make.data.code} onDone={make.reset} />
      ) : (
        <>
          <p>{data.made ? t('recovery.made', { when: moment(data.made) }) : t('recovery.none')}</p>
          <ErrorNote error={make.error} />
          <Button
            size="staff"
            icon={FileKey}
            busy={make.isPending}
            onPress={() => make.mutate()}
            className={styles.back}
          >
            {t('recovery.make')}
          </Button>
        </>
      )}
    </Card>
  );
}
