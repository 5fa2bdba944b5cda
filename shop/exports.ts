import { assertNever } from './assert-never.ts';
import type { BusinessDate } from './time.ts';

/** What a report can be taken away as. `csv` and `json` are archives (zip) of one file a table. */
export const EXPORT_FORMATS = ['pdf', 'xlsx', 'csv', 'json', 'hledger'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The days that a report covers, both included. */
type Days = { readonly from: BusinessDate; readonly to: BusinessDate };

/** A plain name that sorts by its days, such as `adal-2026-09-01-2026-11-20.pdf`. */
export function exportName(format: ExportFormat, { from, to }: Days): string {
  const stem = `adal-${from}-${to}`;
  switch (format) {
    case 'pdf':
      return `${stem}.pdf`;
    case 'xlsx':
      return `${stem}.xlsx`;
    case 'csv':
      return `${stem}-csv.zip`;
    case 'json':
      return `${stem}-json.zip`;
    case 'hledger':
      return `${stem}.journal`;
    default:
      return assertNever(format);
  }
}

/** What a browser and a file manager call each kind of file. */
export const EXPORT_MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'application/zip',
  json: 'application/zip',
  hledger: 'text/plain',
};
