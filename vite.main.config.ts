import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const OUT = join(import.meta.dirname, 'dist', 'main');

/** db/migrate.ts reads its numbered SQL files from beside the bundle. */
const copyMigrations: Plugin = {
  name: 'adal-copy-migrations',
  writeBundle: () => {
    const target = join(OUT, 'migrations');
    rmSync(target, { recursive: true, force: true });
    cpSync(join(import.meta.dirname, 'db', 'migrations'), target, { recursive: true });
    if (readdirSync(target).length === 0) throw new Error('There are no migrations to copy.');
  },
};

/** Electron's main process with the server in it: one ESM file. Only Electron itself and the native SQLite stay outside. */
export default defineConfig({
  publicDir: false,
  plugins: [copyMigrations],
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
