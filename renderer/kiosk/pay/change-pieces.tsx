import { useMemo } from 'react';
import { changeFor } from '../../../shop/change.ts';
import type { Money } from '../../../shop/money.ts';
import { useShop } from '../../app-context.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './change-pieces.module.css';
import { CashPiece } from './pieces/cash-piece.tsx';
import { faceValue, pieceLook } from './pieces/look.ts';

/** So many fit beside each other; above this each kind is drawn once with its count. */
const MOST_SINGLE = 4;

/** More of them are drawn smaller. */
function crowd(drawn: number): 'some' | 'many' | undefined {
  if (drawn <= MOST_SINGLE - 1) return undefined;
  return drawn <= 5 ? 'some' : 'many';
}

/** One set of notes and coins that makes the change. */
export function ChangePieces({ change }: { readonly change: Money }) {
  const t = useTexts('pay');
  const f = useFormats();
  const { currency } = useShop().settings;
  const set = useMemo(() => changeFor(change, currency), [change, currency]);
  if (set === null) return <p className={styles.hint}>{t('change.impossible')}</p>;
  const total = set.reduce((sum, { count }) => sum + count, 0);
  const single = total <= MOST_SINGLE;
  const drawn = set.flatMap(({ value, count }) =>
    single
      ? Array.from({ length: count }, (_, nth) => ({ key: `${value}/${nth}`, value, count: 1 }))
      : [{ key: String(value), value, count }],
  );
  const spoken = set.map(({ value, count }) => (count > 1 ? `${count} × ${f.money(value)}` : f.money(value)));
  return (
    <div className={styles.change}>
      <p className="visually-hidden">{t('change.pieces', { pieces: f.list(spoken) })}</p>
      <div aria-hidden className={styles.pieces} data-many={crowd(drawn.length)}>
        {drawn.map(({ key, value, count }) => {
          const look = pieceLook(value, currency);
          return (
            <span key={key} data-shape={look.shape} className={styles.piece}>
              <CashPiece look={look} label={faceValue(value, f)} />
              {count > 1 && <span className={styles.count}>{t('amount.units', { count })}</span>}
            </span>
          );
        })}
      </div>
      <p className={styles.hint}>{t('change.other')}</p>
    </div>
  );
}
