import { Check, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { classNames } from '../../design/class-names.ts';
import { Money } from '../../design/money.tsx';
import { QUICK_REPEAT } from '../../design/use-tap.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './cash-side.module.css';
import { ChangePieces } from './change-pieces.tsx';
import { NoChangeDialog, useTellNoChange } from './no-change-dialog.tsx';
import { aimAtPutIn, exactMoney, untapLast } from './reckoning.ts';
import type { PayingState } from './use-paying.ts';

/** What is in the box now, and what comes of it: change to take, something missing, or neither. */
export function CashSide({ paying }: { readonly paying: PayingState }) {
  const t = useTexts('pay');
  const { money } = useFormats();
  const { base, choice, figures, choose } = paying;
  return (
    <div className={styles.side}>
      <Card className={styles.putIn}>
        <p className={styles.row} aria-live="polite" aria-atomic>
          <span className={styles.label}>{t('cash.putIn')}</span>{' '}
          <Money
            amount={figures.putIn}
            className={classNames(styles.sum, money(figures.putIn).length > 9 && styles.long)}
          />
        </p>
        <div className={styles.pair}>
          <Button
            icon={Undo2}
            label={t('cash.undoLast')}
            disabled={choice.taps.length === 0}
            repeat={QUICK_REPEAT}
            onPress={() => choose(untapLast(choice))}
            className={styles.small}
          >
            {t('cash.undo')}
          </Button>
          <Button
            pressed={figures.exact && figures.toPay > 0}
            disabled={figures.toPay === 0}
            onPress={() => choose(exactMoney(base, choice))}
            className={styles.small}
          >
            {t('cash.exact')}
          </Button>
        </div>
      </Card>
      <Outcome paying={paying} />
    </div>
  );
}

/** What the money in the box comes to. */
function Outcome({ paying }: { readonly paying: PayingState }) {
  const t = useTexts('pay');
  const { subject, figures } = paying;
  const [asking, setAsking] = useState(false);
  const telling = useTellNoChange();
  if (figures.change > 0) {
    const ask = () => {
      setAsking(true);
      telling.tell();
    };
    return (
      <>
        <Change paying={paying} onNone={ask} />
        {asking && <NoChangeDialog paying={paying} telling={telling} onClose={() => setAsking(false)} />}
      </>
    );
  }
  if (figures.missing > 0) return <Missing paying={paying} />;
  if (figures.exact) {
    const choosing = subject.type !== 'basket' && figures.toPay === 0;
    return (
      <Card className={styles.outcome}>
        <div>
          <h2 className={styles.title}>{t(choosing ? 'cash.chooseTitle' : 'cash.exactTitle')}</h2>
          <p className={styles.text}>{t(choosing ? 'cash.chooseText' : 'cash.exactText')}</p>
        </div>
      </Card>
    );
  }
  return (
    <Card className={styles.outcome}>
      <div aria-live="polite" aria-atomic>
        <h2 className={styles.title}>
          <Check aria-hidden className={styles.tick} />
          {t('cash.fits')}
        </h2>
        <p className={styles.text}>{t('cash.fitsText')}</p>
      </div>
    </Card>
  );
}

/** One large figure, one set of coins that makes it, and what to do when the box has none. */
function Change({ paying, onNone }: { readonly paying: PayingState; readonly onNone: () => void }) {
  const t = useTexts('pay');
  const { choice, figures, choose } = paying;
  const keep = () => choose(aimAtPutIn(choice));
  return (
    <Card tone="gold" className={styles.outcome}>
      <div aria-live="polite" aria-atomic>
        <h2 className={styles.changeTitle}>{t('change.title')}</h2>{' '}
        <Money amount={figures.change} className={styles.figure} />
      </div>
      <ChangePieces change={figures.change} />
      <div className={styles.pair}>
        <Button onPress={onNone} className={styles.small}>
          {t('change.none')}
        </Button>
        <Button onPress={keep} className={styles.small}>
          {t('change.keep')}
        </Button>
      </div>
    </Card>
  );
}

/** Less than the sum is no fault: the gold button takes it as it is, and so does this one, which also says so. */
function Missing({ paying }: { readonly paying: PayingState }) {
  const t = useTexts('pay');
  const { money } = useFormats();
  const { choice, figures, choose } = paying;
  return (
    <Card className={styles.outcome}>
      <div aria-live="polite" aria-atomic>
        <h2 className={styles.title}>{t('missing.title')}</h2>{' '}
        <Money amount={figures.missing} className={styles.figure} />
        <p className={styles.text}>{t('missing.text')}</p>
      </div>
      <Button onPress={() => choose(aimAtPutIn(choice))} className={styles.accept}>
        {t('missing.accept', { sum: money(figures.putIn) })}
      </Button>
    </Card>
  );
}
