import { strFromU8, unzipSync } from 'fflate';
import { EXPORT_FORMATS } from '../../shop/exports.ts';
import { checkExtract } from '../../shop/proof/check.ts';
import { entriesOf } from '../helpers/ledger.ts';
import { expect, test, type Kiosk } from '../helpers/kiosk.ts';
import { emptyBox, giveCash } from '../helpers/safe.ts';
import { signInAs, type ShopClient } from '../helpers/sample-shop.ts';
import { write } from '../helpers/set-up.ts';
import { signIn } from '../helpers/sign-in.ts';
import { tap } from '../helpers/tap.ts';
import { RED_DOT } from '../server/pictures.ts';

/*
 * The administrator after the weekly count: a part of the safe goes to the bank, a charity is given its sum with a photo of the
 * receipt, and the children read it on the board. Then the month's report, as every kind of file, and all of it in public.
 */

const RAISED = 90_000;
const CHARITY = 'Қарттар үйі';
const PURPOSE = '24 көрпе';

/** A box with 90,000 ₸ that two people have counted and put away. */
const counted = async (client: ShopClient): Promise<void> => {
  await giveCash(client, RAISED);
  await signInAs(client);
  await emptyBox(client, { 10_000: 9 }, '17');
};

const toSection = async (kiosk: Kiosk, section: 'fund' | 'reports' | 'publish'): Promise<void> => {
  await kiosk.tap(kiosk.say('staff', 'section.accounts'));
  await kiosk.tap(kiosk.say('staff', `section.${section}`));
  const title = kiosk.say('staff', `section.${section}`);
  await expect(kiosk.page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
};

const toFund = async (kiosk: Kiosk): Promise<void> => {
  await signIn(kiosk);
  await toSection(kiosk, 'fund');
  await expect(kiosk.page.getByText(kiosk.words.tenge(RAISED)).first()).toBeVisible();
};

const bank = async (kiosk: Kiosk): Promise<void> => {
  const { say, words, page } = kiosk;
  await kiosk.tap(say('fund', 'bank.do'));
  await write(kiosk, say('fund', 'bank.amount'), '50 000');
  await write(kiosk, say('fund', 'bank.slip'), 'A-118');
  await expect(
    page.getByText(say('fund', 'bank.then', { safe: words.tenge(40_000), bank: words.tenge(50_000) })),
  ).toBeVisible();
  await kiosk.tap(say('fund', 'bank.record'));
  await expect(page.getByText(say('fund', 'moves.slip', { slip: 'A-118' }))).toBeVisible();
};

const give = async (kiosk: Kiosk): Promise<void> => {
  const { say, page } = kiosk;
  await kiosk.tap(say('fund', 'give.do'));
  await write(kiosk, say('fund', 'give.charity'), CHARITY);
  await write(kiosk, say('fund', 'give.purpose'), PURPOSE);
  await write(kiosk, say('fund', 'give.amount'), '45 000');
  const photo = { name: 'чек.png', mimeType: 'image/png', buffer: Buffer.from(RED_DOT, 'base64') };
  await page.locator('input[type="file"]').setInputFiles(photo);
  await expect(page.getByText(say('fund', 'receipt.there', { name: photo.name }))).toBeVisible();
  await kiosk.tap(say('fund', 'give.record'));
  await expect(page.getByRole('rowheader', { name: CHARITY })).toBeVisible();
};

/** The paper as it was handed in. */
const lookAtPaper = async ({ say, page, dataDir }: Kiosk): Promise<void> => {
  const [gift] = entriesOf(dataDir, 'money-given');
  await tap(page.getByRole('button', { name: say('fund', 'moves.openOf', { seq: gift?.seq ?? 0 }) }));
  await tap(page.getByRole('button', { name: say('fund', 'receipt.look') }));
  const name = say('fund', 'receipt.photo', { n: 1 });
  await expect(page.getByRole('img', { name })).toHaveAttribute('src', `data:image/png;base64,${RED_DOT}`);
  await tap(page.getByRole('dialog').getByRole('button', { name: say('common', 'close') }));
};

/** How the files of each kind begin, to the eye of the program that opens them. */
const BEGINS = { pdf: '%PDF-', xlsx: 'PK', csv: 'PK', json: 'PK', hledger: ';' } as const;

const takeReports = async (kiosk: Kiosk): Promise<void> => {
  const { say, words, page } = kiosk;
  await toSection(kiosk, 'reports');
  await expect(page.getByText(words.tenge(RAISED)).first()).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: CHARITY }).first()).toBeVisible();
  await kiosk.tap(say('reports', 'export.do'));
  for (const format of EXPORT_FORMATS) {
    const { name, bytes } = await kiosk.savedBy(
      async () => await tap(page.getByRole('button', { name: say('reports', `format.${format}`) })),
    );
    await expect(page.getByText(say('reports', 'export.saved', { name }))).toBeVisible();
    expect(strFromU8(bytes.subarray(0, 5), true)).toMatch(new RegExp(`^${BEGINS[format]}`));
  }
};

const publish = async (kiosk: Kiosk): Promise<void> => {
  const { say, page } = kiosk;
  await toSection(kiosk, 'publish');
  await expect(page.getByText(say('publish', 'gift', { charity: CHARITY, purpose: PURPOSE }))).toBeVisible();
  const { bytes } = await kiosk.savedBy(async () => await kiosk.tap(say('publish', 'do')));
  await expect(page.getByText(say('publish', 'next'))).toBeVisible();
  const files = Object.entries(unzipSync(bytes));
  const extract = files.find(([name]) => name.endsWith('extract.jsonl'))?.[1];
  const check = checkExtract(extract ?? new Uint8Array());
  let step = check.next();
  while (!step.done) step = check.next();
  expect(step.value.ok).toBe(true);
};

test('money is banked and given with a photo of its receipt, reported, exported and published, and the board tells it', async ({
  openKiosk,
}) => {
  const kiosk = await openKiosk({ shop: { second: true, past: counted } });
  const { page, say, words, host, dataDir } = kiosk;
  await toFund(kiosk);
  await bank(kiosk);
  await give(kiosk);
  await lookAtPaper(kiosk);
  await takeReports(kiosk);
  await publish(kiosk);

  expect(entriesOf(dataDir, 'money-banked').map(({ body }) => body.postings)).toEqual([
    [
      ['assets:bank', 5_000_000],
      ['assets:safe', -5_000_000],
    ],
  ]);
  expect(entriesOf(dataDir, 'money-given').map(({ body }) => body)).toMatchObject([
    { charity: CHARITY, amount: 4_500_000, from: 'bank', campaign: 'c1', receipt: { mediaType: 'image/png' } },
  ]);

  await kiosk.tap(say('staff', 'office.lock'));
  const told = page.getByText(
    say('kiosk', 'idle.given', { sum: words.tenge(45_000), times: say('kiosk', 'idle.times', { count: 1 }) }),
  );
  await expect(told).toBeVisible();
  if (host === 'desktop') return;
  await page.goto(new URL('/board', page.url()).href);
  await expect(told).toBeVisible();
  await expect(page.getByText(CHARITY)).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
});
