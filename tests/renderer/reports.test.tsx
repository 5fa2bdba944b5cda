import { ORPCError } from '@orpc/client';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ExportState } from '../../shop/contract/exports-views.ts';
import type { Report } from '../../shop/reports/report.ts';
import type { Settings } from '../../shop/schemas.ts';
import { EMPTY_REPORT, SAMPLE_REPORT } from '../helpers/sample-report.ts';
import { SHOP } from './helpers/kiosk.tsx';
import { openOffice } from './helpers/office.tsx';

// Asking every element whether it is visible would be most of the time.
configure({ defaultHidden: true });
afterEach(() => vi.restoreAllMocks());

const FILE = { name: 'adal-2026-11-01-2026-11-30.pdf', mediaType: 'application/pdf', bytes: 12 };

/** The reports' page, signed in as an administrator on 20 November 2026. */
async function openReports({
  report = SAMPLE_REPORT,
  exports = {},
  settings = {},
  kiosk = {},
}: {
  readonly report?: Report;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly kiosk?: Readonly<Record<string, unknown>>;
} = {}) {
  const asked = vi.fn<(days: { readonly from: string; readonly to: string }) => Promise<Report>>(() =>
    Promise.resolve(report),
  );
  const office = await openOffice({ calls: { reports: { open: asked }, exports, settings, kiosk } });
  await office.go('Fund and reports');
  await office.user.click(within(screen.getByRole('main')).getByRole('button', { name: 'Reports' }));
  await screen.findByRole('table', { name: 'Where the money is' });
  const press = async (name: string | RegExp) => await office.user.click(await screen.findByRole('button', { name }));
  const choose = async (kind: string) => await office.user.selectOptions(screen.getByLabelText('Period'), kind);
  const days = () => asked.mock.lastCall?.[0];
  return { ...office, asked, days, press, choose };
}

const rowsOf = (table: string) =>
  within(screen.getByRole('table', { name: table }))
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent));

