import type { StockMove } from '../../../shop/contract/stock-views.ts';
import { useTexts } from '../../i18n/use-texts.ts';

/** What an entry was, in a word: "Came in: given", "Written off: spoiled". */
export function useMoveTitle(): (move: StockMove) => string {
  const t = useTexts('stock');
  return (move) => {
    if (move.kind === 'stock-received') return t('recent.received', { source: t(`source.${move.source}`) });
    return t('recent.writtenOff', { reason: t(`reason.${move.reason}`) });
  };
}
