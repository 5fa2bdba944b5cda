import { describe, expect, it, vi } from 'vitest';
import type { Client } from '../../../renderer/api/client.ts';
import type { ExportState } from '../../../shop/contract/exports-views.ts';
import type { OpenClient, Opened } from '../open-client.ts';
import { codeOf } from '../refusal.ts';
import { eachInShop } from './in-shop.ts';
import { gift, signIn } from './inputs.ts';

const WANTED = { format: 'hledger', from: '2020-01-01', to: '2040-12-31', language: 'kk' } as const;
/** An id that no export has. */
const NO_EXPORT = '3f1f5ce5-5f45-4f3e-9c2e-9d0a5c2f7b11';

/** Reports as files: begun, asked for, fetched, given up. */
export function exportsCases(host: string, openClient: OpenClient): void {
  describe(`${host}: exports`, () => {
    let opened: Opened;
    let client: Client;

    eachInShop(openClient, (now) => ({ opened, client } = now), {
      past: async (shop) => {
        await shop.kiosk.recordGift(gift());
      },
    });

    /** How it ended. */
    const ended = async (id: string): Promise<Exclude<ExportState, { state: 'running' }>> =>
      await vi.waitFor(
        async () => {
          const state = await client.exports.state({ export: id });
          if (state.state === 'running') throw new Error(`${state.done} of ${state.total}`);
          return state;
        },
        { timeout: 60_000, interval: 50 },
      );

    it('are made beside the till and handed over whole, with their name', async () => {
      const { export: id } = await client.exports.start(WANTED);
      // The till goes on meanwhile.
      await client.kiosk.recordGift(gift());
      const state = await ended(id);
      expect(state).toMatchObject({ state: 'done', file: { name: 'adal-2020-01-01-2040-12-31.journal' } });
      const file = await client.exports.download({ export: id });
      const text = await file.text();
      // Neither of these hosts has a dialog to ask by.
      expect(await codeOf(client.exports.save({ export: id }))).toBe('not-on-this-host');
      expect(file.name).toBe('adal-2020-01-01-2040-12-31.journal');
      expect(text).toMatch(/gift-recorded {2}; hash:[0-9a-f]{64}\n {4}assets:box {2}1\.00 KZT\n/);
      expect(state.state === 'done' && state.file.bytes).toBe(new TextEncoder().encode(text).length);
    });

    it('are of any format, bytes and all', async () => {
      const { export: id } = await client.exports.start({ ...WANTED, format: 'xlsx', language: 'ru' });
      expect((await ended(id)).state).toBe('done');
      const bytes = new Uint8Array(await (await client.exports.download({ export: id })).arrayBuffer());
      expect([...bytes.subarray(0, 4)]).toEqual([0x50, 0x4b, 3, 4]);
    });

    it('are gone when they are given up, and when the window begins another', async () => {
      const { export: first } = await client.exports.start(WANTED);
      await client.exports.cancel({ export: first });
      expect(await codeOf(client.exports.state({ export: first }))).toBe('export-unknown');
      expect(await codeOf(client.exports.download({ export: first }))).toBe('export-unknown');
      expect(await client.exports.cancel({ export: first })).toBeNull();
      const { export: second } = await client.exports.start(WANTED);
      const { export: third } = await client.exports.start(WANTED);
      expect(await codeOf(client.exports.state({ export: second }))).toBe('export-unknown');
      expect((await ended(third)).state).toBe('done');
    });

    it('belong to their window', async () => {
      const { export: id } = await client.exports.start(WANTED);
      await ended(id);
      const other = await opened.newWindow();
      await signIn(other);
      expect(await codeOf(other.exports.state({ export: id }))).toBe('export-unknown');
      expect(await codeOf(other.exports.download({ export: id }))).toBe('export-unknown');
      await other.exports.cancel({ export: id });
      expect((await client.exports.state({ export: id })).state).toBe('done');
    });

    it('are refused for days that are no period, and while the box is being counted', async () => {
      expect(await codeOf(client.exports.start({ ...WANTED, from: '2026-02-02', to: '2026-02-01' }))).toBe(
        'period-backwards',
      );
      expect(await codeOf(client.exports.start({ ...WANTED, from: '1900-01-01', to: '2026-02-01' }))).toBe(
        'period-too-long',
      );
      expect(await codeOf(client.exports.state({ export: NO_EXPORT }))).toBe('export-unknown');
      await client.box.open({ box: '1', seal: { state: 'none' }, apart: false, recounts: null });
      expect(await codeOf(client.exports.start(WANTED))).toBe('box-is-open');
    });
  });
}
