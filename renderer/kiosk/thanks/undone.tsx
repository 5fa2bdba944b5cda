import { ArrowRight } from 'lucide-react';
import { assertNever } from '../../../shop/assert-never.ts';
import { useApp, useShop } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { GOODS, IDLE, type Screen, type Thanks } from '../../stores/screen.ts';
import { ScreenTitle } from '../screen-title.tsx';
import styles from './thanks-screen.module.css';

/** It is taken back: what to do with the money, and that the basket is as it was. */
export function Undone({ thanks }: { readonly thanks: Thanks }) {
  const t = useTexts('pay');
  const { screen } = useApp();
  const { opening } = useShop();
  const bought = thanks.what === 'purchase';
  const next = (): Screen => {
    if (bought) return GOODS;
    if (thanks.what === 'settlement') return { name: 'settle' };
    return opening.open ? GOODS : IDLE;
  };
  return (
    <>
      <div className={styles.middle}>
        <ScreenTitle className={styles.lesser}>{t('thanks.undone')}</ScreenTitle>
        {bought && <p className={styles.lead}>{t('thanks.undoneBasket')}</p>}
        <MoneyBack thanks={thanks} />
      </div>
      <div className={styles.buttons}>
        <Button
          kind="primary"
          iconAfter={ArrowRight}
          onPress={() => screen.getState().go(next())}
          className={styles.done}
        >
          {t(bought ? 'thanks.toBasket' : 'thanks.goOn')}
        </Button>
      </div>
    </>
  );
}

/** The record is taken back; the money in the box only the buyer can. */
function MoneyBack({ thanks: { tender, paid } }: { readonly thanks: Thanks }) {
  const t = useTexts('pay');
  const { money } = useFormats();
  const line = () => {
    switch (tender.type) {
      case 'cash':
        if (tender.change > 0) {
          return t('thanks.undoneCashChange', { change: money(tender.change), putIn: money(tender.putIn) });
        }
        return paid > 0 ? t('thanks.undoneCash', { sum: money(paid) }) : null;
      case 'qr':
        return t('thanks.undoneQr');
      case 'promise':
        return t('thanks.undonePromise', { code: tender.code });
      default:
        return assertNever(tender);
    }
  };
  const text = line();
  return text === null ? null : <p className={styles.lead}>{text}</p>;
}
