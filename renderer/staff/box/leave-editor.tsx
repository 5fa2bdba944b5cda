import type { Pieces } from '../../../shop/change.ts';
import type { Money as Amount } from '../../../shop/money.ts';
import { useShop } from '../../app-context.ts';
import { Stepper } from '../../design/stepper.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CashPiece } from '../../kiosk/pay/pieces/cash-piece.tsx';
import { faceValue, pieceLook } from '../../kiosk/pay/pieces/look.ts';
import { countOf, withCount } from './amounts.ts';
import styles from './leave-editor.module.css';

/** Of the counted pieces, how many of each stay in the box as change. */
export function LeaveEditor(props: {
  readonly counted: readonly Pieces[];
  readonly left: readonly Pieces[];
  readonly onChange: (left: readonly Pieces[]) => void;
}) {
  const { left } = props;
  return (
    <ul className={styles.list}>
      {props.counted.map(({ value, count: all }) => (
        <Piece
          key={value}
          value={value}
          count={countOf(left, value)}
          all={all}
          onChange={(count) => props.onChange(withCount(left, value, count))}
        />
      ))}
    </ul>
  );
}

function Piece(props: {
  readonly value: Amount;
  readonly count: number;
  readonly all: number;
  readonly onChange: (count: number) => void;
}) {
  const t = useTexts('box');
  const formats = useFormats();
  const { currency } = useShop().settings;
  const { value, count, all } = props;
  const look = pieceLook(value, currency);
  const label = formats.money(value);
  return (
    <li className={styles.item}>
      <CashPiece look={look} label={faceValue(value, formats)} className={styles[look.shape]} />
      <Stepper
        lessLabel={t('result.lessOf', { value: label })}
        moreLabel={t('result.moreOf', { value: label })}
        onLess={() => props.onChange(count - 1)}
        onMore={() => props.onChange(count + 1)}
        lessDisabled={count === 0}
        moreDisabled={count >= all}
        className={styles.stepper}
      >
        <span aria-hidden>{formats.number(count)}</span>
        <span className="visually-hidden" aria-live="polite">
          {t('result.pieces', { value: label, count: formats.number(count), all: formats.number(all) })}
        </span>
      </Stepper>
      <span aria-hidden className={styles.all}>
        {t('result.ofAll', { all: formats.number(all) })}
      </span>
    </li>
  );
}
