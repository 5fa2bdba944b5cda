import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ed25519 } from '@noble/curves/ed25519.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSnapshot } from '../../db/open.ts';
import { balance } from '../../db/queries/accounts.ts';
import { currentSettings } from '../../db/queries/settings.ts';
import { verifyAll } from '../../db/verify/verify.ts';
import { ROOT } from '../../scripts/build.ts';
import { makeExtract } from '../../server/proof/make-extract.ts';
import { proofSigner, type Signer } from '../../server/proof/proof-key.ts';
import { canonical } from '../../shop/canonical.ts';
import { checkAll, sha256Hex, type ExtractFault } from '../../shop/proof/check.ts';
import { sealedText, signedText, type ExtractEntry } from '../../shop/proof/extract.ts';
import { statementOf } from '../../shop/proof/statement.ts';
import { businessDate } from '../../shop/time.ts';
import { random } from '../db/random.ts';
import { entriesIn, entriesOf } from '../helpers/ledger.ts';
import { inShop, tenge } from '../helpers/sample-shop.ts';
import { PERSONAL, REMARKS, storiedShop } from '../helpers/storied-shop.ts';

const PERIOD = { from: businessDate('2026-01-01'), to: businessDate('2099-12-31') };

let dataDir: string;
let text: string;
let entries: readonly ExtractEntry[];

beforeAll(async () => {
  dataDir = await storiedShop();
  text = extractOf(dataDir);
  const verdict = checkAll(Buffer.from(text));
  if (!verdict.ok) throw new Error(`The extract does not check: ${JSON.stringify(verdict.faults)}`);
  ({ entries } = verdict.extract);
});
afterAll(() => rmSync(dirname(dataDir), { recursive: true }));

function extractOf(folder: string, signer?: Signer): string {
  const opened = openSnapshot(folder);
  if (!opened.ok) throw new Error(opened.message);
  const { db, close } = opened.folder;
  const settings = currentSettings(db);
  if (!settings) throw new Error('No shop');
  const how = { period: PERIOD, files: {}, signer: signer ?? proofSigner(db), onProgress: () => undefined };
  const { text: made } = makeExtract(db, settings, how);
  close();
  return made;
}

/** The lines with what `change` made of them, signed anew by the shop: what only the holder of the key can do. */
function signedAnew(change: (lines: string[]) => void): Buffer {
  const lines = text.trimEnd().split('\n').slice(0, -1);
  change(lines);
  const unsigned = `${lines.join('\n')}\n`;
  const opened = openSnapshot(dataDir);
  if (!opened.ok) throw new Error(opened.message);
  const signature = proofSigner(opened.folder.db).sign(signedText(sha256Hex(unsigned)));
  opened.folder.close();
  return Buffer.from(`${unsigned}${canonical({ signature })}\n`);
}

function faultsOf(bytes: Uint8Array): readonly ExtractFault[] {
  const verdict = checkAll(bytes);
  return verdict.ok ? [] : verdict.faults;
}

/** Another byte that could stand in the same place: a digit for a digit, a letter for a letter, so that the form stays right. */
function likeIt(byte: number): number {
  const sign = String.fromCharCode(byte);
  if (/[0-8a-yA-Y]/.test(sign)) return byte + 1;
  return /[9zZ]/.test(sign) ? byte - 1 : byte ^ 1;
}

/** What a person reads in a file: a PDF's letters are packed. */
function readable(file: string): string {
  if (!file.endsWith('.pdf')) return readFileSync(file, 'utf8');
  const { error, stdout } = spawnSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8' });
  if (error) throw new Error('This test needs pdftotext (Debian: apt-get install poppler-utils)', { cause: error });
  return stdout;
}

