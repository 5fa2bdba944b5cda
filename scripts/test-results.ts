import { existsSync, readFileSync } from 'node:fs';

/** What a runner says of its tests: how many of each, and for each that failed its name and why. */
export type TestResults = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly string[];
};

/** A runner that left no report has failed itself. */
const NO_REPORT: TestResults = { passed: 0, failed: 1, skipped: 0, failures: ['The runner left no report.'] };

const readJson = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

const named = (name: string, why: string): string => `${name}\n${why.slice(0, 3000)}`;

type VitestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
};

/** Reads Vitest's JSON report. */
export function vitestResults(file: string): TestResults {
  const report = readJson(file) as VitestReport | null;
  if (!report) return NO_REPORT;
  const failures = report.testResults.flatMap(({ name, message, assertionResults }) => [
    // A file that could not be run at all has a message of its own and no tests.
    ...(message ? [named(name, message)] : []),
    ...assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => named(`${name}: ${fullName}`, failureMessages.join('\n'))),
  ]);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
  };
}

type PlaywrightSuite = {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly {
    readonly ok: boolean;
    readonly title: string;
    readonly file: string;
    readonly tests: readonly {
      readonly projectName: string;
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
};

type PlaywrightReport = {
  readonly stats: Readonly<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>;
  readonly suites: readonly PlaywrightSuite[];
  readonly errors: readonly { readonly message?: string }[];
};

const failuresOf = ({ suites = [], specs }: PlaywrightSuite): readonly string[] => [
  ...specs
    .filter(({ ok }) => !ok)
    .flatMap(({ title, file, tests }) =>
      tests.map(({ projectName, results }) =>
        named(`${projectName} ${file}: ${title}`, results.map(({ error }) => error?.message ?? '').join('\n')),
      ),
    ),
  ...suites.flatMap(failuresOf),
];

/** Reads Playwright's JSON report. A test that passed at a second try has failed. */
export function playwrightResults(file: string): TestResults {
  const report = readJson(file) as PlaywrightReport | null;
  if (!report) return NO_REPORT;
  const { expected, unexpected, flaky, skipped } = report.stats;
  const faults = report.errors.map(({ message }) => message ?? 'A fault without a message.');
  return {
    passed: expected,
    failed: unexpected + flaky,
    skipped,
    failures: [...faults, ...report.suites.flatMap(failuresOf)],
  };
}
