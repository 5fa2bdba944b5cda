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
  const left = board.goal - board.raised;
  return (
    <p className={styles.goal}>
      {left > 0 ? t('idle.goal', { goal: money(board.goal), left: money(moneyOf(left)) }) : t('idle.goalReached')}
    </p>
  );
}

function Freshness({ board: { asOf, exact } }: { readonly board: BoardView }) {
  const t = useTexts('kiosk');
  const { day, time } = useFormats();
  const at = { day: day(asOf.date), time: time(asOf.minutes) };
  return <p className={styles.fresh}>{exact ? t('idle.asOf', at) : t('idle.beingCounted')}</p>;
}