/** What the checker in Python says, which shares no code with ours. */
function secondOpinion(bytes: Uint8Array): { ok: boolean; entries: number; problems: readonly ExtractFault[] } {
  const folder = mkdtempSync(join(tmpdir(), 'adal-extract-'));
  const file = join(folder, 'extract.jsonl');
  writeFileSync(file, bytes);
  const { stdout, stderr } = spawnSync('python3', [join(ROOT, 'tests/checker/check_extract.py'), file, '--json'], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  const last = stdout.trimEnd().split('\n').at(-1);
  if (!last?.startsWith('{')) throw new Error(`The second checker failed: ${stderr}`);
  return JSON.parse(last) as ReturnType<typeof secondOpinion>;
}

describe('a published extract', () => {
  it('has every entry of the ledger, in its chain, and a second program agrees', () => {
    const ledger = entriesIn(dataDir);
    expect(entries.map(({ seq, hash, prev }) => [seq, hash, prev])).toEqual(
      ledger.map(({ seq, hash, prev }) => [seq, hash, prev]),
    );
    expect(secondOpinion(Buffer.from(text))).toEqual({ ok: true, entries: ledger.length, problems: [] });
  });

  it('gives the statement of the period by itself', () => {
    const statement = statementOf(entries, PERIOD);
    const opened = openSnapshot(dataDir);
    if (!opened.ok) throw new Error(opened.message);
    for (const { place, opening, closing } of statement.places) {
      expect({ place, opening, closing }).toEqual({
        place,
        opening: 0,
        closing: balance(opened.folder.db, `assets:${place}`),
      });
    }
    opened.folder.close();
    expect(statement).toMatchObject({
      opening: 0,
      paid: tenge(30 * 500 + 100_000),
      givenAway: tenge(40_000),
      restocked: 0,
      shortage: 0,
      surplus: 0,
      other: 0,
      closing: tenge(75_000),
      promised: tenge(250),
    });
    const { opening, paid, surplus, other, givenAway, restocked, shortage, closing } = statement;
    expect(opening + paid + surplus + other - givenAway - restocked - shortage).toBe(closing);
    expect(statement.given.map(({ charity, purpose, amount }) => [charity, purpose, amount])).toEqual([
      ['Ауыл кітапханасы', 'Кітаптар', tenge(20_000)],
      ['Балалар үйі', 'Кітаптар', tenge(20_000)],
      ['Балалар үйі', 'Кітаптар', tenge(20_000)],
      ['Балалар үйі', null, -tenge(20_000)],
    ]);
    expect(statement.months.map(({ came, given }) => [came, given])).toEqual([[tenge(115_000), tenge(40_000)]]);
    const before = statementOf(entries, { from: businessDate('2020-01-01'), to: businessDate('2020-12-31') });
    expect(before).toMatchObject({ opening: 0, closing: 0, paid: 0, given: [], months: [] });
  });

  it('is the same, byte for byte, for the same ledger, and a later one begins with the same entries', async () => {
    expect(extractOf(dataDir)).toBe(text);
    const folder = await storiedShop();
    const earlier = extractOf(folder).trimEnd().split('\n').slice(1, -1);
    await inShop(folder, async (client) => {
      await client.kiosk.recordGift({ id: '019a0000-0000-7000-8000-00000000000f', paid: 100, tender: { type: 'qr' } });
    });
    const later = extractOf(folder).trimEnd().split('\n').slice(1, -1);
    expect(later.slice(0, earlier.length)).toEqual(earlier);
    expect(later).toHaveLength(earlier.length + 1);
    rmSync(dirname(folder), { recursive: true });
  });

  it('names what is wrong for each of 200 random changes of one byte', () => {
    const original = Buffer.from(text);
    const { below: pick } = random(20_261_122);
    const asked: { readonly changed: Buffer; readonly faults: readonly ExtractFault[] }[] = [];
    for (let times = 0; times < 200; times += 1) {
      const at = pick(original.length);
      const changed = Buffer.from(original);
      changed[at] = times % 2 === 0 ? (original[at] ?? 0) ^ (1 + pick(255)) : likeIt(original[at] ?? 0);
      const [first, ...others] = faultsOf(changed);
      const lines = original.subarray(0, at).filter((byte) => byte === 0x0a).length;
      const last = entries.length + 1;
      // A line feed that is gone makes one line of two, and one that came two of one.
      const where =
        lines === 0 || lines === last
          ? expect.objectContaining({ code: expect.stringMatching(/^(format|head|key|sums|signature)$/) as string })
          : first?.code === 'format'
            ? { code: 'format', line: lines + 1 }
            : { code: expect.stringMatching(/^(link|hash|seal|missing)$/) as string, seq: lines };
      expect({ times, at, first }).toEqual({ times, at, first: where as unknown });
      if (times % 25 === 0 && first) asked.push({ changed, faults: [first, ...others] });
    }
    for (const { changed, faults } of asked) {
      expect(secondOpinion(changed).problems.slice(0, 20)).toEqual(faults);
    }
  });

  it.each<[string, (lines: string[]) => void, readonly Partial<ExtractFault>[]]>([
    ['an entry that is left out', (lines) => lines.splice(7, 1), [{ code: 'missing', seq: 7 }]],
    ['the last entry cut off', (lines) => lines.pop(), [{ code: 'head' }]],
    [
      'two entries that changed places',
      (lines) => lines.splice(7, 2, lines[8] ?? '', lines[7] ?? ''),
      [
        { code: 'missing', seq: 7 },
        { code: 'missing', seq: 9 },
        { code: 'missing', seq: 8 },
      ],
    ],
    [
      'a field too much',
      (lines) => lines.splice(3, 1, (lines[3] ?? '').replace(/"seq":3\}$/, '"seq":3,"too":1}')),
      [{ code: 'format', line: 4 }],
    ],
    ['white space', (lines) => lines.splice(3, 1, (lines[3] ?? '').replace(':', ': ')), [{ code: 'format', line: 4 }]],
    [
      'another balance in the statement',
      (lines) => lines.splice(0, 1, (lines[0] ?? '').replace(/\["assets:bank",\d/, '["assets:bank",9')),
      [{ code: 'sums' }],
    ],
  ])('is refused with %s, though the shop itself had signed it', (_, change, faults) => {
    const bytes = signedAnew(change);
    expect(faultsOf(bytes).slice(0, faults.length)).toEqual(faults);
    expect(secondOpinion(bytes).problems).toEqual(faultsOf(bytes));
  });

  it('is refused where a shortened entry got other sums and a new seal: then the signature tells', () => {
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.includes('"withheld":["note"]') && line.includes('money-given'));
    const { seal: _, ...short } = JSON.parse(lines[at] ?? '') as Record<string, unknown>;
    const other = canonical(short).replaceAll('Балалар', 'Бөтен б');
    const seal = sha256Hex(sealedText(other));
    lines[at] = canonical({ ...(JSON.parse(other) as object), seal });
    expect(faultsOf(Buffer.from(lines.join('\n')))).toEqual([{ code: 'signature' }]);
  });

  it('is refused where somebody else has signed it', () => {
    const { secretKey, publicKey } = ed25519.keygen();
    const stranger = {
      publicKey: Buffer.from(publicKey).toString('hex'),
      sign: (signed: string) => Buffer.from(ed25519.sign(Buffer.from(signed), secretKey)).toString('hex'),
    };
    expect(faultsOf(Buffer.from(extractOf(dataDir, stranger)))).toEqual([{ code: 'key' }]);
    // 32 bytes that are no key at all.
    const none = extractOf(dataDir, { ...stranger, publicKey: 'f'.repeat(64) });
    expect(faultsOf(Buffer.from(none))).toEqual([{ code: 'key' }, { code: 'signature' }]);
  });

  it.each([
    ['nothing', ''],
    ['something else', '{"hello":1}\n{"signature":"00"}\n'],
    ['a file of zeros', '\0'.repeat(5000)],
    ['a page', '<!doctype html><title>Adal</title>'],
  ])('is not %s', (_, other) => {
    expect(faultsOf(Buffer.from(other))).toEqual([{ code: 'format', line: 1 }]);
    expect(secondOpinion(Buffer.from(other)).problems).toEqual([{ code: 'format', line: 1 }]);
  });
});

