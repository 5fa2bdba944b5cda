/** What was measured many times over: half of the samples took `median` or less, 98 of 100 took `p98` or less. */
export type Figure = {
  readonly unit: 'ms' | 'kB' | 'MB' | 'nodes' | 'listeners';
  readonly median: number;
  readonly p98: number;
  readonly samples: number;
};

/** One line of the table: ours beside its yardstick, taken in the same minute. */
export type Row = {
  readonly part: 'a' | 'b' | 'c' | 'd' | 'e' | 'f';
  readonly what: string;
  readonly ours: Figure;
  readonly yardstick: { readonly name: string; readonly figure: Figure } | null;
  readonly aim: string | null;
};

/** The smallest sample that `share` (0 to 1) of all samples do not exceed (nearest rank). */
function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Sums up samples. Throws when there are none: a figure of nothing is no figure. */
export function figure(unit: Figure['unit'], samples: readonly number[]): Figure {
  if (samples.length === 0) throw new Error('Nothing was measured');
  return { unit, median: percentile(samples, 0.5), p98: percentile(samples, 0.98), samples: samples.length };
}

/** How many times the yardstick's median ours is; null where there is no yardstick. */
export function ratio({ ours, yardstick }: Row): number | null {
  return yardstick && yardstick.figure.median > 0 ? ours.median / yardstick.figure.median : null;
}

/** Something that is timed. `name` is how its samples are found again. */
export type Timed = { readonly name: string; readonly once: () => unknown };

/**
 * Times cases in turns, a few of each in every round, and begins each round with another case: what the machine does besides
 * then hits all of them alike. The first round warms up and is not counted. Answers milliseconds by name.
 */
export async function inTurns(
  cases: readonly Timed[],
  { rounds, each }: { readonly rounds: number; readonly each: number },
): Promise<(name: string) => Figure> {
  const samples = new Map(cases.map(({ name }): [string, number[]] => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (let turn = 0; turn < cases.length; turn += 1) {
      const timed = cases[(round + turn) % cases.length];
      if (!timed) continue;
      for (let i = 0; i < each; i += 1) {
        const began = performance.now();
        const result = timed.once();
        // Waiting for what is no promise would put a turn of the event loop into the figure.
        if (result instanceof Promise) await result;
        const took = performance.now() - began;
        if (round > 0) samples.get(timed.name)?.push(took);
      }
    }
  }
  return (name) => figure('ms', samples.get(name) ?? []);
}
