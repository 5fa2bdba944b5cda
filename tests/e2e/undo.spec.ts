import { entriesOf } from '../helpers/ledger.ts';
import { JUICE, SAMSA } from '../helpers/goods.ts';
import { expect, test, type Kiosk } from '../helpers/kiosk.ts';
import { tenge } from '../helpers/sample-shop.ts';

const buy = async (kiosk: Kiosk): Promise<void> => {
  await kiosk.start();
  await kiosk.take(SAMSA, JUICE);
  await kiosk.pay(700);
  await kiosk.putIn('note', 1000);
  await kiosk.paid(700);
  await expect(kiosk.thanks).toBeVisible();
};

test('undo takes a purchase back by a correction and gives the basket back', async ({ openKiosk }) => {
  const kiosk = await openKiosk();
  const { say, words, page } = kiosk;
  await buy(kiosk);
  await kiosk.tap(say('pay', 'thanks.undo'));
  const sums = { change: words.tenge(300), putIn: words.tenge(1000) };
  await expect(page.getByText(say('pay', 'thanks.undoneCashChange', sums))).toBeVisible();

  const [purchase] = entriesOf(kiosk.dataDir, 'purchase-recorded');
  expect(entriesOf(kiosk.dataDir, 'entry-corrected')).toMatchObject([
    {
      body: {
        corrects: purchase?.id,
        returned: purchase?.body.lines,
        postings: [
          ['assets:box', -tenge(700)],
          ['income:goods', tenge(700)],
        ],
      },
    },
  ]);
  await kiosk.tap(say('pay', 'thanks.toBasket'));
  await expect(kiosk.button(say('kiosk', 'basket.payTotal', { total: words.tenge(700) }))).toBeVisible();
});

test('after twenty seconds there is nothing to undo with', async ({ openKiosk }) => {
  const kiosk = await openKiosk({ clock: true });
  const { say, page } = kiosk;
  await buy(kiosk);
  await expect(kiosk.button(say('pay', 'thanks.undo'))).toBeVisible();
  await page.clock.runFor(21_000);
  await expect(kiosk.thanks).toBeVisible();
  await expect(kiosk.button(say('pay', 'thanks.undo'))).toBeHidden();
});
