import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { amountStep, denominations, roundUps, type Currency } from '../../../shop/currency.ts';
import type { Money as Amount } from '../../../shop/money.ts';
import { useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { classNames } from '../../design/class-names.ts';
import { Money } from '../../design/money.tsx';
import { Stepper } from '../../design/stepper.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './amount-panel.module.css';
import { BasketStrip } from './basket-strip.tsx';
import { SumDialog } from './sum-dialog.tsx';
import { aimAt, stepAim } from './reckoning.ts';
import type { PayingState } from './use-paying.ts';

/** How much the buyer wants to pay: more and less look alike, and one kind line says what it means. */
export function AmountPanel({ paying }: { readonly paying: PayingState }) {
  const t = useTexts('pay');
  const f = useFormats();
  const { currency } = useShop().settings;
  const { subject, base, choice, figures, choose } = paying;
  const [padOpen, setPadOpen] = useState(false);
  const step = amountStep(currency);
  const { toPay } = figures;
  const written = f.money(toPay);
  return (
    <section className={styles.panel} aria-labelledby="amount-title">
      <h2 id="amount-title" className={styles.title}>
        {t(`amount.title.${subject.type}`)}
      </h2>
      <Stepper
        className={styles.stepper}
        lessLabel={t('amount.less', { step: f.money(step) })}
        moreLabel={t('amount.more', { step: f.money(step) })}
        lessDisabled={toPay === 0}
        onLess={() => choose(stepAim(base, choice, -step))}
        onMore={() => choose(stepAim(base, choice, step))}
      >
        <output
          className={classNames(styles.sum, written.length > 7 && (written.length > 9 ? styles.longest : styles.long))}
        >
          {written}
        </output>
      </Stepper>
      <div className={styles.chips}>
        {suggestions(base, currency).map((sum) => (
          <Button
            key={sum}
            pressed={sum === toPay}
            onPress={() => choose(aimAt(base, choice, sum === toPay ? base : sum))}
            className={styles.chip}
          >
            <Money amount={sum} />
          </Button>
        ))}
      </div>
      <div className={styles.chips}>
        <Button
          onPress={() => setPadOpen(true)}
          className={classNames(styles.chip, (toPay === base || base === 0) && styles.wide)}
        >
          {t('amount.own')}
        </Button>
        {toPay !== base && base > 0 && (
          <Button
            icon={RotateCcw}
            label={t('amount.back', { sum: f.money(base) })}
            onPress={() => choose(aimAt(base, choice, base))}
            className={styles.chip}
          >
            <Money amount={base} />
          </Button>
        )}
      </div>
      <KindLine paying={paying} />
      {subject.type === 'basket' && <BasketStrip lines={subject.lines} />}
      {subject.type === 'promise' && (
        <p className={styles.promise}>
          <strong lang="kk">{subject.promise.code}</strong> {t('settle.made', { date: f.day(subject.promise.madeOn) })}
        </p>
      )}
      {padOpen && (
        <SumDialog
          title={t(subject.type === 'gift' ? 'pad.giftTitle' : 'pad.title')}
          onClose={() => setPadOpen(false)}
          onSum={(sum) => {
            choose(aimAt(base, choice, sum));
            setPadOpen(false);
          }}
        />
      )}
    </section>
  );
}

/** Round sums above the base; for a gift alone, four sums that are one note or coin each. */
function suggestions(base: Amount, currency: Currency): readonly Amount[] {
  if (base > 0) return roundUps(base, currency);
  const least = amountStep(currency) * 10;
  return denominations(currency)
    .filter((value) => value >= least)
    .toReversed()
    .slice(0, 4);
}

/** What is suggested, and that more and less are both fine. */
function KindLine({ paying: { subject, base, figures } }: { readonly paying: PayingState }) {
  const t = useTexts('pay');
  const { money } = useFormats();
  const sum = money(base);
  const gift = money(figures.gift);
  const line = () => {
    if (subject.type === 'gift') return t('amount.anyGift');
    const promise = subject.type === 'promise';
    if (figures.gift > 0) return promise ? t('amount.aboveOpen', { gift }) : t('amount.above', { gift });
    if (figures.toPay < base) return promise ? t('amount.belowOpen', { sum }) : t('amount.below', { sum });
    return promise ? t('amount.open', { sum }) : t('amount.suggested', { sum });
  };
  return (
    <p className={styles.kind} aria-live="polite">
      {line()}
    </p>
  );
}
