import { uuidv7 } from 'uuidv7';
import type { Client } from '../../renderer/api/client.ts';

/** A call whose input does not fit the contract. */
export type BadCall = { readonly what: string; readonly call: (client: Client) => Promise<unknown> };

const LINE = { sku: 'DR-01', units: 1, price: 20_000 };
const PURCHASE = { lines: [LINE], paid: 20_000, tender: { type: 'cash', putIn: 20_000, change: 0, pieces: [] } };

/** A purchase with one thing wrong: the id is sound, so that nothing else can be to blame. */
const badPurchase = (what: string, changes: object): BadCall => ({
  what,
  call: (client) => client.kiosk.recordPurchase({ id: uuidv7(), ...PURCHASE, ...changes } as never),
});

const badLine = (what: string, changes: object): BadCall => badPurchase(what, { lines: [{ ...LINE, ...changes }] });

/** One of each kind of bad input that a page, a slip or somebody curious can send. */
export const BAD_CALLS: readonly BadCall[] = [
  badPurchase('no id', { id: undefined }),
  badPurchase('an id of another version', { id: '6f6b3b1e-8f0a-4d53-9a3c-0a2b7c1d4e5f' }),
  badPurchase('an id with more behind it', { id: `${uuidv7()}' OR 1=1` }),
  badPurchase('no goods', { lines: [] }),
  badPurchase('too many lines', { lines: Array.from({ length: 51 }, (_, i) => ({ ...LINE, sku: `X-${i}` })) }),
  badPurchase('a product twice', { lines: [LINE, LINE] }),
  badPurchase('text for a sum', { paid: '20000' }),
  badPurchase('a negative sum', { paid: -1 }),
  badPurchase('a fraction of the smallest unit', { paid: 0.5 }),
  badPurchase('a sum beyond all shops', { paid: 10_000_000_001 }),
  badPurchase('not a number', { paid: NaN }),
  badPurchase('endless money', { paid: Infinity }),
  badPurchase('a big integer', { paid: 20_000n }),
  badPurchase('a date for a sum', { paid: new Date(0) }),
  badPurchase('a tender of no kind', { tender: { type: 'card' } }),
  badPurchase('a tender that is null', { tender: null }),
  badPurchase('pieces by half', {
    tender: { type: 'cash', putIn: 20_000, change: 0, pieces: [{ value: 20_000, count: 0.5 }] },
  }),
  badPurchase('a promise under words of its own', { tender: { type: 'promise', code: 'ЖАМАН-СӨЗ' } }),
  badPurchase('a field that nobody asked for', { student: 'name' }),
  badLine('no units', { units: 0 }),
  badLine('negative units', { units: -3 }),
  badLine('half a unit', { units: 1.5 }),
  badLine('a thousand units', { units: 1000 }),
  badLine('a product code out of bounds', { sku: '../../etc/passwd' }),
  badLine('a product code that is a list', { sku: ['DR-01'] }),
  { what: 'no input at all', call: (client) => client.kiosk.recordPurchase(undefined as never) },
  { what: 'a list for an input', call: (client) => client.kiosk.recordPurchase([PURCHASE] as never) },
  { what: 'text for an input', call: (client) => client.kiosk.goods('x' as never) },
  {
    what: 'a gift of nothing',
    call: (client) => client.kiosk.recordGift({ id: uuidv7(), paid: 0, tender: PURCHASE.tender } as never),
  },
  { what: 'a long promise code', call: (client) => client.kiosk.findPromise({ code: 'Т'.repeat(41) }) },
  {
    what: 'a notice about something else',
    call: (client) => client.kiosk.tellUs({ id: uuidv7(), about: 'hello', sku: null } as never),
  },
  { what: 'a PIN as a number', call: (client) => client.session.open({ person: 'p1', pin: 4826 } as never) },
  { what: 'a PIN of a page', call: (client) => client.session.open({ person: 'p1', pin: '1'.repeat(65) }) },
  {
    what: 'settings of another shop',
    call: (client) => client.settings.change({ id: uuidv7(), changes: { owner: 'me' } } as never),
  },
  {
    what: 'a zone that is none',
    call: (client) => client.settings.change({ id: uuidv7(), changes: { timeZone: 'Mars/Olympus' } }),
  },
  {
    what: 'a school name that turns the line around',
    call: (client) => client.settings.change({ id: uuidv7(), changes: { school: 'Мектеп \u202Egnp.exe' } }),
  },
  {
    what: 'a payment link that is a script',
    call: (client) =>
      client.settings.change({
        id: uuidv7(),
        changes: { phonePayment: { type: 'link', template: 'javascript:alert(1)//{amount}' } },
      }),
  },
  {
    what: 'hours that close before they open',
    call: (client) =>
      client.settings.change({
        id: uuidv7(),
        changes: { hours: { week: Array.from({ length: 7 }, () => ({ opens: 600, closes: 500 })), closedOn: [] } },
      }),
  },
];
