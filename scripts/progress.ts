/** How often a line is written where nothing can be written over (a log, a pipe): at every tenth. */
const STEPS = 10;

/** Shows how far something is: one line that changes on a terminal, else a line now and then. */
export function createProgress(what: string): (done: number, total: number) => void {
  let shown = -1;
  return (done, total) => {
    const isLast = done >= total;
    if (process.stdout.isTTY) {
      process.stdout.write(`\r${done} of ${total} ${what}${isLast ? '\n' : ''}`);
      return;
    }
    const step = total === 0 ? STEPS : Math.floor((done / total) * STEPS);
    if (step === shown) return;
    shown = step;
    console.log(`${done} of ${total} ${what}`);
  };
}
