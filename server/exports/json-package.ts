import type { Report } from '../../shop/reports/report.ts';
import { LANGUAGES } from '../../shop/languages.ts';
import { decimal } from './decimal.ts';
import type { Cell, Column, Table } from './tables.ts';
import { zipOf } from './zip.ts';

/*
 * A Frictionless data package (https://specs.frictionlessdata.io/data-package/, version 1): datapackage.json says what each file
 * holds and how it is typed. Codes stay codes and names are there in every language, so that it does not depend on one.
 */

/** An archive of the package, always the same for the same report. */
export function jsonPackageOf(report: Report, tables: readonly Table[]): Uint8Array {
  const { shop, period, ledger } = report;
  const { digits } = shop.currency;
  const descriptor = {
    profile: 'tabular-data-package',
    name: `adal-${period.from}-${period.to}`,
    title: `${shop.school}, ${shop.stand}`,
    created: new Date(ledger.at).toISOString(),
    adal: { period, currency: shop.currency, openedOn: shop.openedOn, ledger },
    resources: tables.map((table) => ({
      profile: 'tabular-data-resource',
      name: table.name,
      path: `data/${table.name}.json`,
      format: 'json',
      mediatype: 'application/json',
      encoding: 'utf-8',
      schema: { fields: table.columns.flatMap((column) => fieldsOf(column, shop.currency.code)), missingValues: [''] },
    })),
  };
  const data = tables.map(({ name, columns, rows }): [string, string] => [
    `data/${name}.json`,
    text(
      rows.map((row) => Object.fromEntries(columns.flatMap((column, x) => valuesOf(column, row[x] ?? null, digits)))),
    ),
  ]);
  return zipOf([['datapackage.json', text(descriptor)], ...data], ledger.at);
}

function text(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Types of the Table Schema (https://specs.frictionlessdata.io/table-schema/). */
const TYPES = {
  text: 'string',
  code: 'string',
  names: 'string',
  day: 'date',
  share: 'number',
  yes: 'boolean',
  money: 'number',
  count: 'integer',
} as const satisfies Readonly<Record<Column['type'], string>>;

function fieldsOf({ key, title, type }: Column, currency: string): readonly object[] {
  if (type === 'names') return LANGUAGES.map((language) => ({ name: `${key}_${language}`, type: 'string', title }));
  const unit = type === 'money' ? { description: currency } : {};
  return [{ name: key, type: TYPES[type], title, ...unit }];
}

function valuesOf({ key, type }: Column, cell: Cell, digits: number): [string, Exclude<Cell, object> | null][] {
  if (type === 'names') {
    return LANGUAGES.map((language) => [
      `${key}_${language}`,
      typeof cell === 'object' ? (cell?.[language] ?? null) : cell,
    ]);
  }
  const value = typeof cell === 'object' ? null : cell;
  return [[key, type === 'money' && typeof value === 'number' ? Number(decimal(value, digits)) : value]];
}
