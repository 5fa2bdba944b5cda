import { Delete, Space } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { LANGUAGES, type Language } from '../../shop/languages.ts';
import { useApp } from '../app-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { classNames } from './class-names.ts';
import { DIGIT_PAGE, DIGIT_ROW, LETTER_ROWS } from './keyboard-layouts.ts';
import styles from './keyboard.module.css';
import { QUICK_REPEAT, useTap } from './use-tap.ts';

const ALPHABETS: Readonly<Record<Language, string>> = { kk: 'ҚАЗ', ru: 'РУС', en: 'ENG' };

export type KeyboardProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Capitals on the keys and in the text, for codes. */
  readonly capitals?: boolean;
  /** The digits have a row of their own above the letters rather than a page, where there is room. */
  readonly digits?: boolean;
  readonly maxLength?: number;
  /** Shown at the end of the last row: usually "Done" or "Hide". */
  readonly action?: React.ReactNode;
  readonly className?: string | undefined;
};

/** Letters of three alphabets and digits on the screen. It writes at the end of the text; the real keyboard works beside it. */
export function Keyboard(props: KeyboardProps) {
  const { value, onChange, capitals = false, maxLength = 60 } = props;
  const t = useTexts('common');
  const spoken = useStore(useApp().language, (state) => state.current);
  const [chosen, setChosen] = useState<Language | 'digits' | null>(null);
  const page = chosen ?? spoken;
  const language = page === 'digits' ? spoken : page;
  const type = (letter: string) => {
    if (value.length < maxLength) onChange(value + letter);
  };
  const letters = page === 'digits' ? DIGIT_PAGE : LETTER_ROWS[page];
  const rows = props.digits && page !== 'digits' ? [DIGIT_ROW, ...letters] : letters;
  return (
    <fieldset aria-label={t('keyboard.name')} className={classNames(styles.keyboard, props.className)}>
      {rows.map((row, index) => (
        <div key={row} className={styles.row}>
          {[...row].map((letter) => {
            const shown = capitals ? letter.toUpperCase() : letter;
            return <Key key={letter} shown={shown} lang={language} onTap={() => type(shown)} />;
          })}
          {index === rows.length - 1 && <EraseKey onTap={() => onChange([...value].slice(0, -1).join(''))} />}
        </div>
      ))}
      <div className={styles.row}>
        {LANGUAGES.map((each) => (
          <Key
            key={each}
            shown={ALPHABETS[each]}
            lang={each}
            chosen={each === page}
            label={t('keyboard.letters', { language: ALPHABETS[each] })}
            onTap={() => setChosen(each)}
            className={styles.alphabet}
          />
        ))}
        {!props.digits && (
          <Key
            shown="123"
            chosen={page === 'digits'}
            label={t('keyboard.digits')}
            onTap={() => setChosen('digits')}
            className={styles.alphabet}
          />
        )}
        <Key
          shown={<Space aria-hidden />}
          label={t('keyboard.space')}
          onTap={() => type(' ')}
          className={styles.space}
        />
        {props.action}
      </div>
    </fieldset>
  );
}

function EraseKey({ onTap }: { readonly onTap: () => void }) {
  const t = useTexts('common');
  return <Key shown={<Delete aria-hidden />} label={t('keyboard.erase')} onTap={onTap} className={styles.erase} />;
}

type KeyProps = {
  readonly shown: React.ReactNode;
  readonly onTap: () => void;
  readonly label?: string;
  readonly lang?: Language;
  readonly chosen?: boolean;
  readonly className?: string | undefined;
};

function Key({ shown, onTap, label, lang, chosen, className }: KeyProps) {
  const tap = useTap(onTap, QUICK_REPEAT);
  return (
    <button
      type="button"
      lang={lang}
      aria-pressed={chosen}
      className={classNames(styles.key, className)}
      // A key must not take the focus from the field that it writes into.
      onPointerDown={(event) => event.preventDefault()}
      {...tap}
    >
      {label === undefined ? shown : <span aria-hidden>{shown}</span>}
      {label !== undefined && <span className="visually-hidden">{label}</span>}
    </button>
  );
}

export type NumberPadProps = {
  /** Only digits, and one decimal point or comma where `decimal` is given. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
  /** The decimal sign of the language, where the sum may have a fraction. */
  readonly decimal?: string;
  /** All ten digits in the order in which they stand; as on a telephone unless told. */
  readonly digits?: readonly string[];
  readonly className?: string | undefined;
};

const PAD = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/** Digits as on a telephone, for sums and PINs. */
export function NumberPad({ value, onChange, maxLength = 12, decimal, digits = PAD, className }: NumberPadProps) {
  const t = useTexts('common');
  const last = digits.at(-1) ?? '0';
  const type = (sign: string) => {
    if (value.length < maxLength) onChange(value + sign);
  };
  return (
    <fieldset aria-label={t('keyboard.digits')} className={classNames(styles.pad, className)}>
      {digits.slice(0, -1).map((digit) => (
        <Key key={digit} shown={digit} onTap={() => type(digit)} />
      ))}
      {decimal === undefined ? (
        <Key shown="C" label={t('keyboard.clear')} onTap={() => onChange('')} />
      ) : (
        <Key shown={decimal} onTap={() => value !== '' && !value.includes(decimal) && type(decimal)} />
      )}
      <Key key={last} shown={last} onTap={() => type(last)} />
      <EraseKey onTap={() => onChange(value.slice(0, -1))} />
    </fieldset>
  );
}
