import { TENGE } from '../../shop/currency.ts';
import { money, type Money } from '../../shop/money.ts';
import type { Settings } from '../../shop/schemas.ts';
import type { BusinessDate } from '../../shop/time.ts';
import { CLOSES, OPENS } from './bells.ts';

/** Who looks after a shop that was made up. The PINs are no secret: such a shop holds no money. */
export const ADMINISTRATOR = { name: 'Айгүл Сәрсенова', pin: '4826' } as const;

/** Counts with the administrator, and does her work every other week. */
export const COLLEAGUE = { name: 'Ерлан Жұмабеков', pin: '7395' } as const;

const SCHOOL_DAY = { opens: OPENS, closes: CLOSES };

type Campaign = Settings['campaign'];

/** What the made-up shop raises money for, one after the other. */
const CAMPAIGNS: readonly Pick<Campaign, 'title' | 'picture'>[] = [
  {
    title: {
      kk: 'Баспанаға арналған жылы киім',
      ru: 'Тёплая одежда для приюта',
      en: 'Warm clothes for the shelter',
    },
    picture: 'coat',
  },
  {
    title: {
      kk: 'Ауыл кітапханасына жаңа кітаптар',
      ru: 'Новые книги для сельской библиотеки',
      en: 'New books for the village library',
    },
    picture: 'books',
  },
];

/** The campaign with a number; they begin anew after the last. */
export function campaign(index: number, goal: Money, startedOn: BusinessDate): Campaign {
  const found = CAMPAIGNS[index % CAMPAIGNS.length];
  if (!found) throw new RangeError(`No campaign ${index}`);
  return { ...found, goal, startedOn };
}

/** A goal that a shop with such takings can reach: a round sum above what is expected. */
export function goalFor(expected: Money): Money {
  const step = 5_000_000;
  return money(Math.max(step, Math.ceil((expected * 1.35) / step) * step));
}

/** The settings of a made-up shop. */
export function sampleSettings(firstCampaign: Campaign, closedOn: readonly BusinessDate[]): Settings {
  return {
    language: 'kk',
    school: '№ 27 мектеп-лицей',
    stand: 'Бірінші қабат',
    currency: { ...TENGE, notes: [...TENGE.notes], coins: [...TENGE.coins] },
    timeZone: 'Asia/Almaty',
    hours: { week: [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? SCHOOL_DAY : null)), closedOn: [...closedOn] },
    standOpen: true,
    campaign: firstCampaign,
    phonePayment: { type: 'link', template: 'https://pay.example/adal?sum={amount}' },
    promiseDays: 7,
    fewLeft: 5,
    theme: 'system',
    sound: true,
  };
}
