import type { Report } from '../../shop/reports/report.ts';
import type { Texts, Writing } from './words.ts';

/** What a report is of, as names and values: for the files that have no page to say it on. */
export function aboutRows(
  { shop, period, ledger }: Report,
  writing: Writing,
): readonly (readonly [what: string, value: string])[] {
  const t: Texts<'report'> = writing.t;
  const { date, time } = writing.moment(ledger.at);
  return [
    [t('about.school'), shop.school],
    [t('about.stand'), shop.stand],
    [t('about.from'), period.from],
    [t('about.to'), period.to],
    [t('about.currency'), shop.currency.code],
    [t('about.entry'), String(ledger.seq)],
    [t('about.hash'), ledger.hash],
    [t('about.at'), `${date}, ${time}`],
  ];
}
