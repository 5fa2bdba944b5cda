import type { ReactNode } from 'react';
import type { BoardView } from '../../../shop/contract/outputs.ts';
import { money as moneyOf } from '../../../shop/money.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Sky } from '../sky.tsx';
import { Jar } from './jar.tsx';
import styles from './raised.module.css';

/** The jar under the morning sky, and below it what is still missing and how fresh that is. `children` stand at the lower edge. */
export function Raised(props: { readonly board: BoardView | undefined; readonly children?: ReactNode }) {
  const { board } = props;
  return (
    <Sky>
      <div className={styles.jar}>{board && <Jar board={board} />}</div>
      <div className={styles.foot}>
        <div className={styles.words}>
          {board && (
            <>
              <Goal board={board} />
              <Freshness board={board} />
            </>
          )}
        </div>
        {props.children}
      </div>
    </Sky>
  );
}

function Goal({ board }: { readonly board: BoardView }) {
  const t = useTexts('kiosk');
  const { money } = useFormats();
  const { goal, raised, campaign } = board;
  const text = () => {
    if (raised >= goal) return t('idle.goalReached');
    if (campaign.state === 'ended') return t('idle.goalWas', { goal: money(goal) });
    return t('idle.goal', { goal: money(goal), left: money(moneyOf(goal - raised)) });
  };
  return <p className={styles.goal}>{text()}</p>;
}

function Freshness({ board: { asOf, exact } }: { readonly board: BoardView }) {
  const t = useTexts('kiosk');
  const { day, time } = useFormats();
  const at = { day: day(asOf.date), time: time(asOf.minutes) };
  return <p className={styles.fresh}>{exact ? t('idle.asOf', at) : t('idle.beingCounted')}</p>;
}
