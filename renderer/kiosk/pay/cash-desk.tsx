import type { Currency } from '../../../shop/currency.ts';
import type { Money } from '../../../shop/money.ts';
import { useShop } from '../../app-context.ts';
import { QUICK_REPEAT, useTap } from '../../design/use-tap.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './cash-desk.module.css';
import { CashPiece } from './pieces/cash-piece.tsx';
import { faceValue, pieceLook } from './pieces/look.ts';
import { tapPiece } from './reckoning.ts';
import type { PayingState } from './use-paying.ts';

/** The notes and coins of the shop's currency to tap, in the order and the sizes in which they are in the hand. */
export function CashDesk({ paying }: { readonly paying: PayingState }) {
  const t = useTexts('pay');
  const { currency } = useShop().settings;
  const { choice, choose } = paying;
  const group = (values: readonly Money[]) =>
    values.map((value) => (
      <Piece
        key={value}
        value={value}
        currency={currency}
        count={choice.taps.filter((tap) => tap === value).length}
        onTap={() => choose(tapPiece(choice, value))}
      />
    ));
  return (
    <section className={styles.desk} aria-labelledby="cash-question">
      <div>
        <h2 id="cash-question" className={styles.question}>
          {t('cash.question')}
        </h2>
        <p className={styles.how}>{t('cash.how')}</p>
      </div>
      {currency.notes.length > 0 && (
        <fieldset aria-label={t('cash.notes')} {...gridOf(currency.notes.length)}>
          {group(currency.notes)}
        </fieldset>
      )}
      {currency.coins.length > 0 && (
        <fieldset aria-label={t('cash.coins')} {...gridOf(currency.coins.length)}>
          {group(currency.coins)}
        </fieldset>
      )}
    </section>
  );
}

/** Three or four in a row; the rows share the height between notes and coins by how many there are. */
function gridOf(count: number) {
  const columns = count <= 3 ? count : count <= 6 ? 3 : 4;
  const rows = Math.ceil(count / columns);
  return {
    className: styles.pieces,
    style: { gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, flexGrow: rows },
  };
}

function Piece(props: {
  readonly value: Money;
  readonly currency: Currency;
  readonly count: number;
  readonly onTap: () => void;
}) {
  const t = useTexts('pay');
  const f = useFormats();
  const { currency, count } = props;
  const tap = useTap(props.onTap, QUICK_REPEAT);
  const look = pieceLook(props.value, currency);
  const value = f.money(props.value);
  const name = () => {
    if (look.shape === 'note') return count > 0 ? t('cash.noteIn', { value, count }) : t('cash.note', { value });
    return count > 0 ? t('cash.coinIn', { value, count }) : t('cash.coin', { value });
  };
  return (
    <button type="button" aria-label={name()} data-in={count > 0 || undefined} className={styles.piece} {...tap}>
      <CashPiece look={look} label={faceValue(props.value, f)} />
      {/* Drawn by the style: the name says it already, and a name has to hold what is written. */}
      {count > 0 && <span aria-hidden data-count={count} className={styles.count} />}
    </button>
  );
}
