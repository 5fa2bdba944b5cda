import { RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { errorCode } from '../../api/errors.ts';
import { useErrorText } from '../../api/use-error-text.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './choices.module.css';
import type { Failure, PayingState } from './use-paying.ts';

type Props = {
  readonly failure: Failure;
  readonly paying: PayingState;
  readonly onClose: () => void;
  readonly onBack: () => void;
};

/**
 * A payment that was not stored: what happened, that nothing is lost, and the way on. Prices and goods that changed are not
 * here: the basket follows them and a note says so (basket-repair.ts).
 */
export function PaymentTrouble(props: Props) {
  switch (errorCode(props.failure.error)) {
    case 'phone-not-taken':
    case 'promises-not-taken':
      return <OtherMethod {...props} />;
    case 'promise-code-taken':
      return <CodeTaken {...props} />;
    case 'promise-unknown':
    case 'promise-already-settled':
      return <Refused {...props} onOk={props.onBack} />;
    case 'nothing-promised':
    case 'sum-too-large':
    case 'cash-does-not-add-up':
    case 'entry-conflict':
    case 'BAD_REQUEST':
      return <Refused {...props} onOk={props.onClose} />;
    case null:
    default:
      return <TryAgain {...props} />;
  }
}

/** Something failed that may work in a moment. The same payment goes again, under the same id. */
function TryAgain({ failure, paying, onClose }: Props) {
  const t = useTexts('pay');
  const common = useTexts('common');
  const text = useErrorText();
  return (
    <Dialog title={t('trouble.title')} onClose={onClose}>
      <Said>
        <p>{text(failure.error)}</p>
        <p>{t('trouble.safe')}</p>
      </Said>
      <div className={styles.row}>
        <Button onPress={onClose}>{t('trouble.later')}</Button>
        <Button kind="primary" icon={RotateCcw} busy={paying.busy} busyLabel={t('storing')} onPress={failure.again}>
          {common('tryAgain')}
        </Button>
      </div>
    </Dialog>
  );
}

/** Staff have just closed this way to pay. */
function OtherMethod({ failure, paying, onClose }: Props) {
  const t = useTexts('pay');
  const text = useErrorText();
  const inCash = () => {
    paying.choose({ ...paying.choice, method: 'cash' });
    onClose();
  };
  return (
    <Dialog title={t('trouble.title')} onClose={inCash}>
      <Said>
        <p>{text(failure.error)}</p>
      </Said>
      <Ok onOk={inCash}>{t('trouble.cashOk')}</Ok>
    </Dialog>
  );
}

/** A new code is being asked for already (see use-paying.ts). */
function CodeTaken({ onClose }: Props) {
  const t = useTexts('pay');
  return (
    <Dialog title={t('trouble.title')} onClose={onClose}>
      <Said>
        <p>{t('promise.taken')}</p>
      </Said>
      <Ok onOk={onClose}>{t('trouble.ok')}</Ok>
    </Dialog>
  );
}

/** Trying the same again would not help. */
function Refused({ failure, onOk }: Props & { readonly onOk: () => void }) {
  const t = useTexts('pay');
  const text = useErrorText();
  return (
    <Dialog title={t('trouble.title')} onClose={onOk}>
      <Said>
        <p>{text(failure.error)}</p>
      </Said>
      <Ok onOk={onOk}>{t('trouble.ok')}</Ok>
    </Dialog>
  );
}

/** Read out at once. */
function Said({ children }: { readonly children: ReactNode }) {
  return (
    <div role="alert" className={styles.lines}>
      {children}
    </div>
  );
}

function Ok({ children, onOk }: { readonly children: ReactNode; readonly onOk: () => void }) {
  return (
    <div className={styles.row}>
      <Button kind="primary" onPress={onOk}>
        {children}
      </Button>
    </div>
  );
}
