import type { ExportState } from '../../../shop/contract/exports-views.ts';
import type { Report } from '../../../shop/reports/report.ts';
import type { Buyer } from '../buyer.ts';
import { expect } from '../kiosk.ts';
import { EMPTY_REPORT } from '../sample-report.ts';
import { signIn } from '../sign-in.ts';
import { answer, keepWaiting, lose, refuse } from './calls.ts';
import { GRAND_REPORT, TERM_REPORT } from './report-views.ts';
import type { Screen } from './screen.ts';

const reports = (name: string, open: Screen['open'], report: Report = TERM_REPORT): Screen => ({
  name: `reports${name}`,
  side: 'staff',
  shop: 'open',
  open: async (b) => {
    await answer(b.page, 'reports/open', report);
    await open(b);
  },
});

const toReports = async (b: Buyer): Promise<void> => {
  await signIn(b);
  await b.tap(b.say('staff', 'section.accounts'));
  await b.tap(b.say('staff', 'section.reports'));
  await expect(b.page.getByRole('heading', { name: b.say('staff', 'section.reports'), level: 1 })).toBeVisible();
};
/** Charts come with a library of their own, a moment after their tables. */
const drawn = async (b: Buyer, charts: number): Promise<void> =>
  await expect(b.page.locator('figure svg[viewBox]')).toHaveCount(charts);
const choose = async (b: Buyer, kind: 'term' | 'own'): Promise<void> => {
  await b.page.getByLabel(b.say('reports', 'period.title')).selectOption(kind);
};
const toTerms = async (b: Buyer): Promise<void> => {
  await toReports(b);
  await choose(b, 'term');
  await b.button(b.say('reports', 'terms.do')).first().click();
  await expect(b.page.getByRole('heading', { name: b.say('reports', 'terms.title'), level: 1 })).toBeVisible();
};
const exporting = async (b: Buyer, state: ExportState): Promise<void> => {
  await answer(b.page, 'exports/start', { export: '01930000-0000-7000-8000-000000000001' });
  await answer(b.page, 'exports/state', state);
  await toReports(b);
  await b.tap(b.say('reports', 'export.do'));
  await b.page.getByRole('button', { name: b.say('reports', 'formatText.pdf') }).click();
};

/** The report of a period, and what it is of. */
export const REPORT_SCREENS: readonly Screen[] = [
  reports('', async (b) => {
    await toReports(b);
    await drawn(b, 5);
  }),
  reports(
    '-grand',
    async (b) => {
      await toReports(b);
      await drawn(b, 5);
      const folded = b.page.locator('details:not([open]) > summary');
      while ((await folded.count()) > 0) await folded.first().click();
    },
    GRAND_REPORT,
  ),
  reports(
    '-empty',
    async (b) => {
      await toReports(b);
      await expect(b.page.getByText(b.say('reports', 'nothing'))).toBeVisible();
    },
    EMPTY_REPORT,
  ),
  reports('-loading', async (b) => {
    await keepWaiting(b.page, 'reports/open');
    await toReports(b);
    await expect(b.page.getByText(b.say('common', 'loading'))).toBeVisible();
  }),
  reports('-error', async (b) => {
    await lose(b.page, 'reports/open');
    await toReports(b);
    await expect(b.button(b.say('common', 'tryAgain'))).toBeVisible();
  }),
  reports('-own-days', async (b) => {
    await toReports(b);
    await choose(b, 'own');
    await b.page.getByRole('button', { name: b.say('reports', 'period.to') }).click();
    await expect(b.page.getByRole('button', { name: b.say('staff', 'closedDays.nextYear') })).toBeVisible();
  }),
  reports('-no-term', async (b) => {
    await toReports(b);
    await choose(b, 'term');
    await expect(b.page.getByText(b.say('reports', 'terms.none'))).toBeVisible();
  }),
  reports('-terms', async (b) => {
    await toTerms(b);
    await b.tap(b.say('reports', 'terms.add'));
    await b.tap(b.say('reports', 'terms.add'));
    await expect(b.button(b.say('reports', 'terms.removeWhat', { number: 2 }))).toBeVisible();
  }),
  reports('-exporting', async (b) => {
    await exporting(b, { state: 'running', done: 3, total: 7 });
    await expect(b.button(b.say('reports', 'export.cancel'))).toBeVisible();
  }),
  reports('-export-unsaved', async (b) => {
    await refuse(b.page, 'exports/save', 'place-full');
    await exporting(b, {
      state: 'done',
      file: { name: 'adal-2026-09-01-2026-11-20.pdf', mediaType: 'application/pdf', bytes: 240_000 },
    });
    await expect(b.page.getByRole('alert').filter({ hasText: b.say('errors', 'code.place-full') })).toBeVisible();
  }),
];
