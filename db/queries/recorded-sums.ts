import type { Sku } from '../../shop/catalogue.ts';
import type { Account } from '../../shop/ledger/accounts.ts';
import type { EntryBody, EntryKind } from '../../shop/ledger/entries.ts';
import { money, NO_MONEY, type Money } from '../../shop/money.ts';
import type { RecordedSums } from '../../shop/three-way.ts';
import type { Reader } from '../handle.ts';

type WriteOffReason = EntryBody<'stock-written-off'>['reason'];

/** Units of one product that were written off for one reason. */
type WrittenOff = { readonly sku: Sku; readonly reason: WriteOffReason; readonly units: number };

/** What the entries of a stretch of the ledger say about goods and money. */
export type Recorded = { readonly sums: RecordedSums; readonly writtenOff: readonly WrittenOff[] };

export const NOTHING_RECORDED: Recorded = {
  sums: {
    out: { units: 0, value: NO_MONEY },
    cash: NO_MONEY,
    afterCount: NO_MONEY,
    phone: NO_MONEY,
    promisesMade: NO_MONEY,
    promisesSettled: NO_MONEY,
    promisesLetGo: NO_MONEY,
    giftsWithGoods: NO_MONEY,
    giftsAlone: NO_MONEY,
  },
  writtenOff: [],
};

/**
 * What entries with `after < seq <= through` recorded. It reads each of them once, so whoever asks about a long stretch asks
 * for one piece after the other and adds them up with `addRecorded`.
 */
export function recordedBetween(db: Reader, after: number, through: number): Recorded {
  return { sums: sumsBetween(db, after, through), writtenOff: writtenOffBetween(db, after, through) };
}

/** Two neighbouring stretches as one. */
export function addRecorded(a: Recorded, b: Recorded): Recorded {
  const plus = (key: Exclude<keyof RecordedSums, 'out'>) => money(a.sums[key] + b.sums[key]);
  const both = [...a.writtenOff];
  for (const line of b.writtenOff) {
    const at = both.findIndex(({ sku, reason }) => sku === line.sku && reason === line.reason);
    if (at === -1) both.push(line);
    else both[at] = { ...line, units: line.units + (both[at]?.units ?? 0) };
  }
  return {
    sums: {
      out: {
        units: a.sums.out.units + b.sums.out.units,
        value: money(a.sums.out.value + b.sums.out.value),
      },
      cash: plus('cash'),
      afterCount: plus('afterCount'),
      phone: plus('phone'),
      promisesMade: plus('promisesMade'),
      promisesSettled: plus('promisesSettled'),
      promisesLetGo: plus('promisesLetGo'),
      giftsWithGoods: plus('giftsWithGoods'),
      giftsAlone: plus('giftsAlone'),
    },
    writtenOff: both,
  };
}

function sumsBetween(db: Reader, after: number, through: number): RecordedSums {
  // A correction belongs to what it takes back: a gift taken back is a gift less.
  const rows = db.all<{ readonly act: EntryKind; readonly account: Account; readonly amount: number }>(
    `SELECT CASE kind WHEN 'entry-corrected' THEN body ->> '$.kind' ELSE kind END AS act, account, sum(amount) AS amount
     FROM ledger JOIN posting USING (seq)
     WHERE seq > ? AND seq <= ? AND kind IN ('purchase-recorded', 'gift-recorded', 'promise-settled', 'tally-recorded',
       'entry-corrected', 'promise-let-go')
     GROUP BY 1, 2`,
    after,
    through,
  );
  const total = (fits: (act: EntryKind, account: Account) => boolean): Money =>
    money(rows.reduce((sum, { act, account, amount }) => (fits(act, account) ? sum + amount : sum), 0));
  const less = (amount: Money) => money(-amount);
  const late = (account: Account) => account === 'income:surplus' || account === 'expenses:shortage';
  // A purchase corrected after its promise was let go takes back the letting go.
  const promised = (account: Account) => account === 'assets:promises' || account === 'expenses:promises';
  return {
    out: goodsBetween(db, after, through),
    cash: total((_, account) => account === 'assets:box' || late(account)),
    afterCount: total((_, account) => late(account)),
    phone: total((_, account) => account === 'assets:phone'),
    promisesMade: total((act, account) => act === 'purchase-recorded' && promised(account)),
    promisesSettled: less(total((act, account) => act === 'promise-settled' && promised(account))),
    promisesLetGo: total((act, account) => act === 'promise-let-go' && account === 'expenses:promises'),
    giftsWithGoods: less(total((act, account) => act !== 'gift-recorded' && account === 'income:gifts')),
    giftsAlone: less(total((act, account) => act === 'gift-recorded' && account === 'income:gifts')),
  };
}

function goodsBetween(db: Reader, after: number, through: number): RecordedSums['out'] {
  const row = db.one<{ readonly units: number; readonly value: number }>(
    `SELECT coalesce(sum(sign * units), 0) AS units, coalesce(sum(sign * units * price), 0) AS value FROM (
       SELECT CASE kind WHEN 'entry-corrected' THEN -1 ELSE 1 END AS sign,
         line.value ->> '$.units' AS units, line.value ->> '$.price' AS price
       FROM ledger, json_each(body, CASE kind WHEN 'entry-corrected' THEN '$.returned' ELSE '$.lines' END) AS line
       WHERE seq > ? AND seq <= ? AND kind IN ('purchase-recorded', 'tally-recorded', 'entry-corrected'))`,
    after,
    through,
  );
  return { units: row?.units ?? 0, value: money(row?.value ?? 0) };
}

function writtenOffBetween(db: Reader, after: number, through: number): readonly WrittenOff[] {
  return db.all<WrittenOff>(
    `SELECT line.value ->> '$.sku' AS sku, body ->> '$.reason' AS reason, sum(line.value ->> '$.units') AS units
     FROM ledger, json_each(body, '$.lines') AS line
     WHERE seq > ? AND seq <= ? AND kind = 'stock-written-off'
     GROUP BY 1, 2`,
    after,
    through,
  );
}
