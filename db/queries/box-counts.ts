import { money, type Money } from '../../shop/money.ts';
import type { BusinessDate, UtcMs } from '../../shop/time.ts';
import type { Reader } from '../handle.ts';

/** A count of the box. `sealedBy` is the id of the entry that says what became of its money; null while it waits for that. */
export type BoxCountRow = {
  readonly id: string;
  readonly seq: number;
  readonly at: UtcMs;
  readonly businessDate: BusinessDate;
  readonly openedAt: UtcMs;
  /** The last entry before the box was opened: what came later is not in the count. */
  readonly openedSeq: number;
  readonly box: string;
  readonly counted: Money;
  readonly expected: Money;
  readonly signer1: string;
  readonly signer2: string;
  readonly sealedBy: string | null;
  readonly nextSeal: string | null;
  /** What stays in the box; null while the count is not sealed. */
  readonly left: Money | null;
};

const SELECT = `SELECT id, seq, at, business_date AS businessDate, opened_at AS openedAt, opened_seq AS openedSeq, box, counted,
  expected, signer_1 AS signer1, signer_2 AS signer2, sealed_by AS sealedBy, next_seal AS nextSeal, left_in_box AS "left"
  FROM box_count`;

/** The last count, sealed or not. */
export function lastCount(db: Reader): BoxCountRow | undefined {
  return db.one<BoxCountRow>(`${SELECT} ORDER BY seq DESC LIMIT 1`);
}

/** The last count, where its money has not been put away yet. An older one that was counted again waits for nothing. */
export function unsealedCount(db: Reader): BoxCountRow | undefined {
  const last = lastCount(db);
  return last?.sealedBy === null ? last : undefined;
}

export function countById(db: Reader, id: string): BoxCountRow | undefined {
  return db.one<BoxCountRow>(`${SELECT} WHERE id = ?`, id);
}

/** Up to `limit` counts before a seq (null: all there are), newest first. */
export function listCounts(db: Reader, before: number | null, limit: number): readonly BoxCountRow[] {
  return db.all<BoxCountRow>(
    `${SELECT} WHERE seq < ? ORDER BY seq DESC LIMIT ?`,
    before ?? Number.MAX_SAFE_INTEGER,
    limit,
  );
}

/** What the books said was in the box right after an entry. Dear: it reads all that was recorded since. */
export function boxBalanceAfter(db: Reader, seq: number): Money {
  const row = db.one<{ amount: number }>(
    `SELECT (SELECT coalesce(sum(gained - lost), 0) FROM account_day WHERE account = 'assets:box')
          - (SELECT coalesce(sum(amount), 0) FROM posting WHERE seq > ? AND account = 'assets:box') AS amount`,
    seq,
  );
  return money(row?.amount ?? 0);
}
