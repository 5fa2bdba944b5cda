import { money, sum, type Money } from './money.ts';
import { addDays, type BusinessDate } from './time.ts';

/*
 * The bank's statement held against what buyers claimed to have paid by phone. A claim says nothing about who paid, so a row
 * belongs to a claim by its sum and by when it was: the same sum at the nearest time.
 */

/** A row of the statement. `minutes` from midnight by the shop's wall clock, null where the bank gives no time. Below zero: money went out. */
export type StatementRow = {
  /** Where it stands in the file, for people to find it. */
  readonly line: number;
  readonly date: BusinessDate;
  readonly minutes: number | null;
  readonly amount: Money;
};

/** What a buyer claimed, or (below zero) a claim taken back. */
export type PhoneClaim = {
  readonly seq: number;
  readonly date: BusinessDate;
  readonly minutes: number;
  readonly amount: Money;
  /** Whether it is to be confirmed now; others are there so that their rows are not taken for somebody else's. */
  readonly counts: boolean;
  /** The claim that this one takes back. */
  readonly takesBack: number | null;
};

/** The days that a statement is held against, both included. */
export type StatementWindow = { readonly from: BusinessDate; readonly through: BusinessDate };

/**
 * How far the bank's time and the kiosk's may be apart for a row to be a claim's: people pay and touch "I have paid" within
 * minutes, and an hour still holds for a queue, a slow bank or a clock that is off.
 */
export const MATCH_MINUTES = 60;

/** The most rows that are matched at one time: a school's account sees a few hundred in a term. */
export const MAX_STATEMENT_ROWS = 5000;

export type StatementMatch<Claim extends PhoneClaim = PhoneClaim> = {
  readonly matched: readonly { readonly row: StatementRow; readonly claim: Claim }[];
  /** Money that came and that nobody claimed; it counts. */
  readonly rowsWithoutClaim: readonly StatementRow[];
  readonly claimsWithoutRow: readonly Claim[];
  /** Money that came and went back, as pairs: it counts for nothing. */
  readonly refunded: readonly { readonly came: StatementRow; readonly went: StatementRow }[];
  /** Money that left the account for another reason: not what buyers paid or got back, so it does not count. */
  readonly wentOut: readonly StatementRow[];
  /** Rows of claims that were confirmed before, and of days outside of the window. */
  readonly passedOver: number;
  /** What the bank confirms: the sum of all rows that count. */
  readonly confirmed: Money;
};

/** The window up to a day: from the first claim that waits, or the day after the last confirmation, or that day alone. */
export function statementWindow(asked: {
  readonly through: BusinessDate;
  readonly firstOpen: BusinessDate | null;
  readonly confirmedThrough: BusinessDate | null;
}): StatementWindow {
  const { through, firstOpen, confirmedThrough } = asked;
  const from = firstOpen ?? (confirmedThrough === null ? through : addDays(confirmedThrough, 1));
  return { from: from > through ? through : from, through };
}

/** Whether a row can matter in a window: a payment at midnight may stand on the neighbouring day. */
export function isNearWindow({ date }: Pick<StatementRow, 'date'>, { from, through }: StatementWindow): boolean {
  return date >= addDays(from, -1) && date <= addDays(through, 1);
}

/**
 * Matches rows and claims: equal sums only, each row and each claim once at most, as many pairs as there can be and among
 * those the ones nearest in time (at most MATCH_MINUTES apart; where the bank gives no time, on the same day). A refund may
 * come any time after. Claims that were taken back within the set cancel out before.
 */
