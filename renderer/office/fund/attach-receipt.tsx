import { FileCheck2, ImageUp, X } from 'lucide-react';
import { Button } from '../../design/button.tsx';
import { ErrorNote } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { FileButton } from '../parts/file-button.tsx';
import { Notice } from '../parts/notice.tsx';
import styles from './fund.module.css';
import type { Attached } from './give-draft.ts';
import { RECEIPT_KINDS } from './upload.ts';
import { useUpload } from './use-upload.ts';

/** The paper that goes with a gift: a photo or a PDF, sent before the gift is recorded. */
export function AttachReceipt(props: {
  readonly attached: Attached | null;
  readonly onChange: (attached: Attached | null) => void;
}) {
  const t = useTexts('fund');
  const { percent } = useFormats();
  const { attached, onChange } = props;
  const { share, error, send } = useUpload((receipt, name) => onChange({ receipt, name }));
  return (
    <fieldset className={styles.attach}>
      <legend className={styles.legend}>{t('give.receipt')}</legend>
      <p className={styles.text}>{t('give.receiptText')}</p>
      {attached ? (
        <Notice
          icon={FileCheck2}
          tone="done"
          action={
            <Button size="staff" icon={X} onPress={() => onChange(null)}>
              {t('receipt.remove')}
            </Button>
          }
        >
          {t('receipt.there', { name: attached.name })}
        </Notice>
      ) : (
        <div className={styles.uploading}>
          <FileButton icon={ImageUp} accept={RECEIPT_KINDS} busy={share !== null} onFile={(file) => void send(file)}>
            {t('receipt.add')}
          </FileButton>
          <p aria-live="polite">{share !== null && t('receipt.sending', { percent: percent(share) })}</p>
        </div>
      )}
      <ErrorNote error={error} />
    </fieldset>
  );
}
