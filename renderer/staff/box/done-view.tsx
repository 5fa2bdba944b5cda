import { Archive, CircleCheck, PiggyBank, Printer, ShieldCheck, Users, type LucideIcon } from 'lucide-react';
import type { CountView } from '../../../shop/contract/box-views.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { CountFrame } from './count-frame.tsx';
import styles from './done-view.module.css';
import { useBoxWords } from './use-box-words.ts';

/** What was done, line by line, and the sheet to sign on paper. */
export function DoneView(props: {
  readonly count: CountView;
  readonly onPrint: () => void;
  readonly onHome: () => void;
}) {
  const { count } = props;
  const { sealing } = count;
  const t = useTexts('box');
  const { money, number } = useFormats();
  const { names } = useBoxWords();
  return (
    <CountFrame step="result" title={t('done.title')} backLabel={t('opening.back')} onBack={props.onHome} scrolls>
      <Card className={styles.card}>
        <ul className={styles.lines}>
          <Line icon={Users}>{t('done.counted', { sum: money(count.counted), names: names(count.signers) })}</Line>
          {sealing && <Line icon={PiggyBank}>{t('done.left', { sum: money(sealing.left) })}</Line>}
          {sealing?.bag && (
            <Line icon={Archive}>{t('done.moved', { sum: money(sealing.moved), bag: sealing.bag })}</Line>
          )}
          {sealing && (
            <Line icon={ShieldCheck}>
              {sealing.seal === null ? t('done.noSeal') : t('done.seal', { seal: sealing.seal })}
            </Line>
          )}
          <Line icon={CircleCheck}>{t('done.entry', { seq: number(count.entry.seq) })}</Line>
        </ul>
        <footer className={styles.foot}>
          <Button icon={Printer} onPress={props.onPrint}>
            {t('done.print')}
          </Button>
          <Button kind="primary" onPress={props.onHome} className={styles.home}>
            {t('done.home')}
          </Button>
        </footer>
      </Card>
    </CountFrame>
  );
}

function Line({ icon: Icon, children }: { readonly icon: LucideIcon; readonly children: string }) {
  return (
    <li className={styles.line}>
      <Icon aria-hidden className={styles.icon} />
      <span>{children}</span>
    </li>
  );
}