export function matchStatement<Claim extends PhoneClaim>(
  rows: readonly StatementRow[],
  claims: readonly Claim[],
  window: StatementWindow,
): StatementMatch<Claim> {
  const near = rows.filter((row) => isNearWindow(row, window)).toSorted(byTime);
  const standing = withoutTakenBack(claims).toSorted((a, b) => placeOf(a) - placeOf(b) || a.seq - b.seq);
  const pairs = [
    ...eachSum(
      near.filter((row) => row.amount > 0),
      standing,
      pairPayments,
    ),
    ...eachSum(
      near.filter((row) => row.amount < 0),
      standing,
      pairInOrder,
    ),
  ];
  const used = new Set<unknown>(pairs.flatMap(([row, claim]) => [row, claim]));
  const left = near.filter((row) => !used.has(row));
  const refunded = pairRefunds(left);
  for (const { came, went } of refunded) used.add(came).add(went);

  const within = left.filter(({ date }) => date >= window.from && date <= window.through);
  const alone = within.filter((row) => !used.has(row));
  const rowsWithoutClaim = alone.filter((row) => row.amount > 0);
  const wentOut = alone.filter((row) => row.amount < 0);
  const matched = pairs
    .filter(([, claim]) => claim.counts)
    .map(([row, claim]) => ({ row, claim }))
    .toSorted((a, b) => byTime(a.row, b.row));
  const shown = matched.length + 2 * refunded.length + alone.length;
  return {
    matched,
    rowsWithoutClaim,
    claimsWithoutRow: standing.filter((claim) => claim.counts && !used.has(claim)),
    refunded,
    wentOut,
    passedOver: rows.length - shown,
    confirmed: sum([...matched.map(({ row }) => row.amount), ...rowsWithoutClaim.map(({ amount }) => amount)]),
  };
}

type Pair<Claim> = readonly [row: StatementRow, claim: Claim];
type Timed = { readonly date: BusinessDate; readonly minutes: number | null };

const DAY_MINUTES = 1440;

/** Minutes since a fixed midnight. A row without a time stands at the day's beginning. */
function placeOf({ date, minutes }: Timed): number {
  return (Date.parse(`${date}T00:00:00Z`) / 86_400_000) * DAY_MINUTES + (minutes ?? 0);
}

function byTime(a: StatementRow, b: StatementRow): number {
  return placeOf(a) - placeOf(b) || a.line - b.line;
}

/** A claim and the one that takes it back are no money. One that waits for the other side stays as it is. */
function withoutTakenBack<Claim extends PhoneClaim>(claims: readonly Claim[]): readonly Claim[] {
  const bySeq = new Map(claims.map((claim) => [claim.seq, claim]));
  const gone = new Set<number>();
  for (const { seq, takesBack, counts } of claims) {
    const taken = takesBack === null ? undefined : bySeq.get(takesBack);
    if (!taken || taken.counts !== counts) continue;
    gone.add(seq).add(taken.seq);
  }
  return claims.filter(({ seq }) => !gone.has(seq));
}

/** Pairs each sum for itself: rows and claims of different sums never meet. */
function eachSum<Claim extends PhoneClaim>(
  rows: readonly StatementRow[],
  claims: readonly Claim[],
  pair: (rows: readonly StatementRow[], claims: readonly Claim[]) => readonly Pair<Claim>[],
): readonly Pair<Claim>[] {
  const claimsBySum = Map.groupBy(claims, ({ amount }) => amount);
  return [...Map.groupBy(rows, ({ amount }) => amount)].flatMap(([amount, same]) =>
    pair(same, claimsBySum.get(amount) ?? []),
  );
}

/** Rows with a time first, by the nearest; then those without, with what is left of their day. */
function pairPayments<Claim extends PhoneClaim>(
  rows: readonly StatementRow[],
  claims: readonly Claim[],
): readonly Pair<Claim>[] {
  const timed = clusters(
    rows.filter((row) => row.minutes !== null),
    claims,
  ).flatMap((cluster) => pairNearest(cluster.rows, cluster.claims));
  const used = new Set(timed.map(([, claim]) => claim));
  const leftByDay = Map.groupBy(
    claims.filter((claim) => !used.has(claim)),
    ({ date }) => date,
  );
  const untimed = [
    ...Map.groupBy(
      rows.filter((row) => row.minutes === null),
      ({ date }) => date,
    ),
  ].flatMap(([date, same]) => pairInOrder(same, leftByDay.get(date) ?? []));
  return [...timed, ...untimed];
}

