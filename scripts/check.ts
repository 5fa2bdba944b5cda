import { spawn } from 'node:child_process';
import { ROOT } from './build.ts';

/** One part of `npm run check`: what it looks after and the command that does. */
type Part = { readonly name: string; readonly command: readonly string[] };

const PARTS: readonly Part[] = [
  { name: 'types', command: ['tsc', '--noEmit', '-p', '.'] },
  { name: 'lint and import rules', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'unused code and packages', command: ['knip'] },
  { name: 'translations', command: ['node', 'scripts/run.js', 'check-translations'] },
  { name: 'format', command: ['oxfmt', '--check'] },
];

function run({ command: [name = '', ...args] }: Part): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve) => {
    const child = spawn(name, args, { cwd: ROOT, shell: process.platform === 'win32' });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (fault) => resolve({ code: 1, output: fault.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

// Side by side: the parts read the same files and write none.
const results = await Promise.all(PARTS.map(async (part) => ({ part, ...(await run(part)) })));
for (const { part, code, output } of results) {
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${part.name}`);
  if (code !== 0) console.log(output.trimEnd());
}
process.exitCode = results.some(({ code }) => code !== 0) ? 1 : 0;
