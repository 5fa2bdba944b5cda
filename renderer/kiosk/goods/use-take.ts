import { useCallback } from 'react';
import type { StandProduct } from '../../../shop/contract/outputs.ts';
import { useApp } from '../../app-context.ts';
import { useTexts } from '../../i18n/use-texts.ts';

/** Puts one unit into the basket, with its sound. `scanned`: say what it was, since no card was touched. */
export type Take = (product: StandProduct, how?: { readonly scanned?: boolean }) => boolean;

export function useTake(): Take {
  const { basket, language, note, sounds } = useApp();
  const t = useTexts('kiosk');
  return useCallback(
    (product, how) => {
      const added = basket.getState().add(product);
      if (!added) note.getState().say(t('goods.basketFull'));
      else if (how?.scanned) {
        note.getState().say(t('goods.scanned', { name: product.name[language.getState().current] }), 'gold');
      }
      if (added) sounds.play('added');
      return added;
    },
    [basket, language, note, sounds, t],
  );
}
