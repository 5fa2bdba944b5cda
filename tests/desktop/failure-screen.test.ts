import { describe, expect, test, vi } from 'vitest';
import { failureSite, isLeaveKey } from '../../electron/failure-screen.ts';
import { FAILURE_TEXTS, type StartFault } from '../../electron/failure-texts.ts';
import { LANGUAGES } from '../../shop/languages.ts';
import { readKeys } from '../helpers/electron-double/keyboard.ts';

vi.mock('electron', () => ({ protocol: {} }));

const FAULTS = Object.keys(FAILURE_TEXTS.en.why) as readonly StartFault[];
const home = { url: 'app://adal/' };

describe('the screen without a shop', () => {
  test.each(FAULTS)('%s: says why and whom to call, in every language', async (fault) => {
    const html = await failureSite(home, fault, '').text();
    for (const language of LANGUAGES) {
      const { title, call, again, why } = FAILURE_TEXTS[language];
      for (const text of [title, call, again, why[fault]]) expect(html).toContain(text);
      expect(html).toContain(`lang="${language}"`);
    }
  });

  test('no two reasons and no two languages say the same', () => {
    const said = LANGUAGES.flatMap((language) => Object.values(FAILURE_TEXTS[language].why));
    expect(new Set(said).size).toBe(LANGUAGES.length * FAULTS.length);
  });

  test('shows what the computer said without letting it be markup', async () => {
    const html = await failureSite(home, 'fault', `<script>alert('1')</script> & "C:\\shop"`).text();
    expect(html).not.toContain('<script');
    expect(html).toContain('&#60;script&#62;');
  });

  test('has a style of its own and no script, under the strict policy', async () => {
    const page = failureSite(home, 'io', '');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).not.toMatch(/<script|style=|on\w+=/);
    expect(failureSite({ url: 'app://adal/failure.css' }, 'io', '').headers.get('content-type')).toMatch('text/css');
  });
});

test('only the system’s own keys close it', () => {
  const own = process.platform === 'darwin' ? 'Meta+Q' : 'Alt+F4';
  expect(isLeaveKey(readKeys(own))).toBe(true);
  for (const keys of ['F4', 'Control+F4', 'Control+Q', 'Alt+Q', 'Control+W', 'Escape']) {
    expect(isLeaveKey(readKeys(keys))).toBe(false);
  }
});
