/** Sounds made from sums of fading sines, so that they are the same on every run and owe nothing to a recording. */

const RATE = 22_050;
/** About -8 dB below full scale: a kiosk in a corridor stays friendly at the speaker's own volume. */
const LOUDEST = 0.4;

/** One partial of a struck thing: frequency in Hz, share of the loudness, time in seconds in which it falls to 1/e. */
type Partial = readonly [hertz: number, share: number, fade: number];

type Strike = {
  readonly at: number;
  readonly loud: number;
  readonly attack: number;
  readonly partials: readonly Partial[];
};

/** The sound of one struck thing `t` seconds after the blow; a short rise instead of a step keeps the click out. */
function struck(strike: Strike, time: number): number {
  const t = time - strike.at;
  if (t < 0) return 0;
  const rise = Math.min(1, t / strike.attack);
  let sum = 0;
  for (const [hertz, share, fade] of strike.partials)
    sum += share * Math.exp(-t / fade) * Math.sin(2 * Math.PI * hertz * t);
  return strike.loud * rise * sum;
}

/** RIFF WAVE, PCM, 16 bit, one channel. */
function wav(samples: Float64Array): Buffer {
  const bytes = samples.length * 2;
  const file = Buffer.alloc(44 + bytes);
  file.write('RIFF', 0, 'ascii');
  file.writeUInt32LE(36 + bytes, 4);
  file.write('WAVEfmt ', 8, 'ascii');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'ascii');
  file.writeUInt32LE(bytes, 40);
  samples.forEach((sample, index) => file.writeInt16LE(Math.round(sample * 32_767), 44 + index * 2));
  return file;
}

/** Mixes the strikes, brings the peak to the common loudness and lets the last 60 ms go to silence. */
function mix(seconds: number, strikes: readonly Strike[]): Buffer {
  const samples = new Float64Array(Math.round(seconds * RATE));
  for (let index = 0; index < samples.length; index += 1) {
    const left = (samples.length - 1 - index) / RATE;
    samples[index] = strikes.reduce((sum, strike) => sum + struck(strike, index / RATE), 0) * Math.min(1, left / 0.06);
  }
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return wav(samples.map((sample) => (sample * LOUDEST) / peak));
}

/** A marimba bar: the second partial of a tuned bar stands two octaves up. */
const WOOD: readonly Partial[] = [
  [587, 1, 0.035],
  [587 * 3.93, 0.35, 0.012],
  [1130, 0.3, 0.018],
  [240, 0.5, 0.02],
];

/** A coin's bright, inharmonic ring, which is short, over the bowl's own hollow note, which stays. */
const COIN: readonly Partial[] = [
  [3150, 0.45, 0.03],
  [4720, 0.3, 0.022],
  [6480, 0.16, 0.014],
];
const BOWL: readonly Partial[] = [
  [622, 0.7, 0.13],
  [1510, 0.42, 0.08],
  [2390, 0.16, 0.04],
];

const clink = (at: number, loud: number): Strike => ({ at, loud, attack: 0.0015, partials: [...COIN, ...BOWL] });

const lowNote = (at: number, hertz: number): Strike => ({
  at,
  loud: 1,
  attack: 0.012,
  partials: [
    [hertz, 1, 0.16],
    [hertz * 2, 0.4, 0.1],
    [hertz * 3, 0.16, 0.07],
  ],
});

/** The kiosk's sounds by name, as WAV files: see docs/decisions/sounds.md. */
export const SOUNDS: Readonly<Record<'added' | 'paid' | 'staff-called', () => Buffer>> = {
  added: () => mix(0.18, [{ at: 0, loud: 1, attack: 0.002, partials: WOOD }]),
  // A dropped coin bounces, each time sooner and softer.
  paid: () => mix(0.55, [clink(0, 1), clink(0.115, 0.5), clink(0.185, 0.28), clink(0.226, 0.14)]),
  // D4, then A3: down by a fourth, as a person calls a name from afar.
  'staff-called': () => mix(0.56, [lowNote(0, 293.66), lowNote(0.24, 220)]),
};
