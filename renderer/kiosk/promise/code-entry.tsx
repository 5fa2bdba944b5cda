import { useMutation } from '@tanstack/react-query';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { PromiseView } from '../../../shop/contract/outputs.ts';
import { errorCode } from '../../api/errors.ts';
import { useErrorText } from '../../api/use-error-text.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { classNames } from '../../design/class-names.ts';
import { Keyboard } from '../../design/keyboard.tsx';
import { LanguageSwitch } from '../../design/language-switch.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './code-entry.module.css';

/** The longest code is nine letters, a hyphen and two digits; more is allowed for spaces and other spellings. */
const MAX_LENGTH = 20;

/** Types a code on the screen or a keyboard. The server compares it kindly: small letters and other alphabets will do. */
export function CodeEntry(props: { readonly onFound: (promise: PromiseView) => void; readonly onBack: () => void }) {
  const t = useTexts('pay');
  const common = useTexts('common');
  const { client } = useApp();
  const [code, setCode] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const find = useMutation({
    mutationFn: (typed: string) => client.kiosk.findPromise({ code: typed }),
    onSuccess: props.onFound,
  });
  const type = (text: string) => {
    if (find.isPending) return;
    setCode(text);
    find.reset();
  };
  const submit = () => {
    if (code.trim() !== '' && !find.isPending) find.mutate(code.trim());
  };
  return (
    <main className={styles.screen}>
      <header className={styles.header}>
        <Button icon={ArrowLeft} onPress={props.onBack}>
          {common('back')}
        </Button>
        <LanguageSwitch />
      </header>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <h1 className={styles.title}>{t('settle.question')}</h1>
        <input
          ref={field}
          aria-label={t('settle.code')}
          value={code}
          onChange={(event) => type(event.target.value)}
          maxLength={MAX_LENGTH}
          inputMode="none"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-describedby="promise-hint"
          className={styles.field}
        />
        <div id="promise-hint" aria-live="assertive" className={styles.hint}>
          <Hint error={find.error} />
        </div>
      </form>
      <Keyboard
        value={code}
        onChange={type}
        capitals
        digits
        maxLength={MAX_LENGTH}
        className={styles.keyboard}
        action={
          <Button
            kind="primary"
            iconAfter={ArrowRight}
            busy={find.isPending}
            busyLabel={t('settle.finding')}
            disabled={code.trim() === ''}
            onPress={submit}
            className={styles.find}
          >
            {t('settle.find')}
          </Button>
        }
      />
    </main>
  );
}

function Hint({ error }: { readonly error: unknown }) {
  const t = useTexts('pay');
  const text = useErrorText();
  if (error === null) return <p>{t('settle.hint')}</p>;
  switch (errorCode(error)) {
    case 'promise-unknown':
      return <p className={classNames(styles.said, styles.again)}>{t('settle.unknown')}</p>;
    case 'promise-already-settled':
      return <p className={classNames(styles.said, styles.settled)}>{t('settle.settled')}</p>;
    case null:
    default:
      return <p className={classNames(styles.said, styles.trouble)}>{text(error)}</p>;
  }
}
