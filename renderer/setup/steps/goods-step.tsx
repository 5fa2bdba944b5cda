import { FileSpreadsheet, RotateCcw } from 'lucide-react';
import { useCallback, useEffect } from 'react';
import { useErrorText } from '../../api/use-error-text.ts';
import { Button } from '../../design/button.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { Choices } from '../../office/parts/choices.tsx';
import { FileButton } from '../../office/parts/file-button.tsx';
import { Problem } from '../../office/parts/text-field.tsx';
import { useProblemText } from '../../office/parts/use-problem-text.ts';
import { CsvColumns } from '../csv-columns.tsx';
import { CsvResult } from '../csv-result.tsx';
import type { GoodsDraft } from '../draft.ts';
import type { StepProps } from '../step-page.tsx';
import { useCsvPreview, type CsvFailure } from '../use-csv-preview.ts';
import styles from './steps.module.css';

/** What is on the stand on the first day. */
export function GoodsStep(props: StepProps) {
  const t = useTexts('setup');
  const { draft, change } = props;
  const { goods } = draft;
  return (
    <>
      <Choices
        legend={t('goods.legend')}
        legendHidden
        shape="row"
        value={goods.kind}
        onChange={(kind) => change({ goods: { ...goods, kind } })}
        choices={[
          {
            value: 'sample',
            title: t('goods.sample'),
            text: draft.currencyCode === 'KZT' ? t('goods.sampleText') : t('goods.sampleOther'),
          },
          { value: 'csv', title: t('goods.csv'), text: t('goods.csvText') },
          { value: 'none', title: t('goods.none'), text: t('goods.noneText') },
        ]}
      />
      {goods.kind === 'csv' && <OwnList {...props} />}
    </>
  );
}

function OwnList({ draft, change, problems }: StepProps) {
  const t = useTexts('setup');
  const problem = useProblemText(problems);
  const failureText = useFailureText();
  const { csv } = draft.goods;
  const take = useCallback((read: GoodsDraft['csv']) => change({ goods: { kind: 'csv', csv: read } }), [change]);
  const { busy, failure, readFile, readAgain } = useCsvPreview(draft.currencyCode, take);

  // The currency was changed after the list was read.
  const stale = csv !== null && csv.preview === null;
  useEffect(() => {
    if (stale && !busy && failure === null) void readAgain(csv);
  });

  return (
    <div className={styles.stack}>
      <div className={styles.line}>
        <FileButton
          icon={FileSpreadsheet}
          accept=".csv,.txt,.tsv,text/csv"
          busy={busy}
          onFile={(file) => void readFile(file)}
        >
          {csv ? t('goods.otherFile') : t('goods.chooseFile')}
        </FileButton>
        {csv && <p className={styles.fileName}>{csv.fileName}</p>}
      </div>
      <Problem text={failure ? failureText(failure) : problem('csv')} />
      {failure?.kind === 'call' && csv && (
        <Button icon={RotateCcw} onPress={() => void readAgain(csv)}>
          {t('goods.readAgain')}
        </Button>
      )}
      {csv?.preview ? <CsvResult preview={csv.preview} currencyCode={draft.currencyCode} /> : <CsvColumns />}
    </div>
  );
}

function useFailureText(): (failure: CsvFailure) => string {
  const t = useTexts('setup');
  const errorText = useErrorText();
  return (failure) => (failure.kind === 'file' ? t(`problem.${failure.reason}`) : errorText(failure.error));
}
