import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_FILE, HEAD_FILE } from '../../../db/layout.ts';
import { misspelt } from './patient.ts';
import type { Random } from '../random.ts';

/** Damage done past SQLite, to the bytes of a file in the folder. */
export type FileDamage = { readonly name: string; readonly toFile: (folder: string, random: Random) => void };

const PAGE = 2048;

const headFile = (name: string, to: (random: Random, text: string) => string): FileDamage => ({
  name: `head.txt: ${name}`,
  toFile: (folder, random) => {
    const file = join(folder, HEAD_FILE);
    writeFileSync(file, to(random, readFileSync(file, 'utf8')));
  },
});

/** Changes one byte of shop.db at a place that `at` finds. */
const byte = (name: string, at: (bytes: Buffer, random: Random) => number): FileDamage => ({
  name,
  toFile: (folder, random) => {
    const file = join(folder, DATABASE_FILE);
    const bytes = readFileSync(file);
    const place = at(bytes, random);
    bytes[place] = (bytes[place] ?? 0) ^ (1 << random.below(7));
    writeFileSync(file, bytes);
  },
});

/** A place inside a text that begins with `start`, somewhere in the file. */
const inside =
  (start: string, length: number) =>
  (bytes: Buffer, random: Random): number => {
    const places: number[] = [];
    for (let at = bytes.indexOf(start); at >= 0; at = bytes.indexOf(start, at + 1)) places.push(at);
    return random.pick(places) + random.below(length);
  };

export const DAMAGE_TO_FILES: readonly FileDamage[] = [
  headFile('nonsense', (random) =>
    random.pick(['', '\n', 'all is well', '12', '12:abc', '-1:0', '\u0000', '1:'.padEnd(66, 'F')]),
  ),
  headFile('another hash', (random, text) => `${text.split(':')[0]}:${misspelt(random, 'f'.repeat(64))}\n`),
  headFile('a head yet to come', (_, text) => `${Number(text.split(':')[0]) + 5}:${text.split(':')[1]}`),
  byte('a byte of a body on the disk', inside('{"lines":[{"price":', 60)),
  byte('a byte of a column on the disk', inside('purchase-recordedkiosk', 22)),
  byte('the kind of a page on the disk', (bytes, random) => PAGE * (1 + random.below(bytes.length / PAGE - 1))),
  {
    name: 'the file cut short',
    toFile: (folder) => {
      const file = join(folder, DATABASE_FILE);
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length / PAGE / 2) * PAGE));
    },
  },
];
