import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CAMPAIGN_IDEAS } from '../../renderer/setup/campaign-ideas.ts';
import { currencyChoices } from '../../renderer/setup/currencies.ts';
import { campaignTitles, newDraft, piecesOf, type SetupDraft } from '../../renderer/setup/draft.ts';
import { draftSettings, suggestedGoal } from '../../renderer/setup/draft-settings.ts';
import { newPiece, stepProblems, withPiece } from '../../renderer/setup/problems.ts';
import { createSetupStore } from '../../renderer/setup/setup-store.ts';
import { STEPS } from '../../renderer/setup/steps.ts';
import { typedMoney } from '../../renderer/setup/typed-money.ts';
import { allZones, guessedZone, plainZoneName, zoneOffset } from '../../renderer/setup/zones.ts';
import { clockText, DAY_MINUTES, parseClock } from '../../shop/clock-time.ts';
import { currencyPreset } from '../../shop/currency-presets.ts';
import { LANGUAGES } from '../../shop/languages.ts';
import { MAX_AMOUNT, money, parseMoney } from '../../shop/money.ts';
import { linkProblem, paymentLink } from '../../shop/payment-link.ts';
import * as schemas from '../../shop/schemas.ts';
import { lineProblem } from '../../shop/text-line.ts';
import { businessDate, utcMs } from '../../shop/time.ts';

const START = newDraft({ language: 'kk', timeZone: 'Asia/Almaty' });
const FILLED: SetupDraft = {
  ...START,
  school: '№ 27 мектеп-лицей',
  administrator: { name: 'А. Серікова', pin: '4071', again: '4071' },
};
const TODAY = businessDate('2026-11-20');

const wrongIn = (draft: SetupDraft) => STEPS.filter((step) => stepProblems(draft, step).length > 0);

const mostly = <Value>(usual: Value, strange: fc.Arbitrary<Value>) =>
  fc.oneof({ arbitrary: fc.constant(usual), weight: 3 }, { arbitrary: strange, weight: 1 });

/** Whatever a person might put into the fields: most are as usual, so that some drafts come out right. */
const drafts: fc.Arbitrary<SetupDraft> = fc.record({
  language: fc.constantFrom(...LANGUAGES),
  school: mostly('Мектеп', fc.string({ unit: 'binary', maxLength: 100 })),
  stand: mostly(null, fc.string({ unit: 'binary', maxLength: 100 })),
  currencyCode: fc.constantFrom(...Intl.supportedValuesOf('currency')),
  pieces: fc.constant({}),
  timeZone: fc.constantFrom(...allZones()),
  week: mostly(
    START.week,
    fc.array(
      fc.record({
        open: fc.boolean(),
        opens: fc.integer({ min: 0, max: DAY_MINUTES }),
        closes: fc.integer({ min: 0, max: DAY_MINUTES }),
      }),
      { minLength: 7, maxLength: 7 },
    ),
  ),
  campaign: fc.record({
    picture: fc.constantFrom(...CAMPAIGN_IDEAS.map((idea) => idea.picture), 'a'.repeat(64)),
    ownPicture: fc.constant(null),
    titles: fc.record({
      kk: mostly(null, fc.string({ maxLength: 90 })),
      ru: mostly(null, fc.string({ maxLength: 90 })),
      en: mostly(null, fc.string({ maxLength: 90 })),
    }),
    goal: mostly('5 000', fc.oneof(fc.string(), fc.nat().map(String), fc.double({ min: 0, noNaN: true }).map(String))),
  }),
  phone: fc.record({
    kind: fc.constantFrom('none', 'picture', 'link'),
    picture: fc.option(fc.constant('b'.repeat(64))),
    template: mostly('https://pay.kz/{amount}', fc.oneof(fc.string(), fc.webUrl({ validSchemes: ['http', 'https'] }))),
  }),
  promise: fc.record({ allowed: fc.boolean(), days: fc.integer({ min: 1, max: 365 }) }),
  goods: fc.constant(START.goods),
  administrator: fc.constant(FILLED.administrator),
});

