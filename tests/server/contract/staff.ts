import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, it } from 'vitest';
import { allInFolder } from './in-shop.ts';
import {
  SETTINGS,
  PRICE,
  purchase,
  gift,
  signIn,
  newProduct,
  entriesStoredBy,
  saveProduct,
  stockOf,
} from './inputs.ts';
import { ADMINISTRATOR } from '../../helpers/sample-shop.ts';
import { codeOf, refusalOf } from '../refusal.ts';
import { RED_DOT } from '../pictures.ts';
import { BAD_CALLS } from '../bad-calls.ts';
import type { Client } from '../../../renderer/api/client.ts';
import type { OpenClient, Opened } from '../open-client.ts';

/** What staff and administrators ask, and what nobody may. */
export function staffCases(host: string, openClient: OpenClient): void {
  describe(`${host}: staff`, () => {
    let opened: Opened;
    let client: Client;

    allInFolder(openClient, (now) => ({ opened, client } = now));
    beforeAll(async () => {
      const goods = { from: 'sample' } as const;
      await client.setup.openShop({ id: uuidv7(), settings: SETTINGS, administrator: ADMINISTRATOR, goods });
    });

    it('opens staff calls to a PIN, at that window alone', async () => {
      const window = await opened.newWindow();
      for (const call of [
        () => window.notices.list({}),
        () => window.goods.retire({ id: uuidv7(), sku: 'DR-01' }),
        () => window.settings.change({ id: uuidv7(), changes: { sound: true } }),
        () => window.session.changePin({ pin: ADMINISTRATOR.pin, newPin: '4827' }),
        () => window.session.leaveKiosk({}),
      ]) {
        expect(await codeOf(call())).toBe('session-needed');
      }
      expect(await window.session.state({ touch: true })).toBeNull();
      expect(await codeOf(window.session.open({ person: 'nobody', pin: '4826' }))).toBe('person-unknown');
      const [person] = await window.session.people({});
      const wrong = window.session.open({ person: person?.id ?? '', pin: '0000' });
      expect(await refusalOf(wrong)).toMatchObject({ code: 'pin-wrong', data: { waitMs: 0 } });
      await signIn(window);
      expect(await window.session.state({ touch: false })).toMatchObject({ person });
      await window.session.lock({});
      expect(await codeOf(window.notices.list({}))).toBe('session-needed');
    });

    it('lets staff see and do what waits', async () => {
      const { id: notice } = await client.kiosk.tellUs({ id: uuidv7(), about: 'price-tag-missing', sku: 'DR-03' });
      await signIn(client);
      const list = await client.notices.list({});
      expect(list.notices).toContainEqual(
        expect.objectContaining({ id: notice, about: 'price-tag-missing', sku: 'DR-03' }),
      );
      const done = { id: uuidv7(), notice };
      expect(await client.notices.handle(done)).toEqual(await client.notices.handle(done));
      expect((await client.notices.list({})).notices.map(({ id }) => id)).not.toContain(notice);
      expect(await codeOf(client.notices.handle({ id: uuidv7(), notice: uuidv7() }))).toBe('entry-unknown');
    });

    it('moves stock, also below nothing, and tells staff what is sold out', async () => {
      await saveProduct(client, 'T-4');
      const line = { sku: 'T-4', units: 5 };
      await client.goods.receive({ id: uuidv7(), source: 'given', lines: [{ ...line, unitCost: 0 }] });
      const written = { id: uuidv7(), reason: 'spoiled' as const, lines: [line] };
      const [once, again] = [await client.goods.writeOff(written), await client.goods.writeOff(written)];
      expect(again).toEqual(once);
      await client.kiosk.recordPurchase(purchase({ lines: [{ sku: 'T-4', units: 1, price: PRICE }] }));
      expect(await stockOf(client, 'T-4')).toBe(-1);
      const { soldOut } = await client.notices.list({});
      expect(soldOut).toContainEqual(expect.objectContaining({ sku: 'T-4', stock: -1 }));
      const unknown = { id: uuidv7(), source: 'given' as const, lines: [{ sku: 'NO-1', units: 1, unitCost: 0 }] };
      expect(await codeOf(client.goods.receive(unknown))).toBe('product-unknown');
    });

    it('keeps barcodes and pictures of products sound', async () => {
      await signIn(client);
      const [water] = await client.kiosk.goods({});
      const save = (changes: object) => client.goods.save({ id: uuidv7(), product: newProduct('T-5', changes) });
      expect(await codeOf(save({ barcode: water?.barcode }))).toBe('barcode-taken');
      expect(await codeOf(save({ picture: 'a'.repeat(64) }))).toBe('picture-unknown');
      const { sha256 } = await client.settings.storePicture({ base64: RED_DOT });
      expect(await save({ picture: sha256 })).toMatchObject({ seq: expect.any(Number) as number });
    });

    it('changes settings, but never the currency that every sum is in', async () => {
      await signIn(client);
      const change = (changes: object) => client.settings.change({ id: uuidv7(), changes });
      const { phonePayment, promiseDays, currency } = SETTINGS;
      expect(await codeOf(change({ currency: { ...currency, code: 'EUR' } }))).toBe('currency-fixed');
      expect(await codeOf(change({ phonePayment: { type: 'picture', picture: 'b'.repeat(64) } }))).toBe(
        'picture-unknown',
      );
      expect(await change({ phonePayment: null, promiseDays: null })).toMatchObject({ phonePayment: null });
      const phone = purchase({ tender: { type: 'qr' } });
      expect(await codeOf(client.kiosk.recordPurchase(phone))).toBe('phone-not-taken');
      expect(await codeOf(client.kiosk.recordGift({ ...gift(), tender: { type: 'qr' } }))).toBe('phone-not-taken');
      const promised = purchase({ tender: { type: 'promise', code: 'ТЕҢІЗ-47' } });
      expect(await codeOf(client.kiosk.recordPurchase(promised))).toBe('promises-not-taken');
      expect(await codeOf(client.kiosk.offerPromiseCode({}))).toBe('promises-not-taken');
      expect(await change({ phonePayment, promiseDays })).toEqual(SETTINGS);
      await client.kiosk.recordPurchase({ ...phone, id: uuidv7() });
    });

    it('changes a PIN for who knows the old one', async () => {
      await signIn(client);
      const { pin } = ADMINISTRATOR;
      expect(await refusalOf(client.session.changePin({ pin, newPin: '1111' }))).toMatchObject({
        code: 'pin-weak',
        data: { reason: 'one-digit' },
      });
      expect(await codeOf(client.session.changePin({ pin: '9999', newPin: '4827' }))).toBe('pin-wrong');
      await client.session.changePin({ pin, newPin: '4827' });
      const [person] = await client.session.people({});
      expect(await codeOf(client.session.open({ person: person?.id ?? '', pin }))).toBe('pin-wrong');
      await client.session.open({ person: person?.id ?? '', pin: '4827' });
      await client.session.changePin({ pin: '4827', newPin: pin });
    });

    it('refuses every bad input with where it does not fit, and stores nothing', async () => {
      await signIn(client);
      const stored = await entriesStoredBy(client, async () => {
        for (const { what, call } of BAD_CALLS) {
          const refusal = await refusalOf(call(client));
          expect({ what, code: refusal.code }).toEqual({ what, code: 'BAD_REQUEST' });
          expect(Object.keys(refusal.data as object)).toEqual(['paths']);
        }
      });
      expect(stored).toBe(0);
    });
  });
}
