/** What the server takes at most (see contract/staff.ts), in characters. */
const MAX_CHARACTERS = 2_000_000;
const MAX_BYTES = 8_000_000;

export type CsvFileProblem = 'csv-too-large' | 'csv-encoding';

/**
 * The text of a CSV file. UTF-8, or UTF-16 with its mark as Excel's "Unicode text" has it. Anything else is refused rather
 * than guessed: the old Windows encoding has no Kazakh letters, so their names would be lost without a word.
 */
export async function readCsvFile(
  file: File,
): Promise<{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: CsvFileProblem }> {
  if (file.size > MAX_BYTES) return { ok: false, reason: 'csv-too-large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text: string;
  try {
    text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, reason: 'csv-encoding' };
  }
  return text.length > MAX_CHARACTERS ? { ok: false, reason: 'csv-too-large' } : { ok: true, text };
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
