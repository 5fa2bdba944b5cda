import { rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { uuidv7 } from 'uuidv7';
import { makeShop } from '../helpers/sample-shop.ts';
import { newProduct, saveProduct, signIn } from './contract/inputs.ts';
import { fakeTime, newFolder, openWeb, removeFolders } from './open-client.ts';
import { RED_DOT } from './pictures.ts';

afterAll(removeFolders);

/** Another picture each time: what stands behind the end of a PNG is not looked at. */
const photo = (n: number) => Buffer.concat([Buffer.from(RED_DOT, 'base64'), Buffer.from([n])]).toString('base64');

it('pictures that nothing came to name are cleared away, and those that anything ever named stay', async () => {
  const folder = newFolder();
  await makeShop(folder);
  const time = fakeTime(Date.now());
  const { client, host, close } = await openWeb(folder, time);
  const upload = async (n: number) => {
    await signIn(client);
    return (await client.goods.storePicture({ base64: photo(n) })).sha256;
  };
  const isThere = async (hash: string) => (await fetch(`${host.url}/pictures/${hash}`)).status === 200;
  const thereAre = async (...hashes: readonly string[]) => await Promise.all(hashes.map(isThere));

  const [used, replaced, setting, left] = [await upload(1), await upload(2), await upload(3), await upload(4)];
  await saveProduct(client, 'T-1', { picture: used });
  await saveProduct(client, 'T-2', { picture: replaced });
  await client.goods.save({ id: uuidv7(), product: newProduct('T-2', { picture: 'water' }) });
  await client.settings.change({ id: uuidv7(), changes: { phonePayment: { type: 'picture', picture: setting } } });

  time.pass(23 * 3_600_000);
  const young = await upload(5);
  expect(await thereAre(used, replaced, setting, left, young)).toEqual([true, true, true, true, true]);
  time.pass(2 * 3_600_000);
  await upload(6);
  expect(await thereAre(used, replaced, setting, left, young)).toEqual([true, true, true, false, true]);
  await close();
  rmSync(folder, { recursive: true });
});
