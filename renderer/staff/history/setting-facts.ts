import type { Settings } from '../../../shop/schemas.ts';
import type { Texts } from '../../i18n/i18n.ts';
import type { Fact } from './facts.ts';
import type { Words } from './words.ts';

type Speaking = Words & { readonly hours: (week: Settings['hours']['week']) => readonly string[] };

type Tellers = { readonly [Name in keyof Settings]-?: (value: Exclude<Settings[Name], undefined>) => string };

/** Settings in words, in the order in which they are given. */
export function settingFacts(
  settings: { readonly [Name in keyof Settings]?: Settings[Name] | undefined },
  words: Speaking,
): readonly Fact[] {
  const tellers = tellersIn(words);
  const t: Texts<'history'> = words.t;
  const names = Object.keys(settings) as (keyof Settings)[];
  return names.flatMap((name): readonly Fact[] => {
    const value = settings[name];
    const tell = tellers[name] as (value: Settings[keyof Settings]) => string;
    return value === undefined ? [] : [[t(`setting.${name}`), tell(value)]];
  });
}

function tellersIn({ t: texts, setup, staff, formats, hours, language }: Speaking): Tellers {
  const t: Texts<'history'> = texts;
  const yesNo = (on: boolean) => (on ? t('yes') : t('no'));
  return {
    language: (value) => setup(`language.name.${value}`),
    school: (value) => value,
    stand: (value) => value,
    currency: ({ code, notes, coins }) =>
      [code, ...[...notes, ...coins].map((value) => formats.money(value))].join(', '),
    timeZone: (value) => value,
    hours: ({ week, closedOn }) =>
      [...hours(week), ...(closedOn.length > 0 ? [t('daysOff', { count: closedOn.length })] : [])].join('; '),
    standOpen: yesNo,
    campaign: ({ title, goal, startedOn }) =>
      t('campaign', { title: title[language], goal: formats.money(goal), day: formats.fullDay(startedOn) }),
    phonePayment: (value) => t(`phonePayment.${value?.type ?? 'none'}`),
    promiseDays: (value) => (value === null ? t('none') : t('days', { count: value })),
    fewLeft: (value) => t('units', { count: value }),
    theme: (value) => staff(`look.themes.${value}`),
    sound: yesNo,
    terms: (value) =>
      value.length === 0
        ? t('none')
        : value.map(({ from, to }) => t('term', { from: formats.fullDay(from), to: formats.fullDay(to) })).join('; '),
    goodsPolicy: (value) => t(`goodsPolicy.${value}`),
  };
}
