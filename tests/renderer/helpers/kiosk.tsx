import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import type { Client } from '../../../renderer/api/client.ts';
import { AdalApp } from '../../../renderer/app.tsx';
import type { App, OpenShop } from '../../../renderer/app-context.ts';
import { createApp } from '../../../renderer/create-app.ts';
import type { BoardView, Recorded, ResultsView, ShopView, StandProduct } from '../../../shop/contract/outputs.ts';
import { TENGE } from '../../../shop/currency.ts';
import { money } from '../../../shop/money.ts';
import { businessDate, utcMs } from '../../../shop/time.ts';
import { GOODS } from './goods.ts';

/** An open shop that speaks English. */
export const SHOP: OpenShop = {
  state: 'open',
  version: '0.0.0',
  settings: {
    language: 'en',
    school: 'School-lyceum No. 27',
    stand: 'Ground floor',
    currency: { ...TENGE, notes: [...TENGE.notes], coins: [...TENGE.coins] },
    timeZone: 'Asia/Almaty',
    hours: { week: Array.from({ length: 7 }, () => ({ opens: 480, closes: 1140 })), closedOn: [] },
    standOpen: true,
    campaign: {
      title: {
        kk: 'Ауыл кітапханасына жаңа кітаптар',
        ru: 'Новые книги для сельской библиотеки',
        en: 'New books for the village library',
      },
      picture: 'books',
      goal: money(40_000_000),
      startedOn: businessDate('2026-09-01'),
    },
    phonePayment: { type: 'link', template: 'https://pay.example.kz/adal?amount={amount}' },
    promiseDays: 14,
    fewLeft: 4,
    theme: 'light',
    sound: true,
  },
  opening: { open: true, closes: 1140 },
  today: businessDate('2026-11-20'),
  canLeave: false,
};

export const BOARD: BoardView = {
  asOf: { date: businessDate('2026-11-20'), minutes: 605 },
  campaign: { title: SHOP.settings.campaign.title, picture: 'books', state: 'running' },
  exact: true,
  raised: money(26_845_000),
  goal: money(40_000_000),
  purchasesThisWeek: 87,
  openPromises: 5,
};

/** What a new shop has to tell of itself. */
export const NO_RESULTS: ResultsView = { given: { times: 0, sum: money(0), newest: [] }, rate: null };

/** What the server says when it has stored something. */
export const RECORDED: Recorded = {
  id: '0193a000-0000-7000-8000-000000000001',
  seq: 42,
  replayed: false,
  undoUntil: utcMs(1_800_000_000_000),
  undoMs: 20_000,
  board: BOARD,
};

type Calls = { readonly [Area in keyof Client]?: { readonly [Call in keyof Client[Area]]?: unknown } };

/** A server that answers as told: `{ kiosk: { recordPurchase: async () => RECORDED } }`. A call that nobody told about fails the test. */
export function fakeClient(calls: Calls): Client {
  const areas = calls as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  const area = (name: string) =>
    new Proxy(
      {},
      {
        get: (_, call) =>
          areas[name]?.[String(call)] ??
          (() => Promise.reject(new Error(`No answer prepared for ${name}.${String(call)}`))),
      },
    );
  return new Proxy({}, { get: (_, name) => area(String(name)) }) as Client;
}

export type KioskOptions = {
  readonly shop?: ShopView;
  readonly goods?: readonly StandProduct[];
  readonly calls?: Calls;
  /** What is told to userEvent, such as `advanceTimers` beside fake timers. */
  readonly user?: Parameters<typeof userEvent.setup>[0];
};

/** The whole page on a fresh kiosk with a fake server. `sounds` are the sounds that played. */
export function renderKiosk({ shop = SHOP, goods = GOODS, calls = {}, user = {} }: KioskOptions = {}) {
  const played: string[] = [];
  const client = fakeClient({
    ...calls,
    kiosk: {
      shop: () => Promise.resolve(shop),
      goods: () => Promise.resolve(goods),
      board: () => Promise.resolve(BOARD),
      results: () => Promise.resolve(NO_RESULTS),
      ...calls.kiosk,
    },
  });
  const app: App = createApp({
    client,
    sounds: { play: (sound) => played.push(sound), setOn: vi.fn<(on: boolean) => void>() },
  });
  const view = render(<AdalApp app={app} />);
  return { app, view, sounds: played, user: userEvent.setup(user) };
}
