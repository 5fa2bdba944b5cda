import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const OUT = join(import.meta.dirname, 'dist', 'main');

/**
 * What the server reads from beside itself at run time: db/migrate.ts its numbered SQL files, server/sample-goods.ts the sample shop,
 * server/fonts.ts the letters of printed reports.
 */
const copyWhatIsRead: Plugin = {
  name: 'adal-copy-what-is-read',
  writeBundle: () => {
    const migrations = join(OUT, 'migrations');
    // A migration that was renamed must not stay beside its new self.
    rmSync(migrations, { recursive: true, force: true });
    cpSync(join(import.meta.dirname, 'db', 'migrations'), migrations, { recursive: true });
    for (const name of ['sample-goods.csv', 'fonts']) {
      cpSync(join(import.meta.dirname, 'assets', name), join(OUT, '..', 'assets', name), { recursive: true });
    }
  },
};

/** Electron's main process with the server in it: one ESM file. Only Electron itself and the native SQLite stay outside. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [copyWhatIsRead],
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
  build: {
    ssr: 'electron/main.ts',
    outDir: 'dist/main',
    // The preload is built into the same folder.
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: { output: { entryFileNames: 'main.js', codeSplitting: false } },
  },
});
