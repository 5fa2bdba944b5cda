import { useStore } from 'zustand';
import { CATEGORIES, gtinProblem } from '../../../shop/catalogue.ts';
import type { GoodsItem } from '../../../shop/contract/goods-views.ts';
import { LANGUAGES } from '../../../shop/languages.ts';
import { useApp, useShop } from '../../app-context.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { SelectField } from '../../office/parts/select-field.tsx';
import { TextField } from '../../office/parts/text-field.tsx';
import { AllergenChoice } from './allergen-choice.tsx';
import { PictureChoice } from './picture-choice.tsx';
import { barcodeOf, freeSku, NAME_MAX, type ProductDraft, type ProductProblem } from './product-draft.ts';
import styles from './product-fields.module.css';

/** The fields of a product. */
export function ProductFields(props: {
  readonly draft: ProductDraft;
  readonly isNew: boolean;
  readonly goods: readonly GoodsItem[];
  readonly problems: readonly ProductProblem[];
  readonly onChange: (change: Partial<ProductDraft>) => void;
}) {
  const t = useTexts('goods');
  const common = useTexts('common');
  const { currencySign } = useFormats();
  const { settings } = useShop();
  const problem = useProductProblem(props.problems);
  const { draft, goods, onChange } = props;
  const languages = [settings.language, ...LANGUAGES.filter((each) => each !== settings.language)];
  return (
    <>
      <div className={styles.names}>
        {languages.map((each) => (
          <TextField
            key={each}
            label={t(`field.name.${each}`)}
            lang={each}
            value={draft.name[each]}
            maxLength={NAME_MAX}
            problem={problem(`name-${each}`)}
            onChange={(text) => onChange({ name: { ...draft.name, [each]: text } })}
          />
        ))}
      </div>
      <div className={styles.pairs}>
        <TextField
          label={t('field.price')}
          typing="figures"
          value={draft.price}
          maxLength={16}
          after={currencySign}
          problem={problem('price')}
          onChange={(price) => onChange({ price })}
        />
        <TextField
          label={t('field.cost')}
          typing="figures"
          value={draft.cost}
          maxLength={16}
          after={currencySign}
          hint={t('field.costHint')}
          problem={problem('cost')}
          onChange={(cost) => onChange({ cost })}
        />
        <SelectField
          label={t('field.category')}
          value={draft.category}
          options={CATEGORIES.map((category) => ({ value: category, title: common(`category.${category}`) }))}
          onChange={(category) => {
            // A code that nobody has changed goes with its shelf.
            const follows = props.isNew && draft.sku === freeSku(goods, draft.category);
            onChange({ category, ...(follows ? { sku: freeSku(goods, category) } : {}) });
          }}
        />
        {props.isNew ? (
          <TextField
            label={t('field.sku')}
            value={draft.sku}
            maxLength={24}
            hint={t('field.skuHint')}
            problem={problem('sku')}
            onChange={(sku) => onChange({ sku })}
          />
        ) : (
          <dl className={styles.fixed}>
            <dt>{t('field.sku')}</dt>
            <dd>{draft.sku}</dd>
          </dl>
        )}
        <TextField
          label={t('field.barcode')}
          typing="figures"
          value={draft.barcode}
          maxLength={20}
          hint={problem('barcode') === undefined && <BarcodeHint digits={barcodeOf(draft.barcode)} />}
          problem={problem('barcode')}
          onChange={(barcode) => onChange({ barcode })}
        />
        <TextField
          label={t('field.alarm')}
          typing="figures"
          value={draft.alarm}
          maxLength={6}
          hint={t('field.alarmHint', { units: settings.fewLeft })}
          problem={problem('alarm')}
          onChange={(alarm) => onChange({ alarm })}
        />
      </div>
      <PictureChoice picture={draft.picture} category={draft.category} onChange={(picture) => onChange({ picture })} />
      <AllergenChoice allergens={draft.allergens} onChange={(allergens) => onChange({ allergens })} />
    </>
  );
}

/** Whether what stands in the field can be a barcode, said while it is typed and not yet wrong. */
function BarcodeHint({ digits }: { readonly digits: string }) {
  const t = useTexts('goods');
  if (digits === '') return t('barcode.scan');
  const problem = gtinProblem(digits);
  if (!problem) return t('barcode.right');
  return problem.reason === 'length'
    ? t('barcode.typed', { count: digits.length })
    : t('barcode.expected', { digit: problem.expected });
}

function useProductProblem(problems: readonly ProductProblem[]) {
  const t = useTexts('goods');
  const language = useStore(useApp().language, (state) => state.current);
  return (field: ProductProblem['field']): string | undefined => {
    const found = problems.find((problem) => problem.field === field);
    if (!found) return undefined;
    const { reason } = found;
    if (reason === 'barcode-taken') return t(`problem.${reason}`, { name: found.by.name[language], sku: found.by.sku });
    if (reason === 'check-digit') return t(`problem.${reason}`, { digit: found.expected ?? '' });
    return t(`problem.${reason}`, { most: NAME_MAX });
  };
}
