import { useEffect } from 'react';
import type { StandProduct } from '../../../shop/contract/outputs.ts';
import { goodsQuery } from '../../api/queries.ts';
import { useApp, useShop } from '../../app-context.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { GOODS, IDLE } from '../../stores/screen.ts';
import { createScanReader, sameBarcode, type Scan } from './scan-reader.ts';
import { useTake } from './use-take.ts';

/** Adds what the scanner reads, on whichever screen a buyer is, and shows the goods with it in the basket. */
export function useScanner(): void {
  const app = useApp();
  const t = useTexts('kiosk');
  const { opening } = useShop();
  const take = useTake();

  useEffect(() => {
    const reader = createScanReader();
    let searchBefore = '';

    const takeScanned = (goods: readonly StandProduct[], digits: string) => {
      const product = goods.find(({ barcode }) => barcode !== null && sameBarcode(barcode, digits));
      if (product) take(product, { scanned: true });
      else app.note.getState().say(t('goods.unknownBarcode'));
    };
    const scanned = (scan: Scan) => {
      const { name } = app.screen.getState().screen;
      if (name === 'pin' || name === 'office' || (name === 'idle' && !opening.open)) return;
      if (app.idle.getState().isHeld()) return;
      app.idle.getState().stay();
      // What stands on the thank-you screen is done: this is the next purchase.
      if (name === 'thanks') app.screen.getState().go(IDLE);
      if (name !== 'goods') app.screen.getState().go(GOODS);
      if (scan.type === 'misread') {
        app.note.getState().say(t('goods.misread'));
        return;
      }
      const known = app.queries.getQueryData(goodsQuery(app.client).queryKey);
      if (known) takeScanned(known, scan.digits);
      // Right after a start the goods are still on their way. Where they do not come, the goods screen says so.
      else {
        app.queries.ensureQueryData(goodsQuery(app.client)).then(
          (goods) => takeScanned(goods, scan.digits),
          () => undefined,
        );
      }
    };

    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const scan = reader.key(event.code, event.timeStamp);
      if (reader.length() === 1) searchBefore = app.goodsView.getState().text;
      if (!scan) return;
      // The Enter that ends a scan presses no button, and its digits do not stay in the search.
      event.preventDefault();
      event.stopPropagation();
      const view = app.goodsView.getState();
      if (view.text !== searchBefore) view.search(searchBefore);
      scanned(scan);
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [app, opening.open, t, take]);
}
