import { describe, expect, test } from 'vitest';
import { transact } from '../../db/handle.ts';
import { head } from '../../db/head.ts';
import { append, entryHash } from '../../db/ledger.ts';
import { balance } from '../../db/queries/accounts.ts';
import { entriesAfter, entryById } from '../../db/queries/entries.ts';
import { money } from '../../shop/money.ts';
import { fillSampleLedger } from './fill-ledger.ts';
import { draft, openSampleShop, record, testId } from './sample-ledger.ts';
import { openFolder } from './temp-folder.ts';
import { NO_HASH } from '../../shop/ledger/hashed-text.ts';

const gift = (n: number, paid: number) =>
  draft(n, 'gift-recorded', {
    v: 1,
    postings: [
      ['assets:phone', money(paid)],
      ['income:gifts', money(-paid)],
    ],
    paid: money(paid),
    tender: { type: 'qr' },
  });

describe('an entry', () => {
  test('stands in the ledger as it was sent, after the one before it', () => {
    const { db } = openFolder();
    const first = record(db, gift(1, 500));
    const second = record(db, gift(2, 700));
    expect(first).toMatchObject({ ok: true, replayed: false, entry: { ...gift(1, 500), seq: 1, prev: NO_HASH } });
    expect(second.entry).toMatchObject({ seq: 2, prev: first.entry.hash });
    expect(entriesAfter(db, 0, 10)).toEqual([first.entry, second.entry]);
    expect(head(db)).toEqual({ seq: 2, hash: second.entry.hash });
  });

  test('has the hash that docs/ledger-format.md gives as its example', () => {
    const body = '{"about":"sold-out","postings":[],"sku":"ТОҚАШ-1","v":1}';
    const hash = entryHash({
      seq: 1,
      id: '019a0000-0000-7000-8000-000000000001',
      at: 1_790_000_000_000,
      business_date: '2026-09-21',
      kind: 'notice-raised',
      actor: 'kiosk',
      body,
      prev: NO_HASH,
    });
    expect(hash).toBe('6ffb315e3a41632b6ab9ab2d08f6a116bc69221e0f2971fb29a5d08e5310c331');
  });

  test('sent again is answered as it stands and not stored again', () => {
    const { db } = openFolder();
    const first = record(db, gift(1, 500));
    record(db, gift(2, 700));
    const again = record(db, { ...gift(1, 500), at: gift(3, 1).at });
    expect(again).toEqual({ ok: true, replayed: true, entry: first.entry });
    expect(head(db).seq).toBe(2);
    expect(balance(db, 'assets:phone')).toBe(1200);
  });

  test('with the id of another one is a conflict, and nothing is stored', () => {
    const { db } = openFolder();
    const first = record(db, gift(1, 500));
    const otherSum = record(db, gift(1, 600));
    const otherKind = record(db, draft(1, 'notice-raised', { v: 1, postings: [], about: 'box-full', sku: null }));
    for (const refused of [otherSum, otherKind]) {
      expect(refused).toEqual({ ok: false, code: 'id-conflict', entry: first.entry });
    }
    expect(head(db).seq).toBe(1);
    expect(balance(db, 'assets:phone')).toBe(500);
  });

  test('whose postings do not balance is a fault, and nothing is stored', () => {
    const { db } = openFolder();
    const good = gift(1, 500);
    const wrong = [
      [['assets:phone', money(500)]],
      [
        ['income:gifts', money(-500)],
        ['assets:phone', money(500)],
      ],
      [
        ['assets:phone', money(500)],
        ['income:gifts', money(-500)],
        ['income:surplus', money(0)],
      ],
      [
        ['assets:phone', money(250)],
        ['assets:phone', money(250)],
        ['income:gifts', money(-500)],
      ],
    ] satisfies (typeof good.body.postings)[];
    for (const postings of wrong) {
      expect(() => record(db, { ...good, body: { ...good.body, postings } })).toThrow(testId(1));
    }
    expect(head(db)).toEqual({ seq: 0, hash: NO_HASH });
    expect(db.all('SELECT 1 FROM posting')).toEqual([]);
  });

  test('that contradicts the ledger is a fault, and nothing of its transaction is stored', () => {
    const { db } = openFolder();
    const retire = draft(2, 'product-retired', { v: 1, postings: [], sku: 'ЖОҚ' as never });
    const both = () =>
      transact(db, (tx) => {
        append(tx, gift(1, 500));
        append(tx, retire);
      });
    expect(both).toThrow('not there');
    expect(entryById(db, testId(1))).toBeUndefined();
    expect(balance(db, 'assets:phone')).toBe(0);
  });
});

describe('a ledger', () => {
  test('refuses to be changed, erased or replaced', () => {
    const { db } = openFolder();
    openSampleShop(db);
    const before = entriesAfter(db, 0, 1000);
    const row = before.at(-1);
    if (!row) throw new Error('The sample shop is empty');
    const attempts = [
      () => transact(db, (tx) => tx.run("UPDATE ledger SET actor = 'system'")),
      () => transact(db, (tx) => tx.run('DELETE FROM ledger WHERE seq = ?', row.seq)),
      () =>
        transact(db, (tx) =>
          tx.run(
            "INSERT OR REPLACE INTO ledger VALUES (?, ?, 0, '2026-09-01', 'gift-recorded', 'kiosk', '{}', '', '')",
            row.seq,
            row.id,
          ),
        ),
    ];
    for (const attempt of attempts) expect(attempt).toThrow('the ledger');
    expect(entriesAfter(db, 0, 1000)).toEqual(before);
  });

  test('goes on where it ended when the folder is opened again', () => {
    const folder = openFolder();
    fillSampleLedger(folder.db, { entries: 60, seed: 5 });
    const before = head(folder.db);
    folder.close();
    const { db } = openFolder(folder.path);
    expect(record(db, gift(1000, 500)).entry).toMatchObject({ seq: before.seq + 1, prev: before.hash });
  });
});
