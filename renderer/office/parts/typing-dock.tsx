import { ArrowBigUp, ChevronDown } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { AMOUNT_PLACEHOLDER } from '../../../shop/payment-link.ts';
import { Button } from '../../design/button.tsx';
import { Keyboard, NumberPad } from '../../design/keyboard.tsx';
import { useMedia } from '../../design/use-media.ts';
import { QUICK_REPEAT } from '../../design/use-tap.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { writeInto } from './write-into.ts';
import styles from './typing-dock.module.css';

/** Rows of what the letters' page of the keyboard lacks. */
const SIGNS = ['1234567890', '.,-№()«»’"', ':/?=&_@#%+'] as const;

/**
 * A keyboard at the lower edge for a field that was touched by a finger; who clicks or tabs into it has keys of their own.
 * It looks after every field marked with `data-typing` inside of `area`.
 */
export function TypingDock({ area }: { readonly area: RefObject<HTMLElement | null> }) {
  const [field, setField] = useState<HTMLInputElement | null>(null);
  // A telephone has a keyboard of its own, and no room for ours.
  const telephone = useMedia('(max-width: 700px)');

  useEffect(() => {
    const root = area.current;
    if (!root || telephone) return undefined;
    let finger = false;
    const down = (event: PointerEvent) => {
      finger = event.pointerType === 'touch';
      // Without this a tablet would lay its own keyboard over ours.
      if (finger && isTyped(event.target)) event.target.inputMode = 'none';
    };
    // Only when the touch is over: a key that came up under the finger would be pressed by the same touch.
    const touched = (event: MouseEvent) => {
      if (isTyped(event.target)) setField(finger ? event.target : null);
    };
    const focus = (event: FocusEvent) => setField((now) => (now === event.target ? now : null));
    root.addEventListener('pointerdown', down, { passive: true });
    root.addEventListener('click', touched);
    root.addEventListener('focusin', focus);
    return () => {
      root.removeEventListener('pointerdown', down);
      root.removeEventListener('click', touched);
      root.removeEventListener('focusin', focus);
    };
  }, [area, telephone]);
  useGone(field, () => setField(null));

  useEffect(() => {
    // Braces: newer browsers answer a promise here, which is no clean-up.
    field?.scrollIntoView({ block: 'center' });
  }, [field]);

  if (!field || telephone) return null;
  return (
    <Dock
      key={field.id}
      field={field}
      onHide={() => {
        // What takes its value when it is left, takes it now.
        field.blur();
        setField(null);
      }}
    />
  );
}

function isTyped(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.dataset['typing'] !== undefined;
}

/** A field may go while it is written into, with its page or when what it asked for was added. */
function useGone(field: HTMLInputElement | null, onGone: () => void): void {
  const latest = useRef(onGone);
  useEffect(() => {
    latest.current = onGone;
  });
  useEffect(() => {
    if (!field) return undefined;
    const observer = new MutationObserver(() => {
      if (!field.isConnected) latest.current();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [field]);
}

function Dock({ field, onHide }: { readonly field: HTMLInputElement; readonly onHide: () => void }) {
  const t = useTexts('common');
  const [value, setValue] = useState(() => beforeCaret(field));
  const typing = field.dataset['typing'];

  useEffect(() => {
    const follow = () => setValue(beforeCaret(field));
    document.addEventListener('selectionchange', follow);
    field.addEventListener('input', follow);
    return () => {
      document.removeEventListener('selectionchange', follow);
      field.removeEventListener('input', follow);
    };
  }, [field]);

  const change = (text: string) => {
    writeInto(field, text);
    setValue(beforeCaret(field));
  };
  const room = field.maxLength < 0 ? undefined : field.maxLength - (field.value.length - value.length);
  const common = { value, onChange: change, ...(room === undefined ? {} : { maxLength: room }) };
  const hide = (
    <Button icon={ChevronDown} label={`${t('done')}: ${t('keyboard.hide')}`} onPress={onHide} className={styles.hide}>
      {t('done')}
    </Button>
  );
  return (
    <section data-dock aria-label={t('keyboard.name')}>
      {/* Touching a key must not take the focus from the field. */}
      <div className={styles.dock} onMouseDown={(event) => event.preventDefault()} role="presentation">
        {typing === 'figures' ? (
          <div className={styles.figures}>
            <NumberPad
              {...common}
              {...(field.type === 'password' ? {} : { decimal: field.dataset['decimal'] ?? ',' })}
            />
            {hide}
          </div>
        ) : (
          <Letters {...common} link={typing === 'link'} action={hide} />
        )}
      </div>
    </section>
  );
}

function Letters(props: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
  readonly link: boolean;
  readonly action: ReactNode;
}) {
  const t = useTexts('setup');
  const [page, setPage] = useState<'letters' | 'signs'>('letters');
  const [shift, setShift] = useState(!props.link && props.value === '');
  const type = (text: string) => {
    if (props.maxLength !== undefined && props.value.length + text.length > props.maxLength) return;
    props.onChange(props.value + text);
  };
  if (page === 'signs') {
    return (
      <fieldset aria-label={t('typing.signs')} className={styles.signs}>
        {SIGNS.map((row) => (
          <div key={row} className={styles.row}>
            {[...row].map((sign) => (
              <Button key={sign} onPress={() => type(sign)} repeat={QUICK_REPEAT} className={styles.sign}>
                {sign}
              </Button>
            ))}
          </div>
        ))}
        <div className={styles.row}>
          <Button onPress={() => setPage('letters')}>{t('typing.letters')}</Button>
          {props.link && <Button onPress={() => type(AMOUNT_PLACEHOLDER)}>{AMOUNT_PLACEHOLDER}</Button>}
          {props.action}
        </div>
      </fieldset>
    );
  }
  return (
    <Keyboard
      value={props.value}
      capitals={shift}
      onChange={(text) => {
        props.onChange(text);
        // One capital at a time, as on a telephone: at the start and after a full stop ("A. Serikova").
        setShift(!props.link && /(?:^|\.\s)$/.test(text));
      }}
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
      action={
        <>
          <Button icon={ArrowBigUp} pressed={shift} label={t('typing.capitals')} onPress={() => setShift(!shift)}>
            {null}
          </Button>
          <Button onPress={() => setPage('signs')} label={t('typing.signs')}>
            № /
          </Button>
          {props.action}
        </>
      }
    />
  );
}

/** What stands before the caret: the keyboard writes there, and what stands behind it stays. */
function beforeCaret(field: HTMLInputElement): string {
  return field.value.slice(0, field.selectionStart ?? field.value.length);
}
