import type { FundFigures, FundMoves, FundState } from '../../../shop/contract/fund-views.ts';
import { businessDate } from '../../../shop/time.ts';
import { tenge } from '../sample-shop.ts';

const figures = (raised: number, differences: number, given: number, goods: number): FundFigures => ({
  raised: tenge(raised),
  differences: tenge(differences),
  given: tenge(given),
  goods: tenge(goods),
  left: tenge(raised + differences - given - goods),
});

const BLANKETS = {
  kk: 'Қарттар үйіне арналған жылы көрпелер мен қысқы киімдер, көктемге дейін жинаймыз',
  ru: 'Тёплые одеяла и зимняя одежда для дома престарелых, собираем до самой весны',
  en: 'Warm blankets and winter clothes for the old people’s home, collected by spring',
};
const BOOKS = { kk: 'Ауыл кітапханасына кітаптар', ru: 'Книги сельской библиотеке', en: 'Books for the village' };
const SHELTER = { kk: 'Жануарлар баспанасына көмек', ru: 'Помощь приюту для животных', en: 'Help for the shelter' };
const LONG_CHARITY = 'Общественный фонд помощи бездомным животным «Тёплый дом» города Усть-Каменогорска';

/** A fund of some years, with sums and names as long as they get. */
export const FULL_FUND: FundState = {
  today: businessDate('2026-11-20'),
  places: {
    box: tenge(3_450),
    countedOn: businessDate('2026-11-13'),
    phone: tenge(128_340),
    safe: tenge(412_700),
    bank: tenge(11_260_050),
    total: tenge(11_804_540),
  },
  campaigns: [
    {
      id: 'c1',
      title: SHELTER,
      picture: 'dog',
      goal: tenge(400_000),
      from: businessDate('2025-09-01'),
      until: businessDate('2026-05-31'),
      state: 'ended',
      figures: figures(468_450, -1_250, 460_000, 0),
      hasMoney: true,
    },
    {
      id: 'c2',
      title: BLANKETS,
      picture: 'bed',
      goal: tenge(12_500_000),
      from: businessDate('2026-09-01'),
      until: null,
      state: 'running',
      figures: figures(12_345_670, 12_340, 540_000, 32_000),
      hasMoney: true,
    },
    {
      id: 'c3',
      title: BOOKS,
      picture: 'books',
      goal: tenge(250_000),
      from: businessDate('2027-01-11'),
      until: businessDate('2027-05-25'),
      state: 'planned',
      figures: figures(0, 0, 0, 0),
      hasMoney: false,
    },
  ],
  general: figures(11_330, 0, 0, 0),
  all: figures(12_825_450, 11_090, 1_000_000, 32_000),
  charities: [
    { charity: LONG_CHARITY, sum: tenge(460_000), lastOn: businessDate('2026-05-30') },
    { charity: 'Қарттар үйі', sum: tenge(540_000), lastOn: businessDate('2026-11-02') },
  ],
  nextStart: businessDate('2026-11-21'),
};

/** As on the first day. */
export const EMPTY_FUND: FundState = {
  ...FULL_FUND,
  places: {
    box: tenge(0),
    countedOn: null,
    phone: tenge(0),
    safe: tenge(0),
    bank: tenge(0),
    total: tenge(0),
  },
  campaigns: FULL_FUND.campaigns.slice(2),
  general: figures(0, 0, 0, 0),
  all: figures(0, 0, 0, 0),
  charities: [],
};

export const MOVES: FundMoves = {
  moves: [
    {
      id: '0193a000-0000-7000-8000-000000000012',
      seq: 30_412,
      on: businessDate('2026-11-02'),
      minutes: 905,
      by: 'А. Серікова',
      amount: tenge(540_000),
      takenBack: null,
      kind: 'money-given',
      charity: 'Қарттар үйі',
      purpose: '60 жылы көрпе, 24 қысқы күрте және оларды апаратын көлік',
      from: 'bank',
      campaign: 'c2',
      document: 'АКТ-2026/11-0017',
      note: 'Директор мен екі оқушы бірге барды',
      receipts: [
        { sha256: 'ab'.repeat(32), mediaType: 'image/jpeg' },
        { sha256: 'cd'.repeat(32), mediaType: 'application/pdf' },
      ],
    },
    {
      id: '0193a000-0000-7000-8000-000000000011',
      seq: 30_118,
      on: businessDate('2026-10-30'),
      minutes: 740,
      by: 'А. Серікова',
      amount: tenge(1_200_000),
      takenBack: null,
      kind: 'money-banked',
      slip: '№ 004518-26',
    },
    {
      id: '0193a000-0000-7000-8000-000000000010',
      seq: 21_003,
      on: businessDate('2026-05-30'),
      minutes: 610,
      by: 'Д. Омарова',
      amount: tenge(460_000),
      takenBack: {
        seq: 21_010,
        on: businessDate('2026-05-31'),
        by: 'А. Серікова',
        reason: 'wrong-sum',
        note: 'Должно быть 46 000',
      },
      kind: 'money-given',
      charity: LONG_CHARITY,
      purpose: 'Корм и лекарства на зиму',
      from: 'safe',
      campaign: 'c1',
      document: null,
      note: null,
      receipts: [],
    },
  ],
  more: true,
};
