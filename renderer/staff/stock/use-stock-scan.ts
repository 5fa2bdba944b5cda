import { useState } from 'react';
import type { StockProduct } from '../../../shop/contract/stock-views.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { sameBarcode } from '../../kiosk/goods/scan-reader.ts';
import { useScan } from '../use-scan.ts';

/**
 * Hands on each product that is scanned. Answers what there is to say about the last scan: null, or that it named no product
 * or could not be read.
 */
export function useStockScan(
  products: readonly StockProduct[],
  onProduct: (product: StockProduct) => void,
): string | null {
  const t = useTexts('stock');
  const [trouble, setTrouble] = useState<'unknown' | 'misread' | null>(null);
  useScan((scan) => {
    const found =
      scan.type === 'barcode' &&
      products
        // A barcode may have gone on from a product that is no longer sold to another one.
        .toSorted((a, b) => Number(a.retired) - Number(b.retired))
        .find(({ barcode }) => barcode !== null && sameBarcode(barcode, scan.digits));
    if (found) onProduct(found);
    setTrouble(found ? null : scan.type === 'misread' ? 'misread' : 'unknown');
  });
  return trouble && t(`scan.${trouble}`);
}
