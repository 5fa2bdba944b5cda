import { V7Generator } from 'uuidv7';
import type { RouterClient } from '@orpc/server';
import type { Shop } from '../../server/app.ts';
import type { StandProduct } from '../../shop/contract/outputs.ts';
import type { Money } from '../../shop/money.ts';
import type { Settings } from '../../shop/schemas.ts';
import { utcMs, type BusinessDate, type UtcMs } from '../../shop/time.ts';
import type { Dice } from './dice.ts';
import type { Shelf } from './stand.ts';

export type ShopClient = RouterClient<Shop['router']>;

/** Time as the simulation makes it pass: never backwards. */
export type SimulatedTime = {
  readonly now: () => UtcMs;
  readonly moveTo: (moment: UtcMs) => void;
  readonly pass: (ms: number) => void;
};

export function createTime(start: UtcMs): SimulatedTime {
  let now = start;
  return {
    now: () => now,
    moveTo: (moment) => {
      now = utcMs(Math.max(now, moment));
    },
    pass: (ms) => {
      now = utcMs(now + Math.max(0, Math.round(ms)));
    },
  };
}

/** A promise that somebody made, and when they mean to keep it; null: never. */
export type MadePromise = { readonly code: string; open: Money; payOn: BusinessDate | null };

/** What really happened, beside what the ledger says. */
export type Summary = {
  purchases: number;
  undone: number;
  gifts: number;
  promises: number;
  settlements: number;
  notices: number;
  deliveries: number;
  /** Units that left the stand with no word to the kiosk, and what the labels said of them. */
  unrecordedUnits: number;
  unrecordedValue: number;
  /** Purchases that were brought back and corrected by staff. */
  returned: number;
  counts: number;
  stocktakes: number;
  /** How often money went to the bank, and to a charity. */
  banked: number;
  givenToCharity: number;
};

/** Money as it really is, whatever the records say (minor units): in the box, and come by phone since it was last confirmed. */
export type RealMoney = { box: number; phone: number };

/** Everything that the people of a simulation act on. */
export type World = {
  readonly client: ShopClient;
  readonly dice: Dice;
  readonly time: SimulatedTime;
  readonly settings: Settings;
  readonly newId: () => string;
  readonly goods: ReadonlyMap<string, StandProduct>;
  readonly shelves: readonly Shelf[];
  readonly promises: MadePromise[];
  readonly really: RealMoney;
  readonly summary: Summary;
};

export function emptySummary(): Summary {
  return {
    purchases: 0,
    undone: 0,
    gifts: 0,
    promises: 0,
    settlements: 0,
    notices: 0,
    deliveries: 0,
    unrecordedUnits: 0,
    unrecordedValue: 0,
    returned: 0,
    counts: 0,
    stocktakes: 0,
    banked: 0,
    givenToCharity: 0,
  };
}

/** Staff work at the screen for so long: time passes, and their touches keep the session open. */
export async function workFor({ client, time }: World, ms: number): Promise<void> {
  time.pass(ms);
  await client.session.state({ touch: true });
}

/** Entry ids out of the simulation's own time and chance, so that the same seed gives the same ledger. */
export function createIds(time: SimulatedTime, dice: Dice): () => string {
  const generator = new V7Generator({ nextUint32: () => dice.below(2 ** 32) });
  return () => generator.generateOrResetCore(time.now(), 10_000).toString();
}
