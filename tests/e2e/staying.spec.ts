import { SAMSA } from '../helpers/goods.ts';
import { expect, languageButton, test } from '../helpers/kiosk.ts';
import { tap } from '../helpers/tap.ts';
import { wordsOf } from '../helpers/texts.ts';

test('the next buyer finds the shop’s own language and an empty basket', async ({ openKiosk }) => {
  const kiosk = await openKiosk({ language: 'en' });
  const { say, page } = kiosk;
  await kiosk.start();
  await kiosk.take(SAMSA);
  await kiosk.pay(450);
  await kiosk.paid(450);
  await kiosk.tap(say('common', 'done'));

  const kazakh = wordsOf('kk');
  await expect(languageButton(page, 'kk')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
  await kiosk.tap(kazakh.say('kiosk', 'idle.start'));
  await expect(page.getByText(kazakh.say('kiosk', 'basket.empty'))).toBeVisible();
});

test('the language changes with one touch and keeps what was taken', async ({ openKiosk }) => {
  const kiosk = await openKiosk();
  const { page } = kiosk;
  await kiosk.start();
  await kiosk.take(SAMSA);
  for (const language of ['ru', 'en', 'kk'] as const) {
    const { say, tenge } = wordsOf(language);
    await tap(languageButton(page, language));
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(kiosk.button(say('kiosk', 'basket.payTotal', { total: tenge(450) }))).toBeVisible();
  }
});

test('after half a minute without a touch the kiosk asks, and a yes keeps the basket', async ({ openKiosk }) => {
  const kiosk = await openKiosk({ clock: true });
  const { say, words, page } = kiosk;
  await kiosk.start();
  await kiosk.take(SAMSA);
  const question = page.getByRole('dialog', { name: say('kiosk', 'stillHere.title') });
  await page.clock.runFor(29_000);
  await expect(question).toBeHidden();
  await page.clock.runFor(1_500);
  await expect(question).toBeVisible();
  await kiosk.tap(say('kiosk', 'stillHere.yes'));
  await expect(question).toBeHidden();
  await expect(kiosk.button(say('kiosk', 'basket.payTotal', { total: words.tenge(450) }))).toBeVisible();
});

test('without an answer it starts over: idle board, empty basket, own language', async ({ openKiosk }) => {
  const kiosk = await openKiosk({ clock: true, language: 'ru' });
  const { say, page } = kiosk;
  await kiosk.start();
  await kiosk.take(SAMSA);
  await page.clock.runFor(31_000);
  await expect(page.getByRole('dialog', { name: say('kiosk', 'stillHere.title') })).toBeVisible();
  await page.clock.runFor(16_000);
  const kazakh = wordsOf('kk');
  await kiosk.tap(kazakh.say('kiosk', 'idle.start'));
  await expect(page.getByText(kazakh.say('kiosk', 'basket.empty'))).toBeVisible();
});

test('nobody is asked on the idle board', async ({ openKiosk }) => {
  const kiosk = await openKiosk({ clock: true });
  const { say, page } = kiosk;
  await page.clock.runFor(120_000);
  await expect(kiosk.button(say('kiosk', 'idle.start'))).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
});
