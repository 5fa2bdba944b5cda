import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import { allInFolder } from './in-shop.ts';
import { SETTINGS, purchase } from './inputs.ts';
import { ADMINISTRATOR } from '../../helpers/sample-shop.ts';
import { codeOf, refusalOf } from '../refusal.ts';
import { GIF, HUGE_PNG, RED_DOT, SCRIPTED_SVG } from '../pictures.ts';
import type { Client } from '../../../renderer/api/client.ts';
import type { OpenClient } from '../open-client.ts';

/** A data folder before and while its shop is opened. */
export function newFolderCases(host: string, openClient: OpenClient): void {
  describe(`${host}: a new data folder`, () => {
    let client: Client;
    const open = {
      id: uuidv7(),
      settings: SETTINGS,
      administrator: ADMINISTRATOR,
      goods: {
        from: 'csv' as const,
        csv: 'sku,category,name_kk,name_ru,name_en,price\nA-1,other,а,б,c,10\nA-2,none,а,б,c,10',
      },
    };

    allInFolder(openClient, (now) => ({ client } = now));

    it('has no shop, says so, and lets nobody trade', async () => {
      expect(await client.kiosk.shop({})).toMatchObject({ state: 'new' });
      expect(await codeOf(client.kiosk.goods({}))).toBe('shop-not-set-up');
      expect(await codeOf(client.kiosk.recordPurchase(purchase()))).toBe('shop-not-set-up');
      expect(await codeOf(client.notices.list({}))).toBe('shop-not-set-up');
      expect(await client.session.people({})).toEqual([]);
    });

    it('shows what a CSV would bring, every bad row with its reason', async () => {
      const { good, problems } = await client.setup.previewGoods({
        csv: open.goods.csv,
        currency: { code: 'KZT', digits: 2 },
      });
      expect(good.map(({ product }) => product.sku)).toEqual(['A-1']);
      expect(problems).toEqual([{ line: 3, column: 'category', reason: 'bad-category', value: 'none' }]);
    });

    it('takes pictures by their content', async () => {
      const stored = await client.setup.storePicture({ base64: RED_DOT });
      expect(stored).toMatchObject({ width: 1, height: 1 });
      for (const base64 of ['', RED_DOT.slice(0, 16), SCRIPTED_SVG, GIF, HUGE_PNG]) {
        expect(await codeOf(client.setup.storePicture({ base64 }))).toBe('picture-invalid');
      }
    });

    it('refuses a weak PIN and a picture that is not there, and opens nothing', async () => {
      const weak = { ...open, administrator: { ...ADMINISTRATOR, pin: '1234' } };
      expect(await refusalOf(client.setup.openShop(weak))).toMatchObject({
        code: 'pin-weak',
        data: { reason: 'a-row' },
      });
      const campaign = { ...SETTINGS.campaign, picture: 'f'.repeat(64) };
      const unknown = { ...open, settings: { ...SETTINGS, campaign } };
      expect(await codeOf(client.setup.openShop(unknown))).toBe('picture-unknown');
      expect(await client.kiosk.shop({})).toMatchObject({ state: 'new' });
    });

    it('is opened once, however often it is asked for', async () => {
      const rivals = [open, { ...open, id: uuidv7() }];
      const answers = await Promise.allSettled(rivals.map((asked) => client.setup.openShop(asked)));
      const winner = rivals.find((_asked, index) => answers[index]?.status === 'fulfilled');
      const loser = rivals.find((asked) => asked !== winner);
      // The code was told once, to whoever opened the shop.
      expect(await client.setup.openShop(winner ?? open)).toEqual({ products: 1, recoveryCode: null });
      expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'already-set-up' } });
      expect(await codeOf(client.setup.openShop(loser ?? open))).toBe('already-set-up');
      expect(await codeOf(client.setup.storePicture({ base64: RED_DOT }))).toBe('already-set-up');
      expect(await client.kiosk.shop({})).toMatchObject({ state: 'open', settings: SETTINGS });
      expect(await client.session.people({})).toMatchObject([{ name: ADMINISTRATOR.name, role: 'administrator' }]);
    });
  });
}
