import { useEffect } from 'react';
import { useTexts } from './use-texts.ts';

type Bring = (file: { readonly name: string; readonly bytes: Uint8Array }) => void;

/** Where a visitor brings another extract: by a file dialog, or dropped anywhere on the page. It never leaves their computer. */
export function AnotherFile({ onBring }: { readonly onBring: Bring }) {
  const t = useTexts('proof');
  useEffect(() => takeDrops(onBring), [onBring]);
  return (
    <section className="drop">
      <h2>{t('another')}</h2>
      <p>{t('drop')}</p>
      <label className="choose">
        <span>{t('choose')}</span>
        <input
          type="file"
          accept=".jsonl"
          onChange={(event) => {
            bring(event.currentTarget.files, onBring);
            // The same file again is a change too.
            event.currentTarget.value = '';
          }}
        />
      </label>
    </section>
  );
}

function bring(files: FileList | null | undefined, onBring: Bring): void {
  const file = files?.[0];
  if (file) void file.arrayBuffer().then((buffer) => onBring({ name: file.name, bytes: new Uint8Array(buffer) }));
}

/** Without this a browser would leave the page and show the file itself. */
function takeDrops(onBring: Bring): () => void {
  const over = (event: DragEvent): void => event.preventDefault();
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    bring(event.dataTransfer?.files, onBring);
  };
  document.addEventListener('dragover', over);
  document.addEventListener('drop', drop);
  return () => {
    document.removeEventListener('dragover', over);
    document.removeEventListener('drop', drop);
  };
}
