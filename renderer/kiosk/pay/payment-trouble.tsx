import { useQuery } from '@tanstack/react-query';
import { ORPCError } from '@orpc/client';
import { RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Sku } from '../../../shop/catalogue.ts';
import { goodsQuery } from '../../api/queries.ts';
import { useErrorText } from '../../api/use-error-text.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './choices.module.css';
import { pricesIn, skusIn } from './refusals.ts';
import type { Failure, PayingState } from './use-paying.ts';

type Props = {
  readonly failure: Failure;
  readonly paying: PayingState;
  readonly onClose: () => void;
  readonly onBack: () => void;
};

/** A payment that was not stored: what happened, that nothing is lost, and the way on. */
export function PaymentTrouble(props: Props) {
  const { error } = props.failure;
  const code = error instanceof ORPCError ? error.code : null;
  switch (code) {
    case 'price-changed':
      return <PricesChanged {...props} />;
    case 'product-retired':
    case 'product-unknown':
      return <NoLongerSold {...props} />;
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

/** The basket has the new prices already (see use-paying.ts); the buyer sees them before paying them. */
function PricesChanged({ failure: { error, payment }, paying, onClose }: Props) {
  const t = useTexts('pay');
  const { money } = useFormats();
  const nameOf = useGoodsNames();
  const before = payment.what === 'purchase' ? payment.lines : [];
  return (
    <Dialog title={t('trouble.pricesTitle')} onClose={onClose}>
      <Said>
        <ul className={styles.lines}>
          {pricesIn(error instanceof ORPCError ? error.data : null).map(({ sku, price }) => (
            <li key={sku}>
              {t('trouble.priceLine', {
                name: nameOf(sku),
                before: money(before.find((line) => line.sku === sku)?.price ?? price),
                now: money(price),
              })}
            </li>
          ))}
        </ul>
        <p>{t('trouble.pricesText', { sum: money(paying.figures.toPay) })}</p>
      </Said>
      <Ok onOk={onClose}>{t('trouble.pricesOk')}</Ok>
    </Dialog>
  );
}

function NoLongerSold({ failure: { error }, onClose }: Props) {
  const t = useTexts('pay');
  const f = useFormats();
  const { basket, client, queries } = useApp();
  const nameOf = useGoodsNames();
  const skus = skusIn(error instanceof ORPCError ? error.data : null);
  const takeOut = () => {
    basket.getState().remove(skus);
    void queries.invalidateQueries({ queryKey: goodsQuery(client).queryKey });
    onClose();
  };
  return (
    <Dialog title={t('trouble.goneTitle')} onClose={onClose}>
      <Said>
        <p>{t('trouble.goneText', { names: f.list(skus.map(nameOf)) })}</p>
      </Said>
      <Ok onOk={takeOut}>{t('trouble.goneOk')}</Ok>
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
      <Ok onOk={onClose}>{t('trouble.pricesOk')}</Ok>
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
      <Ok onOk={onOk}>{t('trouble.pricesOk')}</Ok>
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

/** Names by what the page last knew of the goods: one that is gone is still called by its name. */
function useGoodsNames(): (sku: Sku) => string {
  const { client, language } = useApp();
  const spoken = useStore(language, (state) => state.current);
  const { data: goods } = useQuery(goodsQuery(client));
  return (sku) => goods?.find((each) => each.sku === sku)?.name[spoken] ?? sku;
}
