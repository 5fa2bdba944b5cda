/** The pages of the set-up, in their order. */
export const STEPS = [
  'language',
  'school',
  'currency',
  'hours',
  'campaign',
  'payment',
  'goods',
  'administrator',
  'summary',
] as const;
export type Step = (typeof STEPS)[number];
