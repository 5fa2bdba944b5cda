/** Runs one piece of work after another. */
export type Queue = {
  /** Waits for its turn; undefined when too many are waiting. */
  readonly run: <Result>(work: () => Promise<Result>) => Promise<Result | undefined>;
};

export function createQueue(maxWaiting: number): Queue {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    run: async (work) => {
      if (waiting > maxWaiting) return undefined;
      waiting += 1;
      const mine = last.then(work);
      // The next one runs whether this one failed or not.
      last = mine.catch(() => undefined);
      try {
        return await mine;
      } finally {
        waiting -= 1;
      }
    },
  };
}
