import type { Product } from '../../shop/catalogue.ts';
import { startChild, type Child } from './child.ts';
import { inTurns, type Row, type Timed } from './figures.ts';
import { removeFolder, shopFolder } from './ledgers.ts';
import { connection, pageToken } from './post.ts';
import { KINDS, SIZES } from './purchase.ts';
import { basket, daysAgo, made, products, purchaseDraft } from './trade.ts';

const ROUNDS = 20;
const EACH = 40;
const NEEDED = (ROUNDS + 1) * EACH;

type Bed = { readonly cases: readonly Timed[]; readonly clear: () => Promise<void> };

/** (a) The same purchase sent over HTTP on this machine, one after the other over a connection that stays open. */
export async function httpRows(): Promise<readonly Row[]> {
  const goods = products(KINDS);
  const beds: Bed[] = [];
  try {
    for (const size of SIZES) beds.push(await bed(goods, size));
    const took = await inTurns(
      beds.flatMap(({ cases }) => cases),
      { rounds: ROUNDS, each: EACH },
    );
    const [small, large] = SIZES;
    return [
      ...SIZES.flatMap((size): readonly Row[] => {
        const what = `over HTTP, ${size.toLocaleString('en')} there already`;
        const beside = (name: string, key: string): Row => ({
          part: 'a',
          what,
          ours: took(ours(size)),
          yardstick: { name, figure: took(key) },
          aim: null,
        });
        return [beside('bare node:http echo', echo(size)), beside('bare node:http that stores bare rows', rows(size))];
      }),
      {
        part: 'a',
        what: 'over HTTP, 300,000 there already',
        ours: took(ours(large)),
        yardstick: { name: 'the same at 1,000', figure: took(ours(small)) },
        aim: 'same cost',
      },
    ];
  } finally {
    for (const { clear } of beds) await clear();
  }
}

const ours = (size: number) => `ours, ${size}`;
const echo = (size: number) => `echo, ${size}`;
const rows = (size: number) => `rows, ${size}`;

async function bed(goods: readonly Product[], size: number): Promise<Bed> {
  const folders = [0, 1].map(() => shopFolder({ purchases: size, products: KINDS }));
  const [forOurs = '', forBare = ''] = folders;
  const servers: readonly Child[] = [
    await startChild('our-server.ts', [forOurs]),
    await startChild('bare-server.ts', [forBare]),
  ];
  const [shop, bare] = servers;
  if (!shop || !bare) throw new Error('A server of the bench is not there');
  const ourLine = connection(shop.url, { 'x-adal-token': await pageToken(shop.url) });
  const bareLine = connection(bare.url);

  const today = daysAgo(0);
  const asked = made(NEEDED, (n) => JSON.stringify({ json: basket(goods, n) }));
  const echoed = made(NEEDED, (n) => JSON.stringify({ json: basket(goods, n) }));
  const stored = made(NEEDED, (n) => JSON.stringify(purchaseDraft(goods, n, today)));
  return {
    cases: [
      { name: ours(size), once: () => ourLine.post('/rpc/kiosk/recordPurchase', asked()) },
      { name: echo(size), once: () => bareLine.post('/echo', echoed()) },
      { name: rows(size), once: () => bareLine.post('/rows', stored()) },
    ],
    clear: async () => {
      ourLine.close();
      bareLine.close();
      for (const server of servers) await server.end();
      for (const folder of folders) removeFolder(folder);
    },
  };
}