describe('what is nobody’s business', () => {
  it('is in no published file, and neither is what would let somebody guess it', () => {
    const out = join(dirname(dataDir), 'out');
    const args = ['--data', dataDir, '--from', PERIOD.from, '--to', PERIOD.to, '--out', out];
    const ran = spawnSync(process.execPath, [join(ROOT, 'scripts/run.js'), 'publish', ...args], { encoding: 'utf8' });
    expect({ status: ran.status, error: ran.stderr }).toEqual({ status: 0, error: '' });

    const opened = openSnapshot(dataDir);
    if (!opened.ok) throw new Error(opened.message);
    const secrets = opened.folder.db.all<{ value: string }>('SELECT value FROM secret').map(({ value }) => value);
    opened.folder.close();
    const hidden = entriesIn(dataDir)
      .slice(0, entries.length)
      .filter((_, at) => 'seal' in (entries[at] ?? {}))
      .map(({ id }) => id);
    const parts = secrets.flatMap((value) => value.match(/[\w+/=-]{16,}/g) ?? []);
    expect(parts.length).toBeGreaterThan(4);
    expect(hidden.length).toBeGreaterThan(6);
    // The remarks are in the ledger, so that not finding them says something.
    expect(JSON.stringify(entriesIn(dataDir))).toContain(REMARKS.given);

    const names = readdirSync(out).toSorted();
    expect(names).toEqual([
      'README.txt',
      'extract.jsonl',
      'index.html',
      'report-en.pdf',
      'report-kk.pdf',
      'report-ru.pdf',
    ]);
    for (const name of names) {
      const content = readable(join(out, name));
      for (const personal of [...PERSONAL, ...parts, ...hidden]) {
        expect({ name, personal, found: content.includes(personal) }).toEqual({ name, personal, found: false });
      }
    }
    expect(readFileSync(join(out, 'extract.jsonl'), 'utf8').split('\n').length).toBe(entries.length + 3);
  });

  it('leaves the ledger whole, which remembers what was published', () => {
    expect(verifyAll(dataDir)).toMatchObject({ ok: true });
    const published = readFileSync(join(dirname(dataDir), 'out', 'extract.jsonl'));
    const [entry] = entriesOf(dataDir, 'report-published');
    expect(entry).toMatchObject({
      actor: 'system',
      body: {
        from: PERIOD.from,
        to: PERIOD.to,
        head: { seq: entries.length },
        extract: sha256Hex(published.toString()),
      },
    });
    expect(checkAll(published)).toMatchObject({ ok: true });
    expect(entriesOf(dataDir, 'key-made')).toHaveLength(1);
  });
});
