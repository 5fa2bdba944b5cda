import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { storageFault } from '../db/errors.ts';
import { openSnapshot } from '../db/open.ts';
import { currentSettings } from '../db/queries/settings.ts';
import { writeExport } from '../server/exports/write-export.ts';
import { EXPORT_FORMATS, exportName, type ExportFormat } from '../shop/exports.ts';
import { LANGUAGES, type Language } from '../shop/languages.ts';
import { periodProblem } from '../shop/reports/period.ts';
import { isBusinessDate, type BusinessDate } from '../shop/time.ts';
import { readOptions, runCommand, UsageError } from './options.ts';
import { createProgress } from './progress.ts';

const HELP = `npm run export -- --data DIR --from DAY --to DAY --format FORMAT --out DIR [--language kk|ru|en]

Writes the report of some days as a file; the kiosk may stay open meanwhile.

  --data DIR         the shop's data folder
  --from DAY         the first day, such as 2026-09-01
  --to DAY           the last day, which is included
  --format FORMAT    pdf, xlsx, csv, json or hledger
  --out DIR          the folder that the file goes to; made when it is not there
  --language LANG    kk, ru or en (the shop's own)
  --help             this

The same days of the same ledger give the same bytes.`;

await runCommand(async () => {
  const options = readOptions({
    data: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    language: { type: 'string' },
  });
  if (options.help) return console.log(HELP);
  const dataDir = resolve(needed('data', options.data));
  const wanted = {
    from: dayOf('from', options.from),
    to: dayOf('to', options.to),
    format: oneOf<ExportFormat>('format', options.format, EXPORT_FORMATS),
  };
  const out = resolve(needed('out', options.out));
  const ofShop = shopLanguage(dataDir);
  const language = options.language === undefined ? ofShop : oneOf<Language>('language', options.language, LANGUAGES);
  const problem = periodProblem(wanted);
  if (problem?.code === 'period-backwards') throw new UsageError('--to is a day before --from.');
  if (problem) throw new UsageError('That is more than a hundred years.');

  const file = join(out, exportName(wanted.format, wanted));
  try {
    mkdirSync(out, { recursive: true });
    const answer = await writeExport({ ...wanted, dataDir, file, language }, createProgress('steps'));
    if (!answer.ok) throw new UsageError('The box is being counted right now: finish the count first.');
    console.log(`${file}, ${answer.value.toLocaleString('en')} bytes`);
  } catch (fault) {
    // A full disk, a stick that was pulled out, a folder that may not be written to: one sentence, and no half file.
    if (storageFault(fault) === null && !isOfFiles(fault)) throw fault;
    throw new UsageError(`${file} could not be written: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
});

function needed(name: string, value: string | undefined): string {
  if (value === undefined || value === '') throw new UsageError(`--${name} is needed. --help lists what there is.`);
  return value;
}

function dayOf(name: string, value: string | undefined): BusinessDate {
  const text = needed(name, value);
  if (!isBusinessDate(text)) throw new UsageError(`--${name} takes a day such as 2026-05-25, not "${text}".`);
  return text;
}

function oneOf<Value extends string>(name: string, value: string | undefined, values: readonly Value[]): Value {
  const text = needed(name, value);
  const found = values.find((each) => each === text);
  if (found === undefined) throw new UsageError(`--${name} takes one of ${values.join(', ')}, not "${text}".`);
  return found;
}

/** The language of the shop's settings. Throws a UsageError where there is no shop. */
function shopLanguage(dataDir: string): Language {
  const opened = openSnapshot(dataDir);
  if (!opened.ok) throw new UsageError(opened.message);
  const settings = currentSettings(opened.folder.db);
  opened.folder.close();
  if (!settings) throw new UsageError(`The shop in ${dataDir} has not been opened yet.`);
  return settings.language;
}

function isOfFiles(fault: unknown): boolean {
  return fault instanceof Error && 'syscall' in fault;
}
