import { gtin14, type Product, type Sku } from './catalogue.ts';

/** A product in a list of goods, by the line where it stands. */
export type ListedRow = {
  readonly line: number;
  readonly product: Product;
  /** Units on the stand to begin with, for a product that is new. */
  readonly units: number;
  /** Fields for which the list has no column: a known product keeps its own. */
  readonly kept: readonly OptionalField[];
};

/** A product as it is now. */
export type KnownProduct = Product & { readonly retired: boolean };

export type OptionalField = 'cost' | 'barcode' | 'picture' | 'allergens' | 'alarm';

/** What about a known product a list would change. `retired`: it comes back to the stand. */
export type ChangedField = 'category' | 'name_kk' | 'name_ru' | 'name_en' | 'price' | OptionalField | 'retired';

/** What a list of goods would do to the goods that there are. */
export type GoodsImport = {
  readonly added: readonly ListedRow[];
  readonly changed: readonly {
    readonly line: number;
    readonly fields: readonly ChangedField[];
    readonly before: KnownProduct;
    readonly after: Product;
  }[];
  /** How many rows say what is already so. */
  readonly same: number;
  /** Rows that would give a product the barcode of another one. */
  readonly barcodeTaken: readonly ListedRow[];
};

/** Compares a list of goods with the goods that there are. Each product must stand in the list once. */
export function planImport(rows: readonly ListedRow[], known: readonly KnownProduct[]): GoodsImport {
  const bySku = new Map(known.map((product) => [product.sku, product]));
  const merged = rows.map((row) => ({ ...row, product: withKept(row, bySku.get(row.product.sku)) }));
  const { free, taken } = byBarcode(merged, known);

  const added: ListedRow[] = [];
  const changed: GoodsImport['changed'][number][] = [];
  let same = 0;
  for (const row of free) {
    const before = bySku.get(row.product.sku);
    if (!before) {
      added.push(row);
      continue;
    }
    const fields = differences(before, row.product);
    if (fields.length === 0) same += 1;
    else changed.push({ line: row.line, fields, before, after: row.product });
  }
  return { added, changed, same, barcodeTaken: taken };
}

function withKept({ product, kept }: ListedRow, known: KnownProduct | undefined): Product {
  if (!known) return product;
  return { ...product, ...Object.fromEntries(kept.map((field) => [field, known[field]])) };
}

/**
 * Which rows have a barcode that no other product would have afterwards. Two products may exchange theirs; but a row that is
 * left out leaves its product with the old one, which may be in the way of another row: so until nothing more is left out.
 */
function byBarcode(
  rows: readonly ListedRow[],
  known: readonly KnownProduct[],
): { readonly free: readonly ListedRow[]; readonly taken: readonly ListedRow[] } {
  const taken: ListedRow[] = [];
  let free = rows;
  for (;;) {
    const listed = new Set(free.map(({ product }) => product.sku));
    const holders = new Set(
      known.flatMap(({ sku, barcode, retired }) =>
        barcode === null || retired || listed.has(sku) ? [] : [gtin14(barcode)],
      ),
    );
    const out = free.filter(({ product: { barcode } }) => barcode !== null && holders.has(gtin14(barcode)));
    if (out.length === 0) return { free, taken };
    taken.push(...out);
    const gone = new Set<Sku>(out.map(({ product }) => product.sku));
    free = free.filter(({ product }) => !gone.has(product.sku));
  }
}

function differences(before: KnownProduct, after: Product): readonly ChangedField[] {
  const pairs: readonly (readonly [ChangedField, unknown, unknown])[] = [
    ['category', before.category, after.category],
    ['name_kk', before.name.kk, after.name.kk],
    ['name_ru', before.name.ru, after.name.ru],
    ['name_en', before.name.en, after.name.en],
    ['price', before.price, after.price],
    ['cost', before.cost, after.cost],
    ['barcode', before.barcode, after.barcode],
    ['picture', before.picture, after.picture],
    ['allergens', before.allergens.toSorted().join(' '), after.allergens.toSorted().join(' ')],
    ['alarm', before.alarm ?? null, after.alarm ?? null],
    ['retired', before.retired, false],
  ];
  return pairs.filter(([, one, other]) => one !== other).map(([field]) => field);
}
