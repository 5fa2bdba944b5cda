import { useCallback, useRef, useState } from 'react';
import { isoDigits } from '../../shop/iso-4217.ts';
import { useApp } from '../app-context.ts';
import { readCsvFile, type CsvFileProblem, type ReadCsv } from './csv-file.ts';
import type { GoodsDraft } from './draft.ts';

type Csv = NonNullable<GoodsDraft['csv']>;
export type CsvFailure =
  | { readonly kind: 'file'; readonly reason: CsvFileProblem }
  | { readonly kind: 'call'; readonly error: unknown };

/** Reads a list of goods and asks the server what it would bring. The last file that was asked for is the one that counts. */
export function useCsvPreview(currencyCode: string, onRead: (csv: Csv) => void) {
  const { client } = useApp();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CsvFailure | null>(null);
  const asked = useRef(0);

  const preview = useCallback(
    async (fileName: string, read: () => Promise<ReadCsv>) => {
      asked.current += 1;
      const mine = asked.current;
      setBusy(true);
      setFailure(null);
      let failed: CsvFailure | null = null;
      try {
        const file = await read();
        if (file.ok) {
          const currency = { code: currencyCode, digits: isoDigits(currencyCode) };
          const answer = await client.setup.previewGoods({ csv: file.text, currency });
          if (mine === asked.current) onRead({ fileName, text: file.text, preview: answer });
        } else failed = { kind: 'file', reason: file.reason };
      } catch (error) {
        failed = { kind: 'call', error };
      }
      if (mine !== asked.current) return;
      setFailure(failed);
      setBusy(false);
    },
    [client, currencyCode, onRead],
  );

  return {
    busy,
    failure,
    readFile: (file: File) => preview(file.name, () => readCsvFile(file)),
    readAgain: (csv: Csv) =>
      preview(csv.fileName, () => Promise.resolve({ ok: true, text: csv.text, encoding: 'utf-8' })),
  };
}