describe('the set-up’s rules are the server’s', () => {
  test('a draft without problems is one that the schema takes', () => {
    let taken = 0;
    fc.assert(
      fc.property(drafts, (draft) => {
        if (wrongIn(draft).length > 0) return;
        taken += 1;
        expect(schemas.settings.safeParse(draftSettings(draft, TODAY)).error).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
    expect(taken).toBeGreaterThan(30);
  });

  test('a line is refused exactly where the schema refuses it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        expect(lineProblem(text, 20) === null).toBe(schemas.line(20).safeParse(text).success);
      }),
      {
        examples: [['  '], ['a\u202Eb'], ['e\u0301'.repeat(20)], ['x'.repeat(21)], ['a' + '\u{1F600}'.repeat(11)]],
        numRuns: 1000,
      },
    );
  });

  test('a link is refused exactly where the schema refuses it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string()), (template) => {
        const schema = schemas.phonePayment.safeParse({ type: 'link', template });
        if (linkProblem(template) === null) expect(schema.success).toBe(true);
      }),
    );
    expect(linkProblem('https://pay.example.kz/27?sum={amount}')).toBeNull();
    expect(linkProblem('http://pay.example.kz')).toBe('not-https');
    expect(linkProblem('https://pay.example.kz/"onload')).toBe('bad-character');
    expect(linkProblem('javascript:alert(1)')).toBe('not-https');
  });

  test('every currency and zone that is offered is one that the schema takes', () => {
    const presets = currencyChoices('kk').map(({ code }) => currencyPreset(code));
    const twice = ({ notes, coins }: ReturnType<typeof currencyPreset>) =>
      new Set([...notes, ...coins]).size < notes.length + coins.length;
    expect(presets.filter((preset) => !schemas.currency.safeParse(preset).success || twice(preset))).toEqual([]);
    const { timeZone } = schemas.settings.shape;
    expect(allZones().filter((zone) => !timeZone.safeParse(zone).success)).toEqual([]);
    expect(presets.length).toBeGreaterThan(100);
  });
});

describe('the draft', () => {
  test('to begin with, only the school, the name and the PIN are missing', () => {
    expect(wrongIn(START)).toEqual(['school', 'administrator']);
    expect(wrongIn(FILLED)).toEqual([]);
    expect(draftSettings(FILLED, TODAY)).toMatchObject({
      stand: '1-стенд',
      currency: { code: 'KZT', digits: 2 },
      hours: { week: [{ opens: 480, closes: 1020 }, {}, {}, {}, {}, null, null] },
      campaign: { title: CAMPAIGN_IDEAS[0].title, goal: 10_000_000, startedOn: TODAY },
      phonePayment: null,
      promiseDays: 7,
      standOpen: true,
    });
  });

  test('a title that is written in one language is offered in the others until they are written too', () => {
    const none = { kk: null, ru: null, en: null };
    const campaign = { ...START.campaign, titles: { ...none, ru: 'Мост через арык' } };
    expect(campaignTitles(campaign, 'ru')).toEqual({
      kk: 'Мост через арык',
      ru: 'Мост через арык',
      en: 'Мост через арык',
    });
    expect(campaignTitles({ ...campaign, titles: { ...campaign.titles, en: 'A bridge' } }, 'ru').en).toBe('A bridge');
    expect(campaignTitles({ ...campaign, titles: none }, 'ru')).toEqual(CAMPAIGN_IDEAS[0].title);
  });

  test('the pieces that were changed are there again when one comes back to their currency', () => {
    const tenge = piecesOf(START);
    const changed = { ...tenge, coins: tenge.coins.slice(1) };
    const away: SetupDraft = { ...START, pieces: { KZT: changed }, currencyCode: 'EUR' };
    expect(piecesOf(away).notes[0]?.value).toBe(500);
    expect(piecesOf({ ...away, currencyCode: 'KZT' })).toBe(changed);
  });

  test('a piece comes in its place, once, and only as a sum', () => {
    const pieces = piecesOf(START);
    const add = (text: string) => newPiece(text, { pieces, kind: 'coins', digits: 2 });
    expect(add('500')).toEqual({ ok: false, reason: 'already-there' });
    expect(add('0')).toEqual({ ok: false, reason: 'zero' });
    expect(add('a lot')).toEqual({ ok: false, reason: 'not-a-sum' });
    expect(add('1')).toEqual({ ok: true, value: 100 });
    expect(withPiece(pieces.coins, money(100))[0]).toEqual({ value: 100, used: true });
  });

  test('the suggested goal is a modest round sum in any currency', () => {
    expect(suggestedGoal('KZT')).toBe(10_000_000);
    expect(suggestedGoal('EUR')).toBe(100_000);
    expect(suggestedGoal('JPY')).toBe(2000);
  });
});

