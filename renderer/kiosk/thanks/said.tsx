import { Check } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { errorCode } from '../../api/errors.ts';
import { useErrorText } from '../../api/use-error-text.ts';
import { useApp, useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Money } from '../../design/money.tsx';
import { PictureOfGoods } from '../../design/picture-of-goods.tsx';
import { Progress } from '../../design/progress.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import type { Thanks } from '../../stores/screen.ts';
import { ScreenTitle } from '../screen-title.tsx';
import { PaidLines } from './paid-lines.tsx';
import styles from './thanks-screen.module.css';
import { UndoButton } from './undo-button.tsx';
import { useCountdown } from './use-countdown.ts';

/** How long the thanks stay once nothing can be undone any more. A code stays until somebody touches, or nobody is there. */
const STAYS_MS = 6_000;

/** After these, undoing again would not help. */
const NO_MORE_UNDO: ReadonlySet<string | null> = new Set(['undo-too-late', 'entry-unknown']);

/** What was given, what it does, and how to take it back. */
export function Said(props: {
  readonly thanks: Thanks;
  readonly undoing: boolean;
  readonly undoError: unknown;
  readonly onUndo: () => void;
  readonly onDone: () => void;
}) {
  const { thanks, undoing, undoError, onDone } = props;
  const t = useTexts('pay');
  const common = useTexts('common');
  const errorText = useErrorText();
  const { undoMs } = thanks.recorded;
  const secondsLeft = Math.ceil(useCountdown(undoMs) / 1_000);
  const promised = thanks.tender.type === 'promise';
  const undoable = undoing || (secondsLeft > 0 && !NO_MORE_UNDO.has(errorCode(undoError)));

  useEffect(() => {
    if (promised || undoing) return undefined;
    const timer = setTimeout(onDone, undoMs + STAYS_MS);
    return () => clearTimeout(timer);
  }, [onDone, promised, undoMs, undoing]);

  return (
    <>
      <div className={styles.middle}>
        <ScreenTitle className={promised ? styles.lesser : styles.title}>
          {t(promised ? 'thanks.promiseTitle' : 'thanks.title')}
        </ScreenTitle>
        {promised ? <Promised thanks={thanks} /> : <Raised thanks={thanks} />}
        <div role="alert" className={styles.alert}>
          {undoError !== null && !undoing && (
            <p className={styles.note}>
              {t('thanks.undoFailed')} {errorText(undoError)}
            </p>
          )}
        </div>
      </div>
      <div className={styles.buttons}>
        {undoable && (
          <UndoButton
            secondsLeft={secondsLeft}
            secondsInAll={Math.ceil(undoMs / 1_000)}
            busy={undoing}
            onPress={props.onUndo}
          />
        )}
        <Button kind="primary" iconAfter={Check} disabled={undoing} onPress={onDone} className={styles.done}>
          {common('done')}
        </Button>
      </div>
      {undoable && (
        <p className="visually-hidden" role="timer">
          {t('thanks.undoSeconds', { count: secondsLeft })}
        </p>
      )}
    </>
  );
}

/** What the money does. */
function Raised({ thanks }: { readonly thanks: Thanks }) {
  const t = useTexts('pay');
  const { money } = useFormats();
  const { campaign } = useShop().settings;
  const spoken = useStore(useApp().language, (state) => state.current);
  const { board } = thanks.recorded;
  return (
    <>
      {thanks.paid > 0 ? (
        <p className={styles.lead}>
          {t('thanks.forCampaign', { sum: money(thanks.paid) })} <strong>{campaign.title[spoken]}</strong>
        </p>
      ) : (
        <p className={styles.lead}>{t('thanks.nothingPaid')}</p>
      )}
      <div className={styles.campaign}>
        <PictureOfGoods picture={campaign.picture} className={styles.picture} />
        <div className={styles.bar}>
          <p className={styles.scale}>
            <strong className={styles.raised}>{t('thanks.raised', { sum: money(board.raised) })}</strong>
            <span>{t('thanks.goal', { sum: money(board.goal) })}</span>
          </p>
          <Progress
            value={board.raised}
            goal={board.goal}
            label={campaign.title[spoken]}
            text={t('thanks.progress', { raised: money(board.raised), goal: money(board.goal) })}
          />
        </div>
      </div>
      <PaidLines thanks={thanks} />
    </>
  );
}

/** The code once more, large, and by when. */
function Promised({ thanks }: { readonly thanks: Thanks }) {
  const t = useTexts('pay');
  const f = useFormats();
  if (thanks.tender.type !== 'promise') return null;
  return (
    <>
      <div className={styles.ticket}>
        <p className={styles.label}>{t('thanks.code')}</p>
        <p lang="kk" className={styles.code}>
          {thanks.tender.code}
        </p>
      </div>
      <p className={styles.lead}>
        {thanks.dueOn ? (
          t('thanks.promised', { sum: f.money(thanks.paid), date: f.day(thanks.dueOn) })
        ) : (
          <Money amount={thanks.paid} />
        )}
      </p>
    </>
  );
}