/** The first with the first, the second with the second. */
function pairInOrder<Claim>(rows: readonly StatementRow[], claims: readonly Claim[]): readonly Pair<Claim>[] {
  return rows.flatMap((row, index): readonly Pair<Claim>[] => {
    const claim = claims[index];
    return claim === undefined ? [] : [[row, claim]];
  });
}

type Cluster<Claim> = { readonly rows: StatementRow[]; readonly claims: Claim[] };

/** Stretches of time that are too far apart for a pair across them, so that a term costs no more than its days. */
function clusters<Claim extends PhoneClaim>(
  rows: readonly StatementRow[],
  claims: readonly Claim[],
): readonly Cluster<Claim>[] {
  const all = [
    ...rows.map((row) => ({ place: placeOf(row), row, claim: undefined })),
    ...claims.map((claim) => ({ place: placeOf(claim), row: undefined, claim })),
  ].toSorted((a, b) => a.place - b.place);
  const found: Cluster<Claim>[] = [];
  let last = -Infinity;
  for (const { place, row, claim } of all) {
    if (place - last > MATCH_MINUTES) found.push({ rows: [], claims: [] });
    const cluster = found.at(-1);
    if (row) cluster?.rows.push(row);
    if (claim) cluster?.claims.push(claim);
    last = place;
  }
  return found;
}

/** One more pair is worth more than any nearness. */
const ONE_PAIR = 1e9;

/**
 * The most pairs, and among those the least time between them. Both lists ascend in time, and pairs that cross are never
 * better than the same ones uncrossed, so it is an alignment of two sequences.
 */
function pairNearest<Claim extends PhoneClaim>(
  rows: readonly StatementRow[],
  claims: readonly Claim[],
): readonly Pair<Claim>[] {
  const width = claims.length + 1;
  let above = new Float64Array(width);
  // Whether a cell's best skips its row (0), skips its claim (1) or pairs them (2).
  const steps = new Uint8Array((rows.length + 1) * width);
  const claimPlaces = claims.map(placeOf);
  for (const [i, row] of rows.entries()) {
    const here = new Float64Array(width);
    const place = placeOf(row);
    for (let j = 1; j < width; j += 1) {
      const apart = Math.abs(place - (claimPlaces[j - 1] ?? Infinity));
      const skipRow = above[j] ?? 0;
      const skipClaim = here[j - 1] ?? 0;
      const together = apart <= MATCH_MINUTES ? (above[j - 1] ?? 0) + ONE_PAIR - apart : -1;
      const best = Math.max(skipRow, skipClaim, together);
      here[j] = best;
      steps[(i + 1) * width + j] = best === together ? 2 : best === skipClaim ? 1 : 0;
    }
    above = here;
  }
  const pairs: Pair<Claim>[] = [];
  for (let [i, j] = [rows.length, claims.length]; i > 0 && j > 0;) {
    const step = steps[i * width + j];
    const [row, claim] = [rows[i - 1], claims[j - 1]];
    if (step === 2 && row && claim) pairs.push([row, claim]);
    if (step !== 1) i -= 1;
    if (step !== 0) j -= 1;
  }
  return pairs.toReversed();
}

/** Money that nobody claimed and that went back later: each with the last that came before it. */
function pairRefunds(rows: readonly StatementRow[]): readonly { came: StatementRow; went: StatementRow }[] {
  const waiting = new Map<number, StatementRow[]>();
  const found: { came: StatementRow; went: StatementRow }[] = [];
  for (const row of rows) {
    if (row.amount > 0) waiting.set(row.amount, [...(waiting.get(row.amount) ?? []), row]);
    const came = row.amount < 0 ? waiting.get(money(-row.amount))?.pop() : undefined;
    if (came) found.push({ came, went: row });
  }
  return found;
}
