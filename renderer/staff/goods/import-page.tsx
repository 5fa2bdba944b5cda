import { useQueryClient } from '@tanstack/react-query';
import { ArrowLeft, Check, FileSpreadsheet, Info } from 'lucide-react';
import { useState } from 'react';
import type { ImportPreview, ImportResult } from '../../../shop/contract/goods-views.ts';
import { useErrorText } from '../../api/use-error-text.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../design/button.tsx';
import { ErrorNote } from '../../design/states.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { FileButton } from '../../office/parts/file-button.tsx';
import { Notice } from '../../office/parts/notice.tsx';
import { Problem } from '../../office/parts/text-field.tsx';
import form from '../../office/section-form.module.css';
import { SectionPage } from '../../office/section-page.tsx';
import { CsvColumns } from '../../setup/csv-columns.tsx';
import { readCsvFile, type CsvEncoding, type CsvFileProblem } from '../../setup/csv-file.ts';
import { useDraft } from '../use-draft.ts';
import { ImportReview } from './import-review.tsx';
import styles from './import-page.module.css';
import { goodsChanged } from './queries.ts';

type ReadList = {
  readonly fileName: string;
  readonly text: string;
  readonly encoding: CsvEncoding;
  readonly preview: ImportPreview;
};

/** A list of goods from a table: what it would do is shown whole before anything is stored. */
export function ImportPage(props: { readonly onBack: () => void; readonly onDone: (result: ImportResult) => void }) {
  const t = useTexts('goods');
  const setup = useTexts('setup');
  const errorText = useErrorText();
  const { client } = useApp();
  const queries = useQueryClient();
  const [list, setList, forget] = useDraft<ReadList | null>('goods/import', null);
  const [busy, setBusy] = useState<'reading' | 'storing' | null>(null);
  const [problem, setProblem] = useState<CsvFileProblem | null>(null);
  const [error, setError] = useState<unknown>(null);

  const attempt = async (what: 'reading' | 'storing', act: () => Promise<void>) => {
    setBusy(what);
    setProblem(null);
    setError(null);
    try {
      await act();
    } catch (fault) {
      setError(fault);
    } finally {
      setBusy(null);
    }
  };
  const read = (file: File) =>
    attempt('reading', async () => {
      const answer = await readCsvFile(file);
      if (!answer.ok) return setProblem(answer.reason);
      const preview = await client.goods.previewImport({ csv: answer.text });
      setList({ fileName: file.name, text: answer.text, encoding: answer.encoding, preview });
    });
  const store = (csv: string) =>
    attempt('storing', async () => {
      const result = await client.goods.import({ csv });
      await goodsChanged(queries, client);
      forget();
      props.onDone(result);
    });

  const changes = list ? list.preview.added.length + list.preview.changed.length : 0;
  return (
    <div className={form.form}>
      <SectionPage
        title={t('import.title')}
        aside={
          <Button
            size="staff"
            kind="quiet"
            icon={ArrowLeft}
            onPress={() => {
              forget();
              props.onBack();
            }}
          >
            {t('back')}
          </Button>
        }
      >
        <div className={styles.line}>
          <FileButton
            icon={FileSpreadsheet}
            accept=".csv,.txt,.tsv,text/csv"
            busy={busy === 'reading'}
            onFile={(file) => void read(file)}
          >
            {list ? setup('goods.otherFile') : setup('goods.chooseFile')}
          </FileButton>
          {list && <p className={styles.fileName}>{list.fileName}</p>}
        </div>
        <Problem
          text={problem ? setup(`problem.${problem}`) : error !== null && !list ? errorText(error) : undefined}
        />
        {list?.encoding === 'windows-1251' && (
          <Notice icon={Info} tone="sky">
            {t('import.oldEncoding')}
          </Notice>
        )}
        {list ? <ImportReview preview={list.preview} /> : <CsvColumns />}
      </SectionPage>
      {list && (
        <footer className={form.foot}>
          <div className={form.said}>
            <ErrorNote error={error} />
          </div>
          <Button
            kind="primary"
            size="staff"
            icon={Check}
            busy={busy === 'storing'}
            disabled={changes === 0}
            className={form.save}
            onPress={() => void store(list.text)}
          >
            {changes === 0 ? t('import.nothing') : t('import.do', { count: changes })}
          </Button>
        </footer>
      )}
    </div>
  );
}
