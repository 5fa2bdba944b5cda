import { defineConfig } from 'vite';

/** The thread of long works (server/jobs/): one ESM file beside the main bundle that starts it, reading what lies beside that one. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  // pdfmake is CommonJS and asks where it lies.
  define: { __dirname: 'import.meta.dirname' },
  ssr: { noExternal: true, external: ['better-sqlite3'] },
  build: {
    ssr: 'server/jobs/job-worker.ts',
    outDir: 'dist/main',
    // The main process and its preload are built into the same folder.
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: { output: { entryFileNames: 'job-worker.js', codeSplitting: false } },
  },
});
