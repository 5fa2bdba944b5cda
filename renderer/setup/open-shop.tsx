import { DoorOpen } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { InferContractRouterInputs } from '@orpc/contract';
import { businessDateAt, utcMs } from '../../shop/time.ts';
import type { Contract } from '../../shop/contract/contract.ts';
import { errorCode } from '../api/errors.ts';
import { shopQuery } from '../api/queries.ts';
import { useWrite } from '../api/use-write.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../design/button.tsx';
import { ErrorNote } from '../design/states.tsx';
import { useTexts } from '../i18n/use-texts.ts';
import { draftSettings } from './draft-settings.ts';
import type { SetupDraft } from './draft.ts';
import { stepProblems } from './problems.ts';
import type { SetupStore } from './setup-store.ts';
import { STEPS } from './steps.ts';
import styles from './setup-pages.module.css';

type Opening = InferContractRouterInputs<Contract>['setup']['openShop'];

/** `onOpened` hears the recovery code, which the server tells this once. */
export type OpenedProps = { readonly onOpened: (recoveryCode: string) => void };

/** Stores the shop. When it is stored, the page becomes the kiosk by what the server then says. */
export function OpenShop({ setup, onOpened }: OpenedProps & { readonly setup: SetupStore }) {
  const t = useTexts('setup');
  const { client, queries, language } = useApp();
  const draft = useStore(setup, (state) => state.draft);
  const open = useWrite((input: Opening) => client.setup.openShop(input));
  const [opened, setOpened] = useState(false);
  const isOpen = opened || wasOpened(open.error);

  const enter = async () => {
    language.getState().reset();
    await queries.invalidateQueries({ queryKey: shopQuery(client).queryKey });
  };
  const send = async () => {
    const wrong = STEPS.find((step) => stepProblems(draft, step).length > 0);
    if (wrong) {
      setup.getState().go(wrong);
      setup.getState().next();
      return;
    }
    const done = await open.send(openingOf(draft));
    if (done === null) return;
    setOpened(true);
    if (done.recoveryCode !== null) onOpened(done.recoveryCode);
    await enter();
  };
  return (
    <div className={styles.open}>
      <ErrorNote error={open.error} />
      {isOpen ? (
        <Button
          kind="primary"
          icon={DoorOpen}
          busy={opened && open.busy}
          onPress={() => void enter()}
          className={styles.next}
        >
          {t('summary.enter')}
        </Button>
      ) : (
        <Button
          kind="primary"
          icon={DoorOpen}
          busy={open.busy}
          busyLabel={t('summary.opening')}
          onPress={() => void send()}
          className={styles.next}
        >
          {t('summary.open')}
        </Button>
      )}
    </div>
  );
}

/** The shop is there, though not by this call: its answer was lost, or somebody else was faster. */
function wasOpened(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'already-set-up' || code === 'entry-conflict';
}

function openingOf(draft: SetupDraft): Omit<Opening, 'id'> {
  const { goods, administrator } = draft;
  return {
    settings: draftSettings(draft, businessDateAt(utcMs(Date.now()), draft.timeZone)),
    administrator: { name: administrator.name.trim(), pin: administrator.pin },
    goods: goods.kind === 'csv' ? { from: 'csv', csv: goods.csv?.text ?? '' } : { from: goods.kind },
  };
}
