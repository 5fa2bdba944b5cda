/** A mark beside the jar: how high (0 is empty, 1 the goal) and the figure at it, in whole units of the currency. */
export type Mark = { readonly share: number; readonly value: number };

const NICE = [1, 2, 2.5, 5, 10];

/**
 * Three to five round figures up to the goal. `goal` in minor units, `digits` of the currency.
 * Empty where there is no goal.
 */
export function jarMarks(goal: number, digits: number): readonly Mark[] {
  const whole = goal / 10 ** digits;
  if (whole < 4) return [];
  const power = 10 ** Math.floor(Math.log10(whole / 4));
  const step = (NICE.find((nice) => nice * power >= whole / 4.5) ?? 10) * power;
  return Array.from({ length: Math.floor(whole / step + 1e-9) }, (_, index) => {
    const value = (index + 1) * step;
    return { share: value / whole, value };
  });
}

/** From here on the figures stand in thousands, so that they stay short. */
export const THOUSANDS_FROM = 20_000;
