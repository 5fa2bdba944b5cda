import { Keyboard as KeyboardIcon, Search, X } from 'lucide-react';
import { useRef } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../../app-context.ts';
import { IconButton } from '../../design/icon-button.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './search-field.module.css';

/** Where a buyer writes what they look for; a touch opens the keyboard on the screen, a real keyboard works as well. */
export function SearchField() {
  const { goodsView } = useApp();
  const t = useTexts('kiosk');
  const text = useStore(goodsView, (state) => state.text);
  const typing = useStore(goodsView, (state) => state.typing);
  const field = useRef<HTMLInputElement>(null);
  const { search, setTyping } = goodsView.getState();
  return (
    <div className={styles.field}>
      <Search aria-hidden className={styles.glass} />
      <input
        ref={field}
        type="text"
        // The keyboard is our own: the system's may be in the wrong language or not there at all.
        inputMode="none"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={60}
        aria-label={t('goods.search')}
        placeholder={t('goods.search')}
        value={text}
        onChange={(event) => search(event.target.value)}
        onClick={() => setTyping(true)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            search('');
            setTyping(false);
          }
        }}
        className={styles.input}
      />
      {text === '' && !typing ? (
        <KeyboardIcon aria-hidden className={styles.keyboard} />
      ) : (
        <IconButton
          icon={X}
          quiet
          label={t('goods.clearSearch')}
          onPress={() => {
            search('');
            setTyping(false);
          }}
        />
      )}
    </div>
  );
}
