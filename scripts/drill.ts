import { readOptions, runCommand, UsageError, wholeNumber } from './options.ts';
import { createProgress } from './progress.ts';

/** A drill's verdict: what it did, in figures, and what it found wrong. */
type Verdict = { readonly figures: object; readonly faults: readonly string[] };

type Plan = {
  readonly rounds: number;
  readonly seed: number;
  readonly onProgress: (done: number, total: number) => void;
};

type Drill = {
  readonly what: string;
  /** Rounds of the long run. */
  readonly rounds: number;
  readonly run: (plan: Plan) => Promise<Verdict>;
};

const DRILLS: Readonly<Record<string, Drill>> = {
  damage: {
    what: 'damages copies of a ledger at random; verify and the second checker must find each',
    rounds: 300,
    run: async (plan) => {
      const { damageDrill } = await import('../tests/db/damage.ts');
      const { missed, ...figures } = damageDrill({
        ...plan,
        onProgress: (done) => plan.onProgress(done, plan.rounds),
      });
      return { figures, faults: missed };
    },
  },
  kill: {
    what: 'kills a till with -9 under concurrent purchases; every confirmed one must be there once',
    rounds: 200,
    run: async (plan) => {
      const { killDrill } = await import('../tests/faults/kill-drill.ts');
      const { faults, ...figures } = await killDrill(plan);
      return { figures, faults };
    },
  },
  fuzz: {
    what: 'sends so many bad inputs to every call of the contract; declared errors only may come back',
    rounds: 2000,
    run: async (plan) => {
      const { fuzzContract } = await import('../tests/server/fuzz.ts');
      const { faults, ...figures } = await fuzzContract(plan);
      return { figures, faults };
    },
  },
};

const HELP = `npm run drill -- --only NAME [options]     Runs the long drills, all of them unless one is named.

${Object.entries(DRILLS)
  .map(([name, { what, rounds }]) => `  ${name.padEnd(8)} ${what} (${rounds})`)
  .join('\n')}

  --only NAME   one drill alone
  --rounds N    how often (each drill's own number)
  --seed N      repeats a run as far as chance goes (7)
  --help        this

npm test runs a shorter one of each.`;

await runCommand(async () => {
  const options = readOptions({
    only: { type: 'string' },
    rounds: { type: 'string' },
    seed: { type: 'string', default: '7' },
  });
  if (options.help) return console.log(HELP);
  const { only } = options;
  const chosen = Object.entries(DRILLS).filter(([name]) => only === undefined || name === only);
  if (chosen.length === 0) throw new UsageError(`There is no drill "${only}": --help lists them.`);
  const seed = wholeNumber('seed', options.seed, 0, 2 ** 32 - 1);
  for (const [name, drill] of chosen) {
    const rounds = options.rounds === undefined ? drill.rounds : wholeNumber('rounds', options.rounds, 1, 1_000_000);
    console.log(`${name}: ${drill.what}`);
    const started = performance.now();
    const { figures, faults } = await drill.run({ rounds, seed, onProgress: createProgress('done') });
    console.log(JSON.stringify({ ...figures, seconds: Math.round((performance.now() - started) / 1000) }));
    for (const fault of faults) console.error(`  ${fault}`);
    console.log(faults.length === 0 ? `${name}: all is well` : `${name}: ${faults.length} faults`);
    if (faults.length > 0) process.exitCode = 1;
  }
});
