/**
 * What a Chromium is started with by tests and tools. As root a sandbox is not to be had; the rest keeps a browser without a
 * network from knocking at closed doors.
 */
export const BROWSER_ARGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
