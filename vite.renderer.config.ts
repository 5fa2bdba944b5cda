import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * Builds the page. Its base is `/`, which is right under both hosts (http://127.0.0.1:PORT/ and app://adal/).
 * Nothing is inlined, so the strict policy (script-src, style-src and font-src 'self') holds.
 */
export default defineConfig({
  root: join(import.meta.dirname, 'renderer'),
  base: '/',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  server: { host: '127.0.0.1', fs: { allow: ['..'] } },
});
