import { ImageUp } from 'lucide-react';
import { useState } from 'react';
import { useErrorText } from '../../api/use-error-text.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { FileButton } from './file-button.tsx';
import { readPicture, type PictureProblem, type PictureUse } from './picture-file.ts';
import { Problem } from './text-field.tsx';
import styles from './picture-upload.module.css';

/** Stores a picture and answers its SHA-256: the set-up and the settings have a call of their own for it. */
export type StorePicture = (picture: { readonly base64: string }) => Promise<{ readonly sha256: string }>;

/** Takes a picture from a file, cuts it to size, stores it, and hands over its name in the store. */
export function PictureUpload(props: {
  readonly label: string;
  readonly use: PictureUse;
  readonly store: StorePicture;
  readonly onStored: (sha256: string) => void;
  readonly problem?: string | undefined;
}) {
  const t = useTexts('setup');
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<PictureProblem | { readonly error: unknown } | null>(null);

  const take = async (file: File) => {
    setBusy(true);
    setFailed(null);
    try {
      const read = await readPicture(file, props.use);
      if (read.ok) props.onStored((await props.store({ base64: read.base64 })).sha256);
      else setFailed(read.reason);
    } catch (error) {
      setFailed({ error });
    } finally {
      setBusy(false);
    }
  };
  const failure = typeof failed === 'string' ? t(`problem.${failed}`) : failed && errorText(failed.error);
  return (
    <div className={styles.upload}>
      <FileButton
        icon={ImageUp}
        accept="image/png,image/jpeg,image/webp"
        busy={busy}
        onFile={(file) => void take(file)}
      >
        {props.label}
      </FileButton>
      <Problem text={failure ?? props.problem} />
    </div>
  );
}
