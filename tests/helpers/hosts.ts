/*
 * The kiosk on its two hosts, for flows that run on both:
 *
 *     const kiosk = await openDesktop({ dataDir });          // or openWeb({ dataDir, browser })
 *     await tap(kiosk.page.getByRole('button', { name: 'Start' }));
 *     await kiosk.close();                                    // the data folder stays
 *
 * - `page` is a Playwright page showing the kiosk. On the desktop it is a window of real Electron where Electron's runtime is
 *   installed, else of the double in electron-double/ (`isReal` tells). Both run the built dist/main and dist/renderer: build first.
 * - `size` is the screen in CSS pixels (1366 x 768 unless said); `page.setViewportSize` changes it later on any host.
 * - `tap` is a finger's tap on every host. `locator.tap()` is not: Playwright cannot tell an Electron window that it has touch.
 * - `page.keyboard.press` goes through the window's lock-down, as a real key does. `keyboard.type` does for real Electron only.
 * - `kill()` is kill -9. `output()` is what the program printed so far.
 * - Desktop only: `app.evaluate(({ BrowserWindow }, argument) => ..., argument)` runs in the main process and gets the module `electron`;
 *   `exited` is the exit code once the program is gone. `runDesktop` is for a start that is expected to end by itself.
 */
export { openDesktop, runDesktop, type DesktopHost } from './desktop-host.ts';
export { tap } from './tap.ts';
export { openWeb, type WebHost } from './web-host.ts';
