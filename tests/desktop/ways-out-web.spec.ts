import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as plain, type Page } from '@playwright/test';
import { serveShop, type ServedShop } from '../helpers/served-shop.ts';
import { isMarked, mark, newFolder } from './kiosk-state.ts';
import { clickOn, drop, SITE, submitForm } from './ways.ts';

/*
 * Ways out of the kiosk on the web host. What keys do there is the browser's affair (it runs in its own kiosk mode); what a hand or a
 * script within the page could do is ours.
 */

const test = plain.extend<object, { served: ServedShop }>({
  served: [
    // oxlint-disable-next-line eslint/no-empty-pattern
    async ({}, provide) => {
      const served = await serveShop({ settings: { language: 'en' } });
      await provide(served);
      await served.close();
    },
    { scope: 'worker' },
  ],
});

const WAYS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'a file dropped on the page': async (page) => {
    const folder = newFolder();
    const file = join(folder, 'out.html');
    writeFileSync(file, '<title>out</title>');
    await drop(page, { files: [file] });
    rmSync(folder, { recursive: true });
  },
  'an address dropped on the page': async (page) => await drop(page, { address: SITE }),
  'a link with a script': clickOn(`<a href="javascript:location='${SITE}'">out</a>`),
  'a form sent to a site': async (page) => await submitForm(page, '_self'),
  'a form sent to a new window': async (page) => await submitForm(page, '_blank'),
  'another base for links': async (page) => {
    const base = await page.evaluate((site) => {
      document.head.insertAdjacentHTML('afterbegin', `<base href="${site}">`);
      return document.baseURI;
    }, SITE);
    expect(base).not.toBe(SITE);
  },
  'a script within markup': async (page) => {
    const title = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "out"';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="document.title = \'out\'">');
      return document.title;
    });
    expect(title).not.toBe('out');
  },
  'a frame with a site': async (page) => {
    await page.evaluate(
      (site) => document.body.append(Object.assign(document.createElement('iframe'), { src: site })),
      SITE,
    );
    expect(page.frames().map((frame) => frame.url())).not.toContain(SITE);
  },
  'a picture from elsewhere, which would tell on the buyer': async (page) => {
    const asked: string[] = [];
    // What the policy refuses does not come this far.
    await page.route(`${SITE}**`, async (route) => {
      asked.push(route.request().url());
      await route.abort();
    });
    await page.evaluate(async (site) => {
      const picture = Object.assign(new Image(), { src: `${site}spy.png` });
      await picture.decode().catch(() => undefined);
      await fetch(site, { mode: 'no-cors' }).catch(() => undefined);
      navigator.sendBeacon(site, 'spy');
    }, SITE);
    expect(asked).toEqual([]);
  },
  'two fingers': async (page) => {
    // A gesture sent to a headless browser zooms nothing anywhere, so the rule is read instead.
    const rules = await page.evaluate(() =>
      [document.body, ...document.querySelectorAll('button')].map((element) => getComputedStyle(element).touchAction),
    );
    for (const rule of rules) expect(rule).toMatch(/^(?:none|pan-x|pan-y|pan-x pan-y)$/);
  },
};

test.describe('no way out of the page', () => {
  for (const [name, attempt] of Object.entries(WAYS)) {
    test(name, async ({ page, served }) => {
      await page.goto(served.url);
      await page.getByRole('button').first().waitFor();
      await mark(page);
      await attempt(page);
      // A window that opens is told of before the page's next answer.
      expect(await isMarked(page)).toBe(true);
      expect(page.url()).toBe(`${served.url}/`);
      expect(page.context().pages()).toHaveLength(1);
    });
  }
});

test('there is no menu, nothing to select and nothing to drag away', async ({ page, served }) => {
  await page.goto(served.url);
  await page.getByRole('button').first().waitFor();
  await page.evaluate(() => {
    const refused: Record<string, boolean> = {};
    Reflect.set(window, 'refused', refused);
    for (const type of ['contextmenu', 'dragstart'])
      addEventListener(type, (event) => (refused[type] = event.defaultPrevented));
    const link = Object.assign(document.createElement('a'), { href: '/', draggable: true, textContent: 'out' });
    // By the object model: the policy allows no style in markup.
    Object.assign(link.style, { position: 'fixed', inset: '0 auto auto 0' });
    document.querySelector('#root')?.append(link);
  });
  await page.mouse.click(200, 200, { button: 'right' });
  await page.mouse.move(10, 8);
  await page.mouse.down();
  await page.mouse.move(200, 200, { steps: 5 });
  await page.mouse.up();
  expect(await page.evaluate(() => Reflect.get(window, 'refused') as unknown)).toEqual({
    contextmenu: true,
    dragstart: true,
  });

  await page.mouse.dblclick(400, 300);
  await page.keyboard.press('Control+A');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
});

test('no link of the kiosk leads out, and no picker of files opens', async ({ page, served }) => {
  await page.goto(served.url);
  await page.getByRole('button', { name: 'Start' }).first().click();
  await page.getByRole('button').nth(5).waitFor();
  expect(await page.locator('a[href], area[href], input[type=file], iframe, object, embed').count()).toBe(0);
});

test('the page cannot be put into another one', async ({ page, served }) => {
  await page.goto('data:text/html,<iframe></iframe>');
  await page.evaluate(async (url) => {
    const frame = document.querySelector('iframe');
    const loaded = new Promise((resolve) => frame?.addEventListener('load', resolve));
    if (frame) frame.src = url;
    await loaded;
  }, served.url);
  const [, frame] = page.frames();
  await expect.poll(() => frame?.url()).toMatch(/^chrome-error:/);
});
