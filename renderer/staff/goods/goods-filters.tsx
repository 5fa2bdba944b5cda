import { Search } from 'lucide-react';
import { CATEGORIES } from '../../../shop/catalogue.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { SelectField } from '../../office/parts/select-field.tsx';
import { TextField } from '../../office/parts/text-field.tsx';
import { SHOWS, SORTS, type GoodsChoice } from './goods-choice.ts';
import styles from './goods-list.module.css';

/** Search, shelf, state and order of a list of goods. */
export function GoodsFilters(props: {
  readonly choice: GoodsChoice;
  readonly onChange: (choice: GoodsChoice) => void;
  /** Search and shelf alone, where the rest says nothing. */
  readonly short?: boolean;
}) {
  const t = useTexts('goods');
  const common = useTexts('common');
  const { choice } = props;
  const change = (some: Partial<GoodsChoice>) => props.onChange({ ...choice, ...some });
  return (
    <search className={styles.filters}>
      <TextField
        label={t('filter.search')}
        value={choice.text}
        maxLength={60}
        after={<Search aria-hidden className={styles.lens} />}
        onChange={(text) => change({ text })}
        onEnter={() => undefined}
        className={styles.search}
      />
      <SelectField
        label={t('filter.shelf')}
        value={choice.shelf}
        options={[
          { value: 'all', title: t('filter.allShelves') },
          ...CATEGORIES.map((category) => ({ value: category, title: common(`category.${category}`) })),
        ]}
        onChange={(shelf) => change({ shelf })}
      />
      {!props.short && (
        <>
          <SelectField
            label={t('filter.show')}
            value={choice.show}
            options={SHOWS.map((show) => ({ value: show, title: t(`filter.shows.${show}`) }))}
            onChange={(show) => change({ show })}
          />
          <SelectField
            label={t('filter.sort')}
            value={choice.sort}
            options={SORTS.map((sort) => ({ value: sort, title: t(`filter.sorts.${sort}`) }))}
            onChange={(sort) => change({ sort })}
          />
        </>
      )}
    </search>
  );
}
