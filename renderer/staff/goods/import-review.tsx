import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { assertNever } from '../../../shop/assert-never.ts';
import type { Product } from '../../../shop/catalogue.ts';
import type { ImportChange, ImportPreview } from '../../../shop/contract/goods-views.ts';
import type { CsvProblem } from '../../../shop/contract/outputs.ts';
import type { ChangedField } from '../../../shop/goods-import.ts';
import { useApp } from '../../app-context.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import styles from './import-page.module.css';
import { Paged } from './paged.tsx';

const PER_PAGE = 25;

/** What a list would do, part by part: what is left out and why, what changes, what is new. */
export function ImportReview({ preview }: { readonly preview: ImportPreview }) {
  const t = useTexts('goods');
  const { number } = useFormats();
  const { added, changed, same, problems } = preview;
  const notes = problems.filter(({ reason }) => reason === 'column-unknown');
  const bad = problems.filter(({ reason }) => reason !== 'column-unknown');
  const sums = [
    ['added', added.length],
    ['changed', changed.length],
    ['same', same],
    ['bad', new Set(bad.map(({ line }) => line)).size],
  ] as const;
  return (
    <>
      <dl className={styles.sums} aria-live="polite">
        {sums.map(([what, count]) => (
          <div key={what} className={styles.sum}>
            <dt>{t(`import.sum.${what}`)}</dt>
            <dd>{number(count)}</dd>
          </div>
        ))}
      </dl>
      <Part title={t('import.bad')} text={t('import.badText')} items={bad}>
        {(problem) => <BadRow key={`${problem.line} ${problem.column} ${problem.reason}`} problem={problem} />}
      </Part>
      <Part title={t('import.changed')} items={changed}>
        {(change) => <ChangedRow key={change.line} change={change} />}
      </Part>
      <Part title={t('import.added')} items={added}>
        {({ line, product, units }) => (
          <Row key={line} line={line}>
            <Name product={product} />
            <span className={styles.field}>
              <NewValues product={product} units={units} />
            </span>
          </Row>
        )}
      </Part>
      <Part title={t('import.notes')} text={t('import.notesText')} items={notes}>
        {(problem) => (
          <Row key={`${problem.line} ${problem.value}`} line={problem.line}>
            {problem.value}
          </Row>
        )}
      </Part>
    </>
  );
}

function Part<Item>(props: {
  readonly title: string;
  readonly text?: string;
  readonly items: readonly Item[];
  readonly children: (item: Item) => ReactNode;
}) {
  if (props.items.length === 0) return null;
  return (
    <section className={styles.part} aria-label={props.title}>
      <h2 className={styles.title}>{props.title}</h2>
      {props.text && <p className={styles.text}>{props.text}</p>}
      <Paged items={props.items} perPage={PER_PAGE} label={props.title}>
        {(items) => <ul className={styles.rows}>{items.map(props.children)}</ul>}
      </Paged>
    </section>
  );
}

function Row({ line, children }: { readonly line: number; readonly children: ReactNode }) {
  const t = useTexts('goods');
  return (
    <li className={styles.row}>
      <span className={styles.lineNumber}>{t('import.line', { line })}</span>
      <span className={styles.what}>{children}</span>
    </li>
  );
}

function Name({ product }: { readonly product: Pick<Product, 'name' | 'sku'> }) {
  const language = useStore(useApp().language, (state) => state.current);
  return (
    <span>
      <span className={styles.name}>{product.name[language]}</span> <span className={styles.field}>{product.sku}</span>
    </span>
  );
}

function NewValues({ product, units }: { readonly product: Product; readonly units: number }) {
  const t = useTexts('goods');
  const common = useTexts('common');
  const { money, list } = useFormats();
  const values = [
    common(`category.${product.category}`),
    money(product.price),
    ...(units > 0 ? [t('import.units', { count: units })] : []),
  ];
  return <>{list(values)}</>;
}

function BadRow({ problem }: { readonly problem: CsvProblem }) {
  const t = useTexts('goods');
  const setup = useTexts('setup');
  const { line, column, value, reason } = problem;
  return (
    <Row line={line}>
      <span className={styles.change}>
        <span className={styles.reason}>{setup(`csv.why.${reason}`)}</span>
      </span>
      <span className={styles.field}>
        {column === null ? value : t('import.cell', { column, value: value === '' ? setup('csv.nothing') : value })}
      </span>
    </Row>
  );
}

function ChangedRow({ change }: { readonly change: ImportChange }) {
  const t = useTexts('goods');
  const valueOf = useFieldValue();
  const { line, fields, before, after } = change;
  return (
    <Row line={line}>
      <Name product={after} />
      {fields.map((field) =>
        field === 'retired' ? (
          <span key={field} className={styles.after}>
            {t('import.comesBack')}
          </span>
        ) : (
          <span key={field} className={styles.change}>
            <span className={styles.field}>{t(`import.field.${field}`)}:</span>
            <del className={styles.before}>{valueOf(before, field)}</del>
            <ArrowRight aria-hidden className={styles.arrow} />
            <ins className={styles.after}>{valueOf(after, field)}</ins>
          </span>
        ),
      )}
    </Row>
  );
}

/** What a field of a product holds, as a person reads it. */
function useFieldValue(): (product: Product, field: Exclude<ChangedField, 'retired'>) => string {
  const t = useTexts('goods');
  const common = useTexts('common');
  const { money, number, list } = useFormats();
  const nothing = t('import.none');
  return (product, field) => {
    switch (field) {
      case 'category':
        return common(`category.${product.category}`);
      case 'name_kk':
        return product.name.kk;
      case 'name_ru':
        return product.name.ru;
      case 'name_en':
        return product.name.en;
      case 'price':
      case 'cost':
        return money(product[field]);
      case 'barcode':
        return product.barcode ?? nothing;
      case 'picture':
        return /^[0-9a-f]{64}$/.test(product.picture ?? '') ? t('import.photo') : (product.picture ?? nothing);
      case 'allergens':
        return list(product.allergens.map((allergen) => common(`allergen.${allergen}`))) || nothing;
      case 'alarm':
        return product.alarm === null || product.alarm === undefined ? nothing : number(product.alarm);
      default:
        return assertNever(field);
    }
  };
}
