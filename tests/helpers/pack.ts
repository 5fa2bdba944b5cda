import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../scripts/build.ts';

/*
 * Packs the app as electron-builder.yml says, but around a stub of Electron's runtime: no network is needed, and everything but the
 * runtime is what a real package would hold.
 */

const run = promisify(execFile);
const CLI = join(ROOT, 'node_modules', 'electron-builder', 'cli.js');

type Configuration = Record<string, unknown>;
type Builder = {
  readonly getConfig: (folder: string, path: null, options: null) => Promise<Configuration>;
  readonly validateConfiguration: (config: Configuration, log: object) => Promise<void>;
};
type AsarTool = {
  readonly listPackage: (asar: string, options: object) => string[];
  readonly extractAll: (asar: string, folder: string) => void;
};

// Of electron-builder's own dependencies: asked for from its place, since they are not ours.
const fromBuilder = createRequire(CLI);
const builder = fromBuilder('app-builder-lib/out/util/config/config.js') as Builder;
const asarTool = createRequire(fromBuilder.resolve('app-builder-lib'))('@electron/asar') as AsarTool;

/** What marks the fuses in Electron's executable; after it come a version, their number and one byte for each. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSE_COUNT = 9;

export type Target = { readonly system: 'linux' | 'win'; readonly arch: 'x64' | 'arm64' };

export type Packed = {
  readonly asar: string;
  /** Paths within the app, with forward slashes. */
  readonly files: readonly string[];
  /** One character a fuse, in Electron's order: 0 off, 1 on. */
  readonly fuses: string;
};

const makeStub = (folder: string): string => {
  const stub = join(folder, 'runtime');
  for (const part of ['resources', 'locales']) mkdirSync(join(stub, part), { recursive: true });
  const fuses = Buffer.concat([
    Buffer.from(SENTINEL),
    Buffer.from([1, FUSE_COUNT]),
    Buffer.from('1'.repeat(FUSE_COUNT)),
  ]);
  for (const name of ['electron', 'electron.exe']) {
    writeFileSync(join(stub, name), fuses);
    chmodSync(join(stub, name), 0o755);
  }
  for (const language of ['kk', 'ru', 'en-US', 'de']) writeFileSync(join(stub, 'locales', `${language}.pak`), '');
  for (const name of ['version', 'LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(stub, name), '');
  return stub;
};

// A stub is no Windows program, so that its icon cannot be set nor the app's checksum be written into it.
const WITHOUT_RESOURCES = ['-c.win.signAndEditExecutable=false', '-c.disableAsarIntegrity=true'];

/** Packs for one target into a folder of its own below `folder`. */
export const pack = async (folder: string, { system, arch }: Target): Promise<Packed> => {
  const output = join(folder, `${system}-${arch}`);
  const words = [
    CLI,
    '--dir',
    `--${system}`,
    `--${arch}`,
    `-c.electronDist=${makeStub(output)}`,
    `-c.directories.output=${output}`,
  ];
  await run(process.execPath, [...words, ...(system === 'win' ? WITHOUT_RESOURCES : [])], { cwd: ROOT });
  const unpacked = readdirSync(output).find((name) => name.endsWith('-unpacked')) ?? '';
  const asar = join(output, unpacked, 'resources', 'app.asar');
  const executable = readFileSync(join(output, unpacked, system === 'win' ? 'adal.exe' : 'adal'), 'latin1');
  const fuses = executable.slice(executable.indexOf(SENTINEL) + SENTINEL.length + 2);
  return { asar, files: asarTool.listPackage(asar, {}).map((file) => file.replaceAll('\\', '/')), fuses };
};

/** Unpacks an app into a folder, natives and all. */
export const unpack = (asar: string, folder: string): void => asarTool.extractAll(asar, folder);

export const readConfiguration = async (): Promise<Configuration> => await builder.getConfig(ROOT, null, null);

/** Rejects when a configuration does not fit electron-builder's schema. */
export const checkConfiguration = async (config: Configuration): Promise<void> =>
  await builder.validateConfiguration(config, { isEnabled: false });
