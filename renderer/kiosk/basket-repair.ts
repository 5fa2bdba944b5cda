import { ORPCError } from '@orpc/client';
import { useMemo } from 'react';
import { suggestedTotal, type Basket } from '../../shop/basket.ts';
import type { Sku } from '../../shop/catalogue.ts';
import type { StandProduct } from '../../shop/contract/outputs.ts';
import type { Money } from '../../shop/money.ts';
import { goodsQuery } from '../api/queries.ts';
import { useApp } from '../app-context.ts';
import { useFormats } from '../i18n/use-formats.ts';
import { useTexts } from '../i18n/use-texts.ts';

type Price = { readonly sku: Sku; readonly price: Money };

/** What of a basket the shop no longer sees as the buyer did: goods that it no longer sells, prices that are others now. */
function outOfStep(
  lines: Basket,
  goods: readonly StandProduct[],
): { readonly gone: readonly Sku[]; readonly prices: readonly Price[] } {
  const products = new Map(goods.map((product) => [product.sku, product]));
  return {
    gone: lines.filter(({ sku }) => !products.has(sku)).map(({ sku }) => sku),
    prices: lines.flatMap(({ sku, price }) => {
      const now = products.get(sku);
      return now && now.price !== price ? [{ sku, price: now.price }] : [];
    }),
  };
}

export type BasketRepair = {
  /** Brings the basket in step with the goods as they are now, and says what changed. */
  readonly withGoods: (goods: readonly StandProduct[]) => void;
  /**
   * Does the same for what a refused purchase answered. True where the refusal was about the goods: then the basket is put
   * right, a note says so, and no other error needs to be shown.
   */
  readonly afterRefusal: (error: unknown) => boolean;
};

/** A price that changed or a product that was retired while the basket was open: the basket follows, and a note says it kindly. */
export function useBasketRepair(): BasketRepair {
  const { basket, client, language, note, queries } = useApp();
  const { money } = useFormats();
  const t = useTexts('kiosk');
  return useMemo(() => {
    const goodsNow = () => queries.getQueryData(goodsQuery(client).queryKey) ?? [];
    const names = (skus: readonly Sku[]) =>
      skus
        .map((sku) => goodsNow().find((product) => product.sku === sku)?.name[language.getState().current] ?? sku)
        .join(', ');
    const repair = (gone: readonly Sku[], prices: readonly Price[]) => {
      const { remove, reprice } = basket.getState();
      const said: string[] = [];
      if (gone.length > 0) {
        remove(gone);
        said.push(t('changed.gone', { names: names(gone) }));
      }
      if (prices.length > 0) {
        reprice(prices);
        const total = money(suggestedTotal(basket.getState().lines));
        said.push(t('changed.prices', { names: names(prices.map(({ sku }) => sku)), total }));
      }
      if (said.length > 0) note.getState().say(said.join(' '));
    };
    return {
      withGoods: (goods) => {
        const { gone, prices } = outOfStep(basket.getState().lines, goods);
        repair(gone, prices);
      },
      afterRefusal: (error) => {
        const { gone, prices } = refusal(error);
        if (gone.length === 0 && prices.length === 0) return false;
        repair(gone, prices);
        void queries.invalidateQueries({ queryKey: goodsQuery(client).queryKey });
        return true;
      },
    };
  }, [basket, client, language, money, note, queries, t]);
}

function refusal(error: unknown): { readonly gone: readonly Sku[]; readonly prices: readonly Price[] } {
  const nothing = { gone: [], prices: [] };
  if (!(error instanceof ORPCError) || !error.defined) return nothing;
  const data = error.data as { readonly skus?: readonly Sku[]; readonly prices?: readonly Price[] } | undefined;
  switch (error.code) {
    case 'price-changed':
      return { gone: [], prices: data?.prices ?? [] };
    case 'product-retired':
    case 'product-unknown':
      return { gone: data?.skus ?? [], prices: [] };
    default:
      return nothing;
  }
}
