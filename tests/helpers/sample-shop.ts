import { createRouterClient, type RouterClient } from '@orpc/server';
import { uuidv7 } from 'uuidv7';
import { openShop, type Shop } from '../../server/app.ts';
import { TENGE } from '../../shop/currency.ts';
import { money } from '../../shop/money.ts';
import type { Settings } from '../../shop/schemas.ts';
import { businessDate } from '../../shop/time.ts';

/** Whole tenge as the contract and the ledger have them: in tiyn. */
export const tenge = (whole: number) => money(whole * 100);

/** The contract's calls, made in this process. */
export type ShopClient = RouterClient<Shop['router']>;

export const ADMINISTRATOR = { name: 'Айгүл Сәрсенова', pin: '4826' } as const;
/** Who signs a count beside the administrator: a sample shop has them where it asks for them. */
export const SECOND = { name: 'Данияр Оспанов', role: 'staff', pin: '7305' } as const;

const ALL_DAY = { opens: 0, closes: 1440 };
const NEVER = Array.from({ length: 7 }, () => null);

/** A shop that is open whatever the time is. */
export const SETTINGS: Settings = {
  language: 'kk',
  school: '№ 27 мектеп-лицей',
  stand: 'Бірінші қабат',
  currency: { ...TENGE, notes: [...TENGE.notes], coins: [...TENGE.coins] },
  timeZone: 'Asia/Almaty',
  hours: { week: Array.from({ length: 7 }, () => ALL_DAY), closedOn: [] },
  standOpen: true,
  campaign: {
    title: {
      kk: 'Ауыл кітапханасына жаңа кітаптар',
      ru: 'Новые книги для сельской библиотеки',
      en: 'New books for the village library',
    },
    picture: 'books',
    goal: tenge(400_000),
    startedOn: businessDate('2026-09-01'),
  },
  phonePayment: { type: 'link', template: 'https://pay.example/adal?sum={amount}' },
  promiseDays: 7,
  fewLeft: 5,
  theme: 'light',
  sound: false,
};

/** A shop whose hours never come. */
export const NEVER_OPEN = { hours: { week: NEVER, closedOn: [] } } as const satisfies Partial<Settings>;

export type SampleShop = {
  readonly settings?: Partial<Settings>;
  readonly goods?: 'sample' | 'none';
  /** Whether a second person has a PIN. */
  readonly second?: boolean;
  /** What happened in it before the test. */
  readonly past?: (client: ShopClient) => Promise<void>;
};

/** Adds to what the campaign has raised. */
export const raised =
  (whole: number) =>
  async (client: ShopClient): Promise<void> => {
    await client.kiosk.recordGift({ id: uuidv7(), paid: tenge(whole), tender: { type: 'qr' } });
  };

/** Opens a session at this window: the administrator's unless told. */
export const signInAs = async (
  client: Pick<ShopClient, 'session'>,
  { name, pin }: { readonly name: string; readonly pin: string } = ADMINISTRATOR,
): Promise<void> => {
  const person = (await client.session.people({})).find((known) => known.name === name);
  await client.session.open({ person: person?.id ?? '', pin });
};

/** Adds the second person. The window is signed out afterwards. */
export const addSecond = async (client: Pick<ShopClient, 'session' | 'people'>): Promise<void> => {
  await signInAs(client);
  await client.people.add({ id: uuidv7(), ...SECOND });
  await client.session.lock({});
};

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Opens a data folder in this process, lets `act` call it, and closes it for a host to take over. */
export const inShop = async <Result>(
  dataDir: string,
  act: (client: ShopClient) => Promise<Result>,
): Promise<Result> => {
  const host = { canLeave: false, leave: () => undefined };
  // A cheap hash keeps tests quick; what it costs stands beside it, so any host can read it.
  const opened = openShop({ dataDir, log: quiet, host, pinCost: 2 ** 10 });
  if (!opened.ok) throw new Error(opened.message);
  const { shop } = opened;
  try {
    return await act(createRouterClient(shop.router, { context: shop.contextFor('test') }));
  } finally {
    shop.close();
  }
};

/** Makes a shop with the sample goods, through the same calls as the set-up. */
export const makeShop = async (
  dataDir: string,
  { settings, goods = 'sample', second = false, past }: SampleShop = {},
): Promise<void> =>
  await inShop(dataDir, async (client) => {
    await client.setup.openShop({
      id: uuidv7(),
      settings: { ...SETTINGS, ...settings },
      administrator: ADMINISTRATOR,
      goods: { from: goods },
    });
    if (second) await addSecond(client);
    await past?.(client);
  });
