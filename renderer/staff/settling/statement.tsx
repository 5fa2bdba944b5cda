import { useQuery } from '@tanstack/react-query';
import { FileSpreadsheet } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { StatementPreview } from '../../../shop/contract/settling-views.ts';
import type { Money as Amount } from '../../../shop/money.ts';
import { MAX_STATEMENT_ROWS, type StatementRow } from '../../../shop/phone-statement.ts';
import { readStatement } from '../../../shop/statement-csv.ts';
import type { BusinessDate } from '../../../shop/time.ts';
import { useApp, useShop } from '../../app-context.ts';
import { ErrorState, LoadingState } from '../../design/states.tsx';
import { useTexts } from '../../i18n/use-texts.ts';
import { FileButton } from '../../office/parts/file-button.tsx';
import { Problem } from '../../office/parts/text-field.tsx';
import { readCsvFile, type CsvFileProblem } from '../../setup/csv-file.ts';
import type { ReadFile } from './phone-draft.ts';
import styles from './settling.module.css';
import { StatementMatched } from './statement-matched.tsx';
import { StatementProblems } from './statement-problems.tsx';

/**
 * The bank's statement as a file: which rows could not be read, and what of it belongs to what buyers claimed. Its names and
 * cards stay in the file: only days, times and sums leave this page.
 */
export function Statement(props: {
  readonly file: ReadFile | null;
  /** Those of its rows that the days to be confirmed have to do with. */
  readonly rows: readonly StatementRow[] | null;
  readonly through: BusinessDate;
  readonly claimed: Amount;
  readonly onRead: (file: ReadFile) => void;
  readonly onPreview: (preview: StatementPreview | null) => void;
}) {
  const t = useTexts('settling');
  const { settings } = useShop();
  const { file, rows } = props;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CsvFileProblem | null>(null);
  const read = async (chosen: File) => {
    setBusy(true);
    setFailure(null);
    const found = await readCsvFile(chosen);
    setBusy(false);
    if (found.ok) props.onRead({ read: Date.now(), ...readStatement(found.text, settings.currency) });
    else setFailure(found.reason);
  };
  const tooMany = rows !== null && rows.length > MAX_STATEMENT_ROWS;
  return (
    <div className={styles.card}>
      <div>
        <FileButton
          icon={FileSpreadsheet}
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          busy={busy}
          onFile={(chosen) => void read(chosen)}
        >
          {t(file ? 'statement.other' : 'statement.choose')}
        </FileButton>
      </div>
      <Problem text={failure ? t(`statement.file.${failure}`) : tooMany ? t('statement.file.too-many') : undefined} />
      {file && file.problems.length > 0 && <StatementProblems problems={file.problems} none={file.rows.length === 0} />}
      {file && rows && file.rows.length > 0 && !tooMany && <Preview {...props} file={file} rows={rows} />}
    </div>
  );
}

function Preview(props: {
  readonly file: ReadFile;
  readonly rows: readonly StatementRow[];
  readonly through: BusinessDate;
  readonly claimed: Amount;
  readonly onPreview: (preview: StatementPreview | null) => void;
}) {
  const { client } = useApp();
  const { file, rows, through, claimed, onPreview } = props;
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['phone', 'match', file.read, through, claimed],
    queryFn: ({ signal }) => client.phone.matchStatement({ through, rows: [...rows] }, { signal }),
    gcTime: 0,
  });
  useEffect(() => {
    onPreview(data ?? null);
    return () => onPreview(null);
  }, [data, onPreview]);
  if (!data) {
    return error ? <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} /> : <LoadingState />;
  }
  return <StatementMatched found={data} otherRows={file.rows.length - rows.length + data.passedOver} />;
}
