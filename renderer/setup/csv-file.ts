import { CSV_MAX_BYTES, csvBytes } from '../../shop/csv.ts';

/** More than this is not even read: no list of goods is so long, whatever its encoding. */
const MAX_FILE_BYTES = 16_000_000;

export type CsvFileProblem = 'csv-too-large' | 'csv-encoding';
export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';

export type ReadCsv =
  | { readonly ok: true; readonly text: string; readonly encoding: CsvEncoding }
  | { readonly ok: false; readonly reason: CsvFileProblem };

/**
 * The text of a CSV file: UTF-8 with or without its mark, UTF-16 with its mark as Excel's "Unicode text" has it, else Windows-1251, as
 * older spreadsheets of this country save. That one has no Kazakh letters: where some were lost, the rows say so when they are
 * read. What holds no text is refused, and what is larger than may be sent.
 */
export async function readCsvFile(file: File): Promise<ReadCsv> {
  if (file.size > MAX_FILE_BYTES) return { ok: false, reason: 'csv-too-large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = decoded(bytes);
  // No table has a zero character; archives, pictures and workbooks do.
  if (read === null || read.text.includes('\u0000')) return { ok: false, reason: 'csv-encoding' };
  return csvBytes(read.text) > CSV_MAX_BYTES ? { ok: false, reason: 'csv-too-large' } : { ok: true, ...read };
}

function decoded(bytes: Uint8Array): { readonly text: string; readonly encoding: CsvEncoding } | null {
  const marked = markedEncoding(bytes);
  return marked === null ? (decodedAs(bytes, 'utf-8') ?? decodedAs(bytes, 'windows-1251')) : decodedAs(bytes, marked);
}

function decodedAs(bytes: Uint8Array, encoding: CsvEncoding) {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

function markedEncoding([first, second]: Uint8Array): CsvEncoding | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}