describe('what a report is of', () => {
  test('this month at first, then the one before and after', async () => {
    const { days, press } = await openReports();
    expect(days()).toEqual({ from: '2026-11-01', to: '2026-11-30' });
    await press('The one before');
    await waitFor(() => expect(days()).toEqual({ from: '2026-10-01', to: '2026-10-31' }));
    expect(screen.getByText('October 2026')).toBeTruthy();
    await press('The one after');
    await waitFor(() => expect(days()).toEqual({ from: '2026-11-01', to: '2026-11-30' }));
  });

  test('another kind of period goes around today where today is in the one that was shown', async () => {
    const { days, choose, press } = await openReports();
    await choose('week');
    await waitFor(() => expect(days()).toEqual({ from: '2026-11-16', to: '2026-11-22' }));
    await choose('school-year');
    await waitFor(() => expect(days()).toEqual({ from: '2026-09-01', to: '2027-08-31' }));
    await press('The one before');
    await choose('quarter');
    await waitFor(() => expect(days()).toEqual({ from: '2025-07-01', to: '2025-09-30' }));
  });

  test('days of their own are not asked for while they end before they begin', async () => {
    const { asked, days, choose, press } = await openReports();
    await choose('own');
    await press(/^First day/);
    await press('Month after');
    await press('Tuesday 1 December');
    expect(await screen.findByText('The period ends before it begins.')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    const before = asked.mock.calls.length;
    await press(/^Last day/);
    await press('Month after');
    await press('Thursday 3 December');
    await waitFor(() => expect(days()).toEqual({ from: '2026-12-01', to: '2026-12-03' }));
    expect(asked.mock.calls.length).toBe(before + 1);
  });

  test('a term that is not known leads to the terms, which are saved in order', async () => {
    let shop = SHOP;
    const change = vi.fn<(input: { readonly changes: Partial<Settings> }) => Promise<Settings>>(({ changes }) => {
      shop = { ...SHOP, settings: { ...SHOP.settings, ...changes } };
      return Promise.resolve(shop.settings);
    });
    const { choose, press, days, user } = await openReports({
      settings: { change },
      kiosk: { shop: () => Promise.resolve(shop) },
    });
    await choose('term');
    expect(await screen.findByText('No term is known here')).toBeTruthy();
    await user.click(screen.getAllByRole('button', { name: 'School terms' })[0] ?? document.body);
    await press('Add a term');
    await press('Add a term');
    // The second one is moved into the first.
    await press(/^Term 2 begins/);
    await press('Month before');
    await press('Monday 5 October');
    await press('Save');
    expect(screen.getByText('This term begins before the one above it ended.')).toBeTruthy();
    expect(change).not.toHaveBeenCalled();
    await press('Remove term 2');
    await press('Save');
    await waitFor(() => expect(change).toHaveBeenCalledTimes(1));
    expect(change.mock.lastCall?.[0].changes).toEqual({ terms: [{ from: '2026-09-01', to: '2026-10-26' }] });
    expect(await screen.findByText('1 term is set.')).toBeTruthy();
    await press('Back to the reports');
    await press('The one before');
    await waitFor(() => expect(days()).toEqual({ from: '2026-09-01', to: '2026-10-26' }));
  });
});

describe('a report on the screen', () => {
  test('the statement goes from what there was to what there is, place by place', async () => {
    await openReports();
    expect(rowsOf('Where the money is')).toEqual([
      ['What', 'Box', 'Phone', 'Safe', 'Bank', 'Total'],
      ['At the start of 1 September 2026', '12,400', '–', '33,800', '40,000', '86,200'],
      ['Came in', '544,600', '118,600', '–', '–', '663,200'],
      ['By phone: confirmed by the bank', '–', '−118,600', '–', '118,600', '–'],
      ['Moved to the safe', '−547,000', '–', '547,000', '–', '–'],
      ['Taken to the bank', '–', '–', '−472,350', '472,350', '–'],
      ['Given to charity', '–', '–', '–', '−480,950', '−480,950'],
      ['Goods bought', '–', '–', '−12,000', '–', '−12,000'],
      ['Differences found', '−150', '–', '–', '–', '−150'],
      ['At the end of 20 November 2026', '9,850', '–', '96,450', '150,000', '256,300'],
    ]);
  });

  test('a rate stands with how sure it is and what it rests on, an unknown one with its cause', async () => {
    await openReports();
    const [, unknown, known] = rowsOf('Honesty rate');
    expect(unknown).toEqual([expect.stringContaining('2 October 2026'), '–', '', expect.stringMatching(/count/i)]);
    expect(known).toEqual([
      expect.stringContaining('20 November 2026'),
      '97%',
      expect.stringMatching(/9\d%.*9\d%/),
      expect.stringContaining('612'),
    ]);
  });

  test('days in which nothing happened are said to be so, and show no empty tables', async () => {
    await openReports({ report: EMPTY_REPORT });
    expect(screen.getByText('Nothing was recorded in these days.')).toBeTruthy();
    expect(screen.getAllByRole('table')).toHaveLength(1);
  });
});

describe('a report as a file', () => {
  const withExports = (states: readonly ExportState[], more: Readonly<Record<string, unknown>> = {}) => {
    const left = [...states];
    const cancel = vi.fn<(input: unknown) => Promise<null>>(() => Promise.resolve(null));
    const start = vi.fn<(input: unknown) => Promise<unknown>>(() => Promise.resolve({ export: 'e1' }));
    const state = () => Promise.resolve(left.length > 1 ? left.shift() : left[0]);
    return { start, cancel, exports: { start, cancel, state, ...more } };
  };
  const makePdf = async (exports: Readonly<Record<string, unknown>>) => {
    const reports = await openReports({ exports });
    await reports.press('Save as a file');
    await reports.press(/PDF/);
    return reports;
  };

  test('is made of the days and in the language that are shown, and saved where the person says', async () => {
    const save = vi.fn<(input: unknown) => Promise<unknown>>(() => Promise.resolve({ saved: true }));
    const { start, exports } = withExports(
      [
        { state: 'running', done: 1, total: 4 },
        { state: 'done', file: FILE },
      ],
      { save },
    );
    await makePdf(exports);
    expect(await screen.findByText('25%')).toBeTruthy();
    expect(await screen.findByText(`Saved: ${FILE.name}`)).toBeTruthy();
    expect(start.mock.lastCall?.[0]).toEqual({ format: 'pdf', from: '2026-11-01', to: '2026-11-30', language: 'en' });
    expect(save.mock.lastCall?.[0]).toEqual({ export: 'e1' });
  });

  test('is handed to the browser where the host has no dialog', async () => {
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const { exports } = withExports([{ state: 'done', file: FILE }], {
      save: () => Promise.reject(new ORPCError('not-on-this-host', { defined: true, status: 409 })),
      download: () => Promise.resolve(new File(['%PDF'], FILE.name)),
    });
    await makePdf(exports);
    expect(await screen.findByText(`Saved: ${FILE.name}`)).toBeTruthy();
    expect(clicked.mock.contexts.map((link) => (link as HTMLAnchorElement).download)).toEqual([FILE.name]);
  });

  test('can be cancelled while it is made', async () => {
    const { cancel, exports } = withExports([{ state: 'running', done: 1, total: 4 }]);
    const { press } = await makePdf(exports);
    await screen.findByText('25%');
    await press('Cancel');
    await waitFor(() => expect(cancel.mock.lastCall?.[0]).toEqual({ export: 'e1' }));
    expect(screen.getByRole('button', { name: /PDF/ })).toBeTruthy();
  });

  test('stays at hand when the place will not take it', async () => {
    const save = vi
      .fn<(input: unknown) => Promise<unknown>>()
      .mockRejectedValueOnce(new ORPCError('place-full', { defined: true, status: 507 }))
      .mockResolvedValueOnce({ saved: false })
      .mockResolvedValueOnce({ saved: true });
    const { exports } = withExports([{ state: 'done', file: FILE }], { save });
    const { press } = await makePdf(exports);
    expect(await screen.findByText(/There is no room left in that place/)).toBeTruthy();
    await press('Save');
    await waitFor(() => expect(screen.queryByText(/There is no room left/)).toBeNull());
    await press('Save');
    expect(await screen.findByText(`Saved: ${FILE.name}`)).toBeTruthy();
  });

  test('that failed says why, with the id under which the log has it', async () => {
    const { exports } = withExports([{ state: 'failed', code: 'FAULT', faultId: 'F-7' }]);
    await makePdf(exports);
    expect((await screen.findByText(/F-7/)).getAttribute('role')).toBe('alert');
  });
});
