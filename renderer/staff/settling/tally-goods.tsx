import { Search } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Sku } from '../../../shop/catalogue.ts';
import type { TallyProduct } from '../../../shop/contract/settling-views.ts';
import { useApp } from '../../app-context.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { TextField } from '../../office/parts/text-field.tsx';
import { Paged } from '../goods/paged.tsx';
import { Units } from '../stock/units.tsx';
import { Row, Rows } from './rows.tsx';
import styles from './settling.module.css';
import { MOST_TALLIED } from './tally-draft.ts';

/** As many as a sheet of paper has on its first page would be a wall on a telephone. */
const PER_PAGE = 12;

/** How many of each product were ticked, in the order in which they stand on the sheet. What left the stand since is found by its name. */
export function TallyGoods(props: {
  readonly goods: readonly TallyProduct[];
  readonly units: ReadonlyMap<Sku, string>;
  readonly onUnits: (sku: Sku, units: string) => void;
}) {
  const t = useTexts('settling');
  const { money } = useFormats();
  const spoken = useStore(useApp().language, (state) => state.current);
  const [text, setText] = useState('');
  const { units, onUnits } = props;
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = props.goods.filter(({ sku, name, retired }) => {
    const hay = `${Object.values(name).join(' ')} ${sku}`.toLowerCase();
    if (words.length > 0) return words.every((word) => hay.includes(word));
    return !retired || units.has(sku);
  });
  return (
    <>
      <TextField
        label={t('tally.find')}
        value={text}
        maxLength={40}
        onChange={setText}
        after={<Search aria-hidden />}
        className={styles.narrow}
      />
      <Paged key={text} items={shown} perPage={PER_PAGE} label={t('tally.goods')}>
        {(page) => (
          <Rows label={t('tally.goods')}>
            {page.map(({ sku, name, price }) => {
              const typed = units.get(sku) ?? '0';
              return (
                <Row
                  key={sku}
                  what={name[spoken]}
                  detail={money(price)}
                  action={
                    <Units
                      name={name[spoken]}
                      value={typed}
                      least={0}
                      onType={(next) => onUnits(sku, next)}
                      onStep={(next) => onUnits(sku, String(Math.max(0, Math.min(MOST_TALLIED, next))))}
                    />
                  }
                />
              );
            })}
          </Rows>
        )}
      </Paged>
      <output className={styles.said}>{shown.length === 0 && t('tally.notFound')}</output>
    </>
  );
}
