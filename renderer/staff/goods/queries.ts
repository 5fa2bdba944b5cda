import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Sku } from '../../../shop/catalogue.ts';
import type { Client } from '../../api/client.ts';
import { goodsQuery } from '../../api/queries.ts';
import { todayQuery } from '../today/queries.ts';

/** Every product, the retired ones too, in shelf order. */
export const catalogueQuery = (client: Client) =>
  queryOptions({
    queryKey: ['goods', 'list'],
    queryFn: ({ signal }) => client.goods.list({}, { signal }),
  });

/** What a product cost before. */
export const priceHistoryQuery = (client: Client, sku: Sku) =>
  queryOptions({
    queryKey: ['goods', 'price-history', sku],
    queryFn: ({ signal }) => client.goods.priceHistory({ sku }, { signal }),
  });

/** After a change of goods: asks anew for all that shows them. Resolves when the list is there again. */
export async function goodsChanged(queries: QueryClient, client: Client): Promise<void> {
  void queries.invalidateQueries({ queryKey: goodsQuery(client).queryKey });
  void queries.invalidateQueries({ queryKey: todayQuery(client).queryKey });
  await queries.invalidateQueries({ queryKey: ['goods'] });
}
