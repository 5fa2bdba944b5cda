import { memo } from 'react';
import { assertNever } from '../../../../shop/assert-never.ts';
import { classNames } from '../../../design/class-names.ts';
import type { PieceLook } from './look.ts';
import styles from './cash-piece.module.css';

/**
 * A picture of one note or coin, drawn for this app. Decoration: the control or list around it says its value in words.
 * @param label the face value in the language's own figures, without a sign
 */
export const CashPiece = memo(function CashPiece(props: {
  readonly look: PieceLook;
  readonly label: string;
  readonly className?: string | undefined;
}) {
  const { look, label } = props;
  switch (look.shape) {
    case 'note':
      return <Note look={look} label={label} className={props.className} />;
    case 'coin':
      return <Coin look={look} label={label} className={props.className} />;
    default:
      return assertNever(look);
  }
});

type Shaped<S extends PieceLook['shape']> = {
  readonly look: Extract<PieceLook, { shape: S }>;
  readonly label: string;
  readonly className: string | undefined;
};

/** A sheet with the sun of the app's mark at its edge: rings that the figure never meets. */
function Note({ look, label, className }: Shaped<'note'>) {
  return (
    <svg aria-hidden viewBox="0 0 140 72" data-hue={look.hue} className={classNames(styles.note, className)}>
      <g transform={scaledAround(70, 36, look.size)}>
        <rect x="1.5" y="1.5" width="137" height="69" rx="9" className={styles.paper} />
        <path d="M138 7a29 29 0 0 0 0 58" className={styles.ring} />
        <path d="M138 15a21 21 0 0 0 0 42" className={styles.ring} />
        <path d="M138 23a13 13 0 0 0 0 26" className={styles.sun} />
        <rect x="1.5" y="1.5" width="137" height="69" rx="9" className={styles.rim} />
        <text x="13" y="37" className={styles.figure} fontSize={noteFigureSize(label)}>
          {label}
        </text>
      </g>
    </svg>
  );
}

/** A face on a darker edge that shows below, as seen from a child's height. */
function Coin({ look, label, className }: Shaped<'coin'>) {
  const ringed = look.metal === 'brass-in-nickel' || look.metal === 'nickel-in-brass';
  return (
    <svg aria-hidden viewBox="0 0 100 104" data-metal={look.metal} className={classNames(styles.coin, className)}>
      <g transform={scaledAround(50, 52, look.size)}>
        <circle cx="50" cy="54" r="48" className={styles.lip} />
        <circle cx="50" cy="50" r="48" className={styles.face} />
        <circle cx="50" cy="50" r={ringed ? 35 : 38} className={ringed ? styles.centre : styles.shine} />
        <text x="50" y="51" textAnchor="middle" className={styles.figure} fontSize={coinFigureSize(label, ringed)}>
          {label}
        </text>
      </g>
    </svg>
  );
}

function scaledAround(x: number, y: number, size: number): string {
  return `translate(${x} ${y}) scale(${size}) translate(${-x} ${-y})`;
}

/** The figure fills the sheet beside the sun: 92 units wide, a figure of Nunito Black is 0.6 em. */
function noteFigureSize(label: string): number {
  return Math.min(30, 92 / (label.length * 0.56));
}

/** The figure stays inside the inner ring, or well inside the centre of a coin of two metals. */
function coinFigureSize(label: string, ringed: boolean): number {
  return Math.min(38, (ringed ? 50 : 62) / (label.length * 0.58));
}
