import { createHash } from 'node:crypto';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Puts the script and the styles into the page, and a policy before them that lets nothing else run and nothing be fetched: the
 * page is opened from a memory stick, by people who trust nobody.
 */
const oneFile: Plugin = {
  name: 'adal-one-file',
  enforce: 'post',
  generateBundle: (_options, bundle) => {
    const files = Object.values(bundle);
    const page = files.find(({ fileName }) => fileName.endsWith('.html'));
    const script = files.find((file) => file.type === 'chunk');
    const style = files.find(({ fileName }) => fileName.endsWith('.css'));
    if (page?.type !== 'asset' || !script || style?.type !== 'asset' || files.length !== 3) {
      throw new Error(
        `The page that checks must be one script, one style and one page, not ${Object.keys(bundle).join(', ')}`,
      );
    }
    // What would end a script inside a page may stand in its strings only.
    const code = script.code.replaceAll('</script', String.raw`<\/script`).replaceAll('<!--', String.raw`<\!--`);
    const css = String(style.source);
    const policy = [
      "default-src 'none'",
      `script-src ${hashOf(code)}`,
      `style-src ${hashOf(css)}`,
      'font-src data:',
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; ');
    const html = String(page.source)
      .replace(/<script[^>]*><\/script>/, '')
      .replace(/<link rel="stylesheet"[^>]*>/, '');
    // After the first tag, since a policy holds for what follows it; a module waits until the whole page is there.
    page.source = html.replace(
      '<meta charset="utf-8" />',
      () =>
        `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />\n    <style>${css}</style>\n    <script type="module">${code}</script>`,
    );
    page.fileName = 'index.html';
    for (const name of Object.keys(bundle)) if (bundle[name] !== page) delete bundle[name];
  },
};

/** Builds the page that a shop publishes: one HTML file that needs nothing beside it. server/proof puts an extract into it. */
export default defineConfig({
  root: join(import.meta.dirname, 'renderer', 'proof'),
  base: './',
  publicDir: false,
  plugins: [react(), oneFile],
  build: {
    outDir: '../../dist/proof',
    emptyOutDir: true,
    target: ['chrome111', 'firefox128', 'safari16.4'],
    assetsInlineLimit: () => true,
    cssCodeSplit: false,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
