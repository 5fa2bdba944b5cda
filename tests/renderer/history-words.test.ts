import { beforeAll, describe, expect, test } from 'vitest';
import type { Connection } from '../../db/handle.ts';
import { openInMemory } from '../../db/open.ts';
import { campaigns } from '../../db/queries/campaigns.ts';
import { entriesAfter, entryById } from '../../db/queries/entries.ts';
import { allGoods } from '../../db/queries/goods.ts';
import { noticeById } from '../../db/queries/notices.ts';
import { people } from '../../db/queries/people.ts';
import { createFormats } from '../../renderer/i18n/format.ts';
import { createI18n, type Namespace, type Texts } from '../../renderer/i18n/i18n.ts';
import { addStaffTexts } from '../../renderer/i18n/staff-texts.ts';
import { bookedIn, contentOf } from '../../renderer/staff/history/facts.ts';
import { sentenceOf } from '../../renderer/staff/history/sentence.ts';
import type { Words } from '../../renderer/staff/history/words.ts';
import type { HistoryNames } from '../../shop/contract/history-views.ts';
import { TENGE } from '../../shop/currency.ts';
import { digestOf } from '../../shop/history.ts';
import { LANGUAGES, type Language } from '../../shop/languages.ts';
import { ENTRY_BODIES, type Entry } from '../../shop/ledger/entries.ts';
import { fillSampleLedger } from '../db/fill-ledger.ts';

let db: Connection;
let entries: readonly Entry[];
let names: HistoryNames;

beforeAll(() => {
  db = openInMemory();
  fillSampleLedger(db, { entries: 1500, seed: 3 });
  entries = entriesAfter(db, 0, 10_000);
  names = {
    people: Object.fromEntries(people(db).map(({ id, name }) => [id, name])),
    products: Object.fromEntries(allGoods(db).map(({ sku, name }) => [sku, name])),
    campaigns: Object.fromEntries(campaigns(db).map(({ id, title }) => [id, title])),
  };
});

const wordsIn = (language: Language): Words => {
  const i18n = createI18n(language);
  addStaffTexts(i18n);
  const texts = <N extends Namespace>(namespace: N) => i18n.getFixedT(language, namespace) as unknown as Texts<N>;
  return {
    t: texts('history'),
    stock: texts('stock'),
    box: texts('box'),
    settling: texts('settling'),
    kiosk: texts('kiosk'),
    common: texts('common'),
    staff: texts('staff'),
    setup: texts('setup'),
    formats: createFormats(language, TENGE, texts('common')),
    language,
    moment: (at) => new Date(at).toISOString().slice(0, 10),
  };
};

/** What no reader should see: a key in place of its text, a hole in a text, a value that was not there. */
const UNSAID = /\{\{|undefined|NaN|null|\[object|(?:^|[\s:;,])[a-z]+(?:\.[a-zA-Z-]+)+(?=$|[\s:;,])/;

describe.each(LANGUAGES)('in %s', (language) => {
  test('every entry has a sentence and its whole content in words', () => {
    const words = wordsIn(language);
    const told = new Set<string>();
    for (const entry of entries) {
      const digest = digestOf(entry, (id) => noticeById(db, id) ?? { about: 'sold-out', sku: null });
      const first = entry.kind === 'entry-corrected' ? entryById(db, entry.body.corrects) : undefined;
      const row = { digest, corrects: first ?? null, businessDate: entry.businessDate };
      const sentence = sentenceOf(row, words, names);
      const { facts, lines } = contentOf(entry, { ...words, names, hours: () => ['08:00'] });
      const said = [sentence, ...[...facts, ...lines, ...bookedIn(entry.body.postings, words)].flat()];
      for (const text of said) {
        expect({ kind: entry.kind, text, isText: text !== '' && !UNSAID.test(text) }).toMatchObject({ isText: true });
      }
      expect(sentence).toMatch(/\.$/);
      told.add(entry.kind);
    }
    expect(told).toEqual(new Set(Object.keys(ENTRY_BODIES)));
  });
});
