import { useStore } from 'zustand';
import type { CorrectableView } from '../../../shop/contract/settling-views.ts';
import { useApp } from '../../app-context.ts';
import { useFormats } from '../../i18n/use-formats.ts';
import { useTexts } from '../../i18n/use-texts.ts';

/** What an entry was, in words: its goods, or what else it is. */
export function useEntryWords(): {
  readonly what: (entry: CorrectableView) => string;
  readonly how: (entry: CorrectableView) => string;
} {
  const t = useTexts('settling');
  const { list } = useFormats();
  const spoken = useStore(useApp().language, (state) => state.current);
  return {
    what: ({ kind, lines, code }) => {
      const goods = lines.map(({ sku, name, units }) => t('corrections.line', { name: name?.[spoken] ?? sku, units }));
      if (kind === 'purchase-recorded') return list(goods);
      return list([t(`corrections.kind.${kind}`), ...(code === null ? [] : [code]), ...goods]);
    },
    how: ({ tender, code, kind }) =>
      kind === 'purchase-recorded' && code !== null
        ? list([t(`corrections.tender.${tender}`), code])
        : t(`corrections.tender.${tender}`),
  };
}
