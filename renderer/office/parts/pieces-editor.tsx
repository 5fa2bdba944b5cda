import { Check, Plus } from 'lucide-react';
import { useState } from 'react';
import { isoDigits } from '../../../shop/iso-4217.ts';
import { MAX_PIECES } from '../../../shop/currency-presets.ts';
import type { Money } from '../../../shop/money.ts';
import { Button } from '../../design/button.tsx';
import { classNames } from '../../design/class-names.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CashPiece } from '../../kiosk/pay/pieces/cash-piece.tsx';
import { pieceLook } from '../../kiosk/pay/pieces/look.ts';
import type { Piece, Pieces } from '../../setup/draft.ts';
import { newPiece, withPiece, type PieceProblem, type Problem as Wrong } from '../../setup/problems.ts';
import styles from './pieces-editor.module.css';
import { Problem, TextField } from './text-field.tsx';
import { useFormatsOf } from './use-formats-of.ts';
import { useProblemText } from './use-problem-text.ts';

type Props = {
  readonly code: string;
  readonly pieces: Pieces;
  readonly onChange: (pieces: Pieces) => void;
};

/** The notes and coins that the shop takes: each is a switch, and one that is missing can be added. */
export function PiecesEditor(props: Props & { readonly problems: readonly Wrong[] }) {
  const problem = useProblemText(props.problems);
  return (
    <div className={styles.editor}>
      <Kind {...props} kind="notes" />
      <Kind {...props} kind="coins" />
      <Problem text={problem('pieces')} />
    </div>
  );
}

function Kind({ code, pieces, onChange, kind }: Props & { readonly kind: keyof Pieces }) {
  const t = useTexts('setup');
  const { number, money } = useFormatsOf(code);
  const digits = isoDigits(code);
  const values = (list: readonly Piece[]) => list.map((piece) => piece.value);
  const currency = { code, digits, notes: values(pieces.notes), coins: values(pieces.coins) };
  const turn = (value: Money) =>
    onChange({
      ...pieces,
      [kind]: pieces[kind].map((piece) => (piece.value === value ? { ...piece, used: !piece.used } : piece)),
    });
  return (
    <fieldset aria-label={t(`currency.${kind}`)}>
      <h2 className={styles.kind}>{t(`currency.${kind}`)}</h2>
      <div className={styles.list}>
        {pieces[kind].map(({ value, used }) => (
          <button
            key={value}
            type="button"
            aria-pressed={used}
            aria-label={money(value)}
            className={styles.piece}
            onClick={() => turn(value)}
          >
            <CashPiece
              look={pieceLook(value, currency)}
              label={number(value / 10 ** digits)}
              className={classNames(kind === 'notes' ? styles.note : styles.coin)}
            />
            <Check aria-hidden className={styles.tick} />
          </button>
        ))}
        {pieces[kind].length < MAX_PIECES && (
          <NewPiece
            kind={kind}
            check={(text) => newPiece(text, { pieces, kind, digits })}
            onAdd={(value) => onChange({ ...pieces, [kind]: withPiece(pieces[kind], value) })}
          />
        )}
      </div>
    </fieldset>
  );
}

function NewPiece(props: {
  readonly kind: keyof Pieces;
  readonly check: (text: string) => ReturnType<typeof newPiece>;
  readonly onAdd: (value: Money) => void;
}) {
  const t = useTexts('setup');
  const [text, setText] = useState<string | null>(null);
  const [wrong, setWrong] = useState<PieceProblem | null>(null);
  if (text === null) {
    return (
      <Button icon={Plus} label={t(`currency.add.${props.kind}`)} onPress={() => setText('')} className={styles.plus}>
        {t('currency.add.short')}
      </Button>
    );
  }
  const add = () => {
    if (text.trim() === '') return setText(null);
    const checked = props.check(text);
    if (!checked.ok) return setWrong(checked.reason);
    setWrong(null);
    setText(null);
    props.onAdd(checked.value);
  };
  return (
    <div className={styles.adding}>
      <TextField
        label={t(`currency.value.${props.kind}`)}
        typing="figures"
        value={text}
        onChange={(typed) => {
          setWrong(null);
          setText(typed);
        }}
        maxLength={12}
        onEnter={add}
        problem={wrong === null ? undefined : t(`problem.piece.${wrong}`, { most: MAX_PIECES })}
        // Who asked for it types next.
        ref={(input) => input?.focus()}
        className={styles.value}
      />
      <Button onPress={add}>{t('currency.add.do')}</Button>
    </div>
  );
}
