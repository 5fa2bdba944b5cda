import { Check, Delete } from 'lucide-react';
import { useState } from 'react';
import { denominations, type Currency } from '../../../shop/currency.ts';
import { parseMoney, type Money } from '../../../shop/money.ts';
import { useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { IconButton } from '../../design/icon-button.tsx';
import { QUICK_REPEAT } from '../../design/use-tap.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './number-pad.module.css';

/** Before the decimal point; more than any buyer's basket and short enough to be shown large. */
const MOST_DIGITS = 6;
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** A sum of the buyer's own, on keys of the screen or of a keyboard. */
export function NumberPad(props: {
  readonly title: string;
  readonly onSum: (sum: Money) => void;
  readonly onClose: () => void;
}) {
  const t = useTexts('pay');
  const common = useTexts('common');
  const f = useFormats();
  const { currency } = useShop().settings;
  const [typed, setTyped] = useState('');
  const sum = parseMoney(typed === '' ? '0' : typed.replace(/\.$/, ''), currency.digits);
  const fractions = hasFractions(currency);
  const type = (key: string) => setTyped((text) => appended(text, key, fractions ? currency.digits : 0));
  const erase = () => setTyped((text) => text.slice(0, -1));
  const take = () => {
    if (sum !== null) props.onSum(sum);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (/^\d$/.test(event.key)) type(event.key);
    else if (event.key === '.' || event.key === ',') type('.');
    else if (event.key === 'Backspace') erase();
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={props.title} onClose={props.onClose} className={styles.dialog}>
      <div className={styles.pad} onKeyDown={onKeyDown}>
        <output aria-label={t('pad.sum')} className={styles.sum}>
          {f.money(sum ?? (0 as Money))}
        </output>
        <div className={styles.keys}>
          {DIGITS.map((digit) => (
            <Key key={digit} onPress={() => type(digit)}>
              {digit}
            </Key>
          ))}
          {fractions ? (
            <Key label={t('pad.point')} onPress={() => type('.')}>
              ,
            </Key>
          ) : (
            <Key onPress={() => type('00')}>00</Key>
          )}
          <Key onPress={() => type('0')}>0</Key>
          <IconButton
            icon={Delete}
            label={common('keyboard.erase')}
            onPress={erase}
            repeat={QUICK_REPEAT}
            className={styles.key}
          />
        </div>
        <Button onPress={props.onClose} className={styles.close}>
          {common('close')}
        </Button>
        <Button kind="primary" iconAfter={Check} onPress={take} disabled={typed === ''} className={styles.ok}>
          {t('pad.ok')}
        </Button>
      </div>
    </Dialog>
  );
}

function Key(props: { readonly children: string; readonly label?: string; readonly onPress: () => void }) {
  return (
    <Button
      onPress={props.onPress}
      repeat={QUICK_REPEAT}
      className={styles.key}
      {...(props.label !== undefined && { label: props.label })}
    >
      {props.children}
    </Button>
  );
}

/** Whether any piece of cash is not a whole unit, such as 20 cents. Tenge have tiyn on paper only. */
function hasFractions(currency: Currency): boolean {
  return denominations(currency).some((value) => value % 10 ** currency.digits !== 0);
}

/** The text with one key more, where it stays a sum: no leading zeros, one point, so many decimals and digits. */
function appended(text: string, key: string, decimals: number): string {
  if (key === '.') return decimals === 0 || text.includes('.') ? text : `${text || '0'}.`;
  const [whole = '', fraction] = text.split('.');
  if (fraction !== undefined) return fraction.length + key.length > decimals ? text : text + key;
  const next = (whole + key).replace(/^0+(?=\d)/, '');
  return next.length > MOST_DIGITS ? text : next;
}
