import { Check } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { denominations, type Currency } from '../../../shop/currency.ts';
import { NO_MONEY, parseMoney, type Money } from '../../../shop/money.ts';
import { useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { NumberPad } from '../../design/keyboard.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './sum-dialog.module.css';

/** Before the decimal sign: more than any buyer's basket, and short enough to be shown large. */
const MOST_DIGITS = 6;

/** A sum of the buyer's own, on keys of the screen or of a keyboard. */
export function SumDialog(props: {
  readonly title: string;
  readonly onSum: (sum: Money) => void;
  readonly onClose: () => void;
}) {
  const t = useTexts('pay');
  const common = useTexts('common');
  const f = useFormats();
  const { currency } = useShop().settings;
  const decimals = hasFractions(currency) ? currency.digits : 0;
  const decimal = f.number(1.5).charAt(1);
  const [typed, setTyped] = useState('');
  const sum = parseMoney(typed.replace(/[.,]$/, ''), currency.digits);
  const change = (text: string) => {
    if (fits(text, decimals)) setTyped(text.replace(/^0+(?=\d)/, ''));
  };
  const take = () => {
    if (sum !== null) props.onSum(sum);
  };
  useTypedKeys((key) => {
    if (/^\d$/.test(key)) change(typed + key);
    else if (key === '.' || key === ',') change(typed + decimal);
    else if (key === 'Backspace') change(typed.slice(0, -1));
    else return false;
    return true;
  });
  return (
    <Dialog title={props.title} onClose={props.onClose} className={styles.dialog}>
      <div className={styles.pad}>
        <output aria-label={t('pad.sum')} className={styles.sum}>
          {f.money(sum ?? NO_MONEY)}
        </output>
        <NumberPad value={typed} onChange={change} className={styles.keys} {...(decimals > 0 && { decimal })} />
        <Button onPress={props.onClose} className={styles.close}>
          {common('close')}
        </Button>
        <Button kind="primary" iconAfter={Check} disabled={sum === null} onPress={take} className={styles.ok}>
          {t('pad.ok')}
        </Button>
      </div>
    </Dialog>
  );
}

/** Keys of a real keyboard, wherever the focus is in the dialog. `onKey` says whether it took the key. */
function useTypedKeys(onKey: (key: string) => boolean): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (latest.current(event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/** Whether any piece of cash is not a whole unit, such as 20 cents. Tenge have tiyn on paper only. */
function hasFractions(currency: Currency): boolean {
  return denominations(currency).some((value) => value % 10 ** currency.digits !== 0);
}

/** Whether the text is the beginning of a sum: so many digits, one decimal sign, so many decimals. */
function fits(text: string, decimals: number): boolean {
  const [, whole = '', sign = '', fraction = ''] = /^(\d*)([.,]?)(\d*)$/.exec(text) ?? [];
  if (text !== '' && whole === '') return false;
  return whole.length <= MOST_DIGITS && fraction.length <= decimals && (decimals > 0 || sign === '');
}
