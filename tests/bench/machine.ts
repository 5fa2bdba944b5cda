import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { arch, cpus, loadavg, release, totalmem, type } from 'node:os';
import { findBrowser } from '../../scripts/find-browser.ts';

/** What the figures were taken on. `load`: the load average of the last minute before and after. */
export type Machine = {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly os: string;
  readonly disk: string;
  readonly node: string;
  readonly chromium: string;
  readonly takenAt: string;
};

/** How busy the machine is: the mean number of processes that wanted a core in the last minute. */
export function load(): number {
  return Math.round((loadavg()[0] ?? 0) * 100) / 100;
}

/** Describes this machine; `folder` is where the ledgers of the bench stand. */
export function machine(folder: string): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    os: `${distribution()} ${arch()}`,
    disk: disk(folder),
    node: process.versions.node,
    chromium: chromiumVersion(),
    takenAt: new Date().toISOString().slice(0, 10),
  };
}

function distribution(): string {
  const file = '/etc/os-release';
  const named = existsSync(file) ? /^PRETTY_NAME="(.*)"$/m.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  return named ?? `${type()} ${release()}`;
}

// The magic numbers of statfs(2).
const FILE_SYSTEMS: Readonly<Record<number, string>> = {
  0xef53: 'ext4',
  0x01021994: 'tmpfs (in memory: nothing is durable)',
  0x9123683e: 'btrfs',
  0x58465342: 'xfs',
  0x794c7630: 'overlayfs',
};

function disk(folder: string): string {
  try {
    return FILE_SYSTEMS[statfsSync(folder).type] ?? 'unknown file system';
  } catch {
    return 'unknown file system';
  }
}

function chromiumVersion(): string {
  const browser = findBrowser();
  if (!browser || process.platform === 'win32') return 'unknown';
  try {
    const said = execFileSync(browser, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return /\d+\.\d+\.\d+\.\d+/.exec(said)?.[0] ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
