import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { commitRestore, dropStaged, finishRestore, lossOf, stageRestore, type Loss } from '../db/restore.ts';
import { utcMs, type UtcMs } from '../shop/time.ts';
import { readOptions, runCommand, UsageError } from './options.ts';

const HELP = `npm run restore -- --data DIR --from FILE [--yes]

Puts a backup in the shop's place. It is checked first, and where it is damaged nothing is changed. Adal has to be closed.

  --data DIR    the shop's data folder; made when it is not there, so that a shop moves to another machine
  --from FILE   the backup
  --yes         asks nothing
  --help        this

What was in the data folder is kept there under another name, and the ledger says that it was restored.`;

await runCommand(async () => {
  const options = readOptions({
    data: { type: 'string' },
    from: { type: 'string' },
    yes: { type: 'boolean', default: false },
  });
  if (options.help) return console.log(HELP);
  if (!options.data) throw new UsageError('Which data folder? Say --data DIR.');
  if (!options.from) throw new UsageError('Which backup? Say --from FILE.');
  const dataDir = resolve(options.data);
  mkdirSync(dataDir, { recursive: true });
  const answer = stageRestore(dataDir, resolve(options.from));
  if (!answer.ok) throw new UsageError(answer.message);
  const { staged } = answer;
  try {
    console.log(`The backup is sound: ${staged.school}, ${staged.head.seq} entries, the last of ${minute(staged.at)}.`);
    console.log(told(lossOf(dataDir, staged)));
    if (!options.yes && !(await isWanted())) return console.log('Nothing was changed.');
    commitRestore(dataDir, staged);
  } finally {
    // Nothing is there to drop once the restore is to be carried out.
    dropStaged(staged);
  }
  const finished = finishRestore(dataDir, utcMs(Date.now()));
  if (finished && 'code' in finished) {
    throw new UsageError(`${finished.message} The restore is carried out when the shop is opened next.`);
  }
  console.log(`Restored up to entry ${staged.head.seq}.`);
  if (finished?.kept) console.log(`What was there before is kept as ${finished.kept}.`);
});

/** What a restore takes away, in words. */
function told(loss: Loss | null | 'unreadable'): string {
  if (loss === null) return 'There is no shop in the data folder yet: nothing is lost.';
  if (loss === 'unreadable')
    return 'The database that is there cannot be read, so nobody can say what is in it. It is kept.';
  const { sameShop, entries, purchases, from, to, sums } = loss;
  const foreign = sameShop ? [] : ['THIS BACKUP IS OF ANOTHER SHOP than the one in the data folder.'];
  if (entries === 0 || from === null || to === null) {
    return [...foreign, 'Everything that is in the data folder now is in the backup too.'].join('\n');
  }
  const lines = [
    ...foreign,
    `Not in the backup: ${entries} entries from ${minute(from)} to ${minute(to)}, ${purchases} purchases among them.`,
    ...sums.map(([account, amount]) => `  ${account} ${amount > 0 ? '+' : ''}${amount} (minor units)`),
  ];
  return lines.join('\n');
}

function minute(at: UtcMs): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

async function isWanted(): Promise<boolean> {
  const questions = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await questions.question('Put the backup in its place? Type "yes": ')).trim().toLowerCase() === 'yes';
  } finally {
    questions.close();
  }
}
