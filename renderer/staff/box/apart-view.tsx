import { Check, Hourglass, PencilLine, PenLine } from 'lucide-react';
import { useState } from 'react';
import type { OpenCountView } from '../../../shop/contract/box-views.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { ErrorNote } from '../../design/states.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './apart-view.module.css';
import { CountFrame } from './count-frame.tsx';
import { createSheetStore } from './sheet-store.ts';

/** Counting apart, this person is through: who counts still, and then the way to the signatures. */
export function ApartView(props: {
  readonly count: OpenCountView;
  readonly onPause: () => void;
  readonly onChange: () => void;
  readonly onSign: () => void;
}) {
  const { count } = props;
  const t = useTexts('box');
  const { client } = useApp();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const both = count.counting.length === 2 && count.counting.every(({ done }) => done);
  const change = async () => {
    setBusy(true);
    const store = createSheetStore(client, count);
    if (await store.getState().finish(false)) props.onChange();
    else setFailed(store.getState().error);
    setBusy(false);
  };
  return (
    <CountFrame step="count" title={t('apart.title')} backLabel={t('count.pause')} onBack={props.onPause} scrolls>
      <Card className={styles.card}>
        <p className={styles.text} aria-live="polite">
          {both ? t('apart.ready') : t('apart.wait')}
        </p>
        <ul className={styles.people}>
          {count.counting.map(({ person, done }) => (
            <li key={person.id} className={styles.person}>
              {done ? (
                <Check aria-hidden className={styles.done} />
              ) : (
                <Hourglass aria-hidden className={styles.still} />
              )}
              <span className={styles.name}>{person.name}</span>
              <span className={styles.state}>{done ? t('apart.done') : t('apart.counting')}</span>
            </li>
          ))}
        </ul>
        <ErrorNote error={failed} />
        <footer className={styles.foot}>
          <Button icon={PencilLine} busy={busy} onPress={() => void change()}>
            {t('apart.change')}
          </Button>
          {both && (
            <Button kind="primary" icon={PenLine} onPress={props.onSign}>
              {t('apart.sign')}
            </Button>
          )}
        </footer>
      </Card>
    </CountFrame>
  );
}
