import { Download, Eye, ImageUp } from 'lucide-react';
import { useState } from 'react';
import type { FundMove, ReceiptFile, ReceiptView } from '../../../shop/contract/fund-views.ts';
import { errorCode } from '../../api/errors.ts';
import { useWrite } from '../../api/use-write.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { ErrorNote } from '../../design/states.tsx';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Row, Rows } from '../../staff/settling/rows.tsx';
import { FileButton } from '../parts/file-button.tsx';
import styles from './fund.module.css';
import { useFundChanged } from './queries.ts';
import { blobOf, RECEIPT_KINDS } from './upload.ts';
import { useUpload } from './use-upload.ts';

type Gift = Extract<FundMove, { kind: 'money-given' }>;

/** The papers of a gift: to look at, to keep, and to add. */
export function Receipts({ gift }: { readonly gift: Gift }) {
  const t = useTexts('fund');
  const { percent } = useFormats();
  const { client } = useApp();
  const [said, setSaid] = useState<'added' | 'saved' | null>(null);
  const write = useWrite(client.fund.addReceipt);
  const changed = useFundChanged();
  const add = async ({ sha256 }: ReceiptView) => {
    if (!(await write.send({ gift: gift.id, receipt: sha256 }))) return;
    setSaid('added');
    changed();
  };
  const upload = useUpload((receipt) => {
    // Another paper is another entry.
    write.reset();
    void add(receipt);
  });
  return (
    <Card className={styles.card}>
      <h2 className={styles.title}>{t('receipt.title')}</h2>
      {gift.receipts.length === 0 ? (
        <p className={styles.text}>{t('receipt.none')}</p>
      ) : (
        <Rows label={t('receipt.title')}>
          {gift.receipts.map((receipt, index) => (
            <Paper key={receipt.sha256} receipt={receipt} n={index + 1} onSaved={() => setSaid('saved')} />
          ))}
        </Rows>
      )}
      {gift.takenBack === null && (
        <div className={styles.uploading}>
          <FileButton
            icon={ImageUp}
            accept={RECEIPT_KINDS}
            busy={upload.share !== null || write.busy}
            onFile={(file) => {
              setSaid(null);
              void upload.send(file);
            }}
          >
            {t(gift.receipts.length === 0 ? 'receipt.add' : 'receipt.another')}
          </FileButton>
          <p aria-live="polite">
            {upload.share === null
              ? said && t(`receipt.${said}`)
              : t('receipt.sending', { percent: percent(upload.share) })}
          </p>
        </div>
      )}
      <ErrorNote error={upload.error ?? write.error} />
    </Card>
  );
}

function Paper(props: { readonly receipt: ReceiptView; readonly n: number; readonly onSaved: () => void }) {
  const t = useTexts('fund');
  const { client } = useApp();
  const { receipt, n } = props;
  const { sha256, mediaType } = receipt;
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [shown, setShown] = useState<ReceiptFile | null>(null);
  const isPhoto = mediaType !== 'application/pdf';
  const name = t(isPhoto ? 'receipt.photo' : 'receipt.pdf', { n });
  const trying = async (act: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await act();
    } catch (fault) {
      setError(fault);
    } finally {
      setBusy(false);
    }
  };
  const fetched = async () => await client.fund.receipt({ sha256 });
  const keep = async () => {
    try {
      if ((await client.fund.saveReceipt({ sha256 })).saved) props.onSaved();
      return;
    } catch (fault) {
      if (errorCode(fault) !== 'not-on-this-host') throw fault;
    }
    download(await fetched(), `${sha256.slice(0, 12)}.${ENDINGS[mediaType]}`);
    props.onSaved();
  };
  return (
    <Row
      what={name}
      detail={<span className={styles.hash}>SHA-256 {sha256.slice(0, 16)}…</span>}
      action={
        <>
          {isPhoto && (
            <Button
              size="staff"
              icon={Eye}
              busy={busy}
              onPress={() => void trying(async () => setShown(await fetched()))}
            >
              {t('receipt.look')}
            </Button>
          )}
          <Button size="staff" icon={Download} busy={busy} onPress={() => void trying(keep)}>
            {t('receipt.save')}
          </Button>
        </>
      }
      below={
        <>
          <ErrorNote error={error} />
          {shown && <Photo name={name} photo={shown} onClose={() => setShown(null)} />}
        </>
      }
    />
  );
}

const ENDINGS: Readonly<Record<ReceiptView['mediaType'], string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

function download({ base64, mediaType }: ReceiptFile, name: string): void {
  const url = URL.createObjectURL(blobOf(base64, mediaType));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then; the bytes need not stay.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function Photo(props: { readonly name: string; readonly photo: ReceiptFile; readonly onClose: () => void }) {
  const common = useTexts('common');
  const { base64, mediaType } = props.photo;
  return (
    <Dialog title={props.name} onClose={props.onClose} className={styles.photo}>
      <img src={`data:${mediaType};base64,${base64}`} alt={props.name} className={styles.photoImage} />
      <div className={styles.ways}>
        <Button size="staff" onPress={props.onClose}>
          {common('close')}
        </Button>
      </div>
    </Dialog>
  );
}
