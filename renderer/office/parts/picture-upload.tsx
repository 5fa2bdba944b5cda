import { ORPCError } from '@orpc/client';
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

type Failed = { readonly problem: PictureProblem } | { readonly error: unknown };

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
  const [failed, setFailed] = useState<Failed | null>(null);

  const take = async (file: File) => {
    setBusy(true);
    setFailed(null);
    try {
      const read = await readPicture(file, props.use);
      if (read.ok) props.onStored((await props.store({ base64: read.base64 })).sha256);
      else setFailed({ problem: read.reason });
    } catch (error) {
      setFailed({ error });
    } finally {
      setBusy(false);
    }
  };
  const problem = failed && ('error' in failed ? refusedFor(failed.error) : failed.problem);
  const failure = problem ? t(`problem.${problem}`) : failed && 'error' in failed ? errorText(failed.error) : undefined;
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

const REASONS: Readonly<Record<string, PictureProblem>> = {
  'not-a-picture': 'not-a-picture',
  drawing: 'picture-drawing',
  kind: 'picture-kind',
  sides: 'picture-sides',
  bytes: 'file-too-large',
};

/** Why the server refused it, as the page says it; undefined where something else went wrong. */
function refusedFor(error: unknown): PictureProblem | undefined {
  if (!(error instanceof ORPCError) || error.code !== 'picture-invalid') return undefined;
  const { reason } = error.data as { readonly reason: string };
  return REASONS[reason];
}
