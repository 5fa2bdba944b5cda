import { Banknote, BookmarkCheck, PiggyBank, QrCode } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useWrite } from '../../api/use-write.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './choices.module.css';
import { aimAtPutIn, type Choice, type Method } from './reckoning.ts';
import type { PayingState } from './use-paying.ts';

/** Telling the staff that the box has no change: once for a buyer, however often they ask. */
export type Telling = { readonly state: 'telling' | 'told' | 'not-told'; readonly tell: () => void };

export function useTellNoChange(): Telling {
  const { client, sounds } = useApp();
  const [told, setTold] = useState(false);
  const { send, error } = useWrite((input: { id: string; about: 'no-change'; sku: null }) =>
    client.kiosk.tellUs(input),
  );
  const tell = useCallback(() => {
    const call = async () => {
      if ((await send({ about: 'no-change', sku: null })) === null) return;
      setTold(true);
      sounds.play('staff-called');
    };
    if (!told) void call();
  }, [send, sounds, told]);
  return { state: told ? 'told' : error === null ? 'telling' : 'not-told', tell };
}

/** The box has no change: the staff are told, and the buyer is offered every other way on. */
export function NoChangeDialog(props: {
  readonly paying: PayingState;
  readonly telling: Telling;
  readonly onClose: () => void;
}) {
  const t = useTexts('pay');
  const { money } = useFormats();
  const { choice, figures, methods, choose } = props.paying;
  const take = (next: Choice) => {
    choose(next);
    props.onClose();
  };
  // Their money comes back out of the box, so nothing is put in any more.
  const payBy = (method: Method) => take({ ...choice, method, taps: [] });
  return (
    <Dialog title={t('noChange.title')} onClose={props.onClose}>
      <p aria-live="polite">{t(`noChange.said.${props.telling.state}`)}</p>
      <div className={styles.choices}>
        <Button icon={PiggyBank} onPress={() => take(aimAtPutIn(choice))}>
          {t('noChange.keep', { sum: money(figures.change) })}
        </Button>
        {methods.includes('qr') && (
          <Button icon={QrCode} onPress={() => payBy('qr')}>
            {t('noChange.qr')}
          </Button>
        )}
        {methods.includes('promise') && (
          <Button icon={BookmarkCheck} onPress={() => payBy('promise')}>
            {t('noChange.promise')}
          </Button>
        )}
        <Button icon={Banknote} onPress={props.onClose}>
          {t('noChange.back')}
        </Button>
      </div>
    </Dialog>
  );
}