describe('the pages', () => {
  const store = () => createSetupStore({ language: 'kk', timeZone: 'Asia/Almaty' });

  test('a page with a problem is not left forwards, and keeps what it has when it is left backwards', () => {
    const setup = store();
    setup.getState().next();
    expect(setup.getState().next()).toBe(false);
    expect(setup.getState().step).toBe('school');
    setup.getState().change({ school: 'Мектеп' });
    setup.getState().back();
    expect(setup.getState().next()).toBe(true);
    expect(setup.getState().draft.school).toBe('Мектеп');
  });

  test('nobody gets ahead of what they have seen', () => {
    const setup = store();
    setup.getState().go('summary');
    expect(setup.getState().step).toBe('language');
  });

  test('from the summary, a page leads straight back to it', () => {
    const setup = store();
    setup.getState().change(FILLED);
    for (const _ of STEPS.slice(1)) setup.getState().next();
    expect(setup.getState().step).toBe('summary');
    setup.getState().go('hours');
    setup.getState().next();
    expect(setup.getState().step).toBe('summary');
  });
});

describe('sums, times, zones', () => {
  test('a sum that is shown in a field is read back as the same sum', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: MAX_AMOUNT }),
        fc.constantFrom(0, 2, 3),
        fc.constantFrom(...LANGUAGES),
        (sum, digits, language) => {
          expect(parseMoney(typedMoney(money(sum), digits, language), digits)).toBe(sum);
        },
      ),
    );
  });

  test('the link carries the sum in major units', () => {
    const link = (sum: number, digits: number) =>
      paymentLink('https://pay.kz/?a={amount}&b={amount}', money(sum), digits);
    expect(link(20_000, 2)).toBe('https://pay.kz/?a=200&b=200');
    expect(link(125_050, 2)).toBe('https://pay.kz/?a=1250.5&b=1250.5');
    expect(link(5, 2)).toBe('https://pay.kz/?a=0.05&b=0.05');
    expect(link(700, 0)).toBe('https://pay.kz/?a=700&b=700');
  });

  test.each([
    ['8', 480],
    ['08:30', 510],
    ['8.30', 510],
    ['0830', 510],
    ['24:00', 1440],
    ['24:01', null],
    ['8:60', null],
    ['noon', null],
    ['', null],
  ])('the time %j is %j', (text, minutes) => {
    expect(parseClock(text)).toBe(minutes);
  });

  test('every time is read back as it is written', () => {
    for (let minutes = 0; minutes <= DAY_MINUTES; minutes += 1) expect(parseClock(clockText(minutes))).toBe(minutes);
  });

  test('a machine that never learned where it stands is taken to be in Almaty', () => {
    expect(guessedZone('UTC')).toBe('Asia/Almaty');
    expect(guessedZone('Mars/Olympus')).toBe('Asia/Almaty');
    expect(guessedZone('Europe/Berlin')).toBe('Europe/Berlin');
    expect(zoneOffset('Asia/Almaty', utcMs(1_800_000_000_000))).toBe('UTC+5');
    expect(zoneOffset('America/New_York', utcMs(1_800_000_000_000))).toBe('UTC−5');
    expect(plainZoneName('America/Argentina/Buenos_Aires')).toBe('Argentina, Buenos Aires (America)');
  });
});
