import { useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import type { Sku } from '../../../shop/catalogue.ts';
import type { EntryKind } from '../../../shop/ledger/entries.ts';
import type { BusinessDate } from '../../../shop/time.ts';
import { LanguageContext, useApp, useShop } from '../../app-context.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { SelectField, type Option } from '../../office/parts/select-field.tsx';
import { catalogueQuery } from '../goods/queries.ts';
import { peopleQuery } from '../queries.ts';
import { daysIn, monthsSince, type Filters } from './filters.ts';
import styles from './history-page.module.css';
import { KIND_GROUPS, type KindGroup } from './kinds.ts';
import { firstDayQuery } from './queries.ts';

/** What is looked for: kind, person, product, day. */
export function HistoryFilters(props: { readonly filters: Filters; readonly onChange: (filters: Filters) => void }) {
  const t = useTexts('history');
  const { filters, onChange } = props;
  const kinds = useKinds();
  const people = usePeople();
  const products = useProducts();
  const { periods, days } = usePeriods(filters);
  return (
    <fieldset className={styles.filters} aria-label={t('filter.title')}>
      <SelectField
        label={t('filter.when')}
        value={filters.when}
        options={periods}
        onChange={(when) => onChange({ ...filters, when, day: 'all' })}
      />
      {days.length > 0 && (
        <SelectField
          label={t('filter.day')}
          value={filters.day}
          options={days}
          onChange={(day) => onChange({ ...filters, day })}
        />
      )}
      <SelectField
        label={t('filter.kind')}
        value={filters.what}
        options={kinds}
        className={styles.long}
        onChange={(what) => onChange({ ...filters, what })}
      />
      <SelectField
        label={t('filter.person')}
        value={filters.person}
        options={people}
        onChange={(person) => onChange({ ...filters, person })}
      />
      <SelectField
        label={t('filter.product')}
        value={filters.sku}
        options={products}
        className={styles.long}
        onChange={(sku) => onChange({ ...filters, sku })}
      />
    </fieldset>
  );
}

function useKinds(): readonly Option<Filters['what']>[] {
  const t = useTexts('history');
  const groups = Object.entries(KIND_GROUPS) as [KindGroup, readonly EntryKind[]][];
  return [
    { value: 'all', title: t('filter.allKinds') },
    ...groups.flatMap(([name, kinds]): Option<Filters['what']>[] => {
      const group = t(`group.${name}`);
      return [
        { value: name, title: group, group },
        ...kinds.map((kind) => ({ value: kind, title: t(`kind.${kind}`), group })),
      ];
    }),
  ];
}

function usePeople(): readonly Option<string>[] {
  const t = useTexts('history');
  const { client } = useApp();
  const { data: people = [] } = useQuery(peopleQuery(client));
  return [
    { value: 'all', title: t('filter.allPeople') },
    ...people.map(({ id, name }) => ({ value: id, title: name })),
  ];
}

function useProducts(): readonly Option<Sku | 'all'>[] {
  const t = useTexts('history');
  const { client } = useApp();
  const language = useContext(LanguageContext);
  const { data: goods = [] } = useQuery(catalogueQuery(client));
  return [
    { value: 'all', title: t('filter.allProducts') },
    ...goods.map(({ sku, name }) => ({ value: sku, title: name[language] })),
  ];
}

function usePeriods({ when }: Filters): {
  readonly periods: readonly Option<Filters['when']>[];
  readonly days: readonly Option<BusinessDate | 'all'>[];
} {
  const t = useTexts('history');
  const staff = useTexts('staff');
  const { client } = useApp();
  const { today } = useShop();
  const { weekdayAndDay } = useFormats();
  const { data: opened } = useQuery(firstDayQuery(client));
  const group = t('filter.months');
  const months = opened ? monthsSince(opened, today) : [];
  const isMonth = when !== 'always' && when !== 'today' && when !== 'week' && when !== 'month';
  return {
    periods: [
      { value: 'always', title: t('filter.always') },
      { value: 'today', title: t('filter.today') },
      { value: 'week', title: t('filter.week') },
      { value: 'month', title: t('filter.month') },
      ...months.map((month) => {
        const [year = '', number = ''] = month.split('-');
        const name = staff(`month.${Number(number)}` as 'month.1');
        return { value: month, title: t('filter.monthOf', { month: name, year }), group };
      }),
    ],
    days: isMonth
      ? [
          { value: 'all', title: t('filter.allDays') },
          ...daysIn(when, today).map((day) => ({ value: day, title: weekdayAndDay(day) })),
        ]
      : [],
  };
}
