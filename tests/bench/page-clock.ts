import type { Page } from '@playwright/test';

/** Where on a page the watch looks. */
export type Landmarks = {
  /** What the button that leads to the goods says: it is pressed as soon as it is painted. Null where the goods come first. */
  readonly start: string | null;
  /** CSS selector of a card. */
  readonly card: string;
  /** What the first heading of the screen of thanks says. */
  readonly thanks: string;
};

/** One touch: from the finger's leaving (by the browser's own clock) to the next frame, ms. */
type Touch = { readonly took: number; readonly changed: boolean };

/** What the watch in the page has seen. Times in ms since the navigation began. */
export type Seen = {
  readonly idleAt: number | null;
  readonly goodsAt: number | null;
  readonly touches: readonly Touch[];
  /** The longest of each interaction's event timings, in steps of 8 ms, from 16 ms on (W3C Event Timing). */
  readonly interactions: readonly number[];
  /** From the last touch to the screen of thanks, each time it came. */
  readonly thanks: readonly number[];
};

declare global {
  // What the watch leaves on the page's window, to be read from outside.
  var adalBench: { readonly seen: () => Seen } | undefined;
}

/**
 * Puts the watch into every page that the tab loads from now on. A moment on screen is taken like this: after the change,
 * the next animation frame is asked for, and from it a message is posted, which arrives when that frame has been laid out
 * and handed over for painting.
 */
export async function installClock(page: Page, landmarks: Landmarks): Promise<void> {
  await page.addInitScript(watch, landmarks);
}

/** Opens a page and waits until its goods can be taken, by what the watch says: asking the page would slow its start. */
export async function openGoods(page: Page, url: string): Promise<void> {
  const ready = page.waitForEvent('console', (message) => message.text() === 'adal-bench: goods');
  await Promise.all([page.goto(url), ready]);
}

/** What the watch has seen so far. */
export async function seenBy(page: Page): Promise<Seen> {
  return await page.evaluate(() => {
    if (!globalThis.adalBench) throw new Error('The watch is not in this page');
    return globalThis.adalBench.seen();
  });
}

// Runs in the page as it stands here: nothing from outside may be used in it.
function watch({ start, card, thanks }: Landmarks): void {
  let idleAt: number | null = null;
  let goodsAt: number | null = null;
  let pressed = false;
  let up = 0;
  let thanked = false;
  const touches: { took: number; changed: boolean }[] = [];
  const interactions = new Map<number, number>();
  const thanksTook: number[] = [];

  const painted = (then: (at: number) => void) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', () => then(performance.now()), { once: true });
      channel.port1.start();
      channel.port2.postMessage(null);
    });

  const look = () => {
    const isThanks = document.querySelector('h1')?.textContent?.trim() === thanks;
    if (isThanks && !thanked) {
      const began = up;
      painted((at) => thanksTook.push(at - began));
    }
    thanked = isThanks;
    if (goodsAt !== null) return;
    if (start !== null && !pressed) {
      const button = [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === start);
      if (!button) return;
      pressed = true;
      painted((at) => {
        idleAt = at;
        button.click();
      });
    } else if (document.querySelector(card)) {
      goodsAt = Number.POSITIVE_INFINITY;
      painted((at) => {
        goodsAt = at;
        console.debug('adal-bench: goods');
      });
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });

  addEventListener(
    'pointerup',
    (event) => {
      up = event.timeStamp;
    },
    true,
  );
  addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted) return;
      const began = up;
      let changed = false;
      const changes = new MutationObserver(() => {
        changed = true;
      });
      changes.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
      painted((at) => {
        changes.disconnect();
        touches.push({ took: at - began, changed });
      });
    },
    true,
  );
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      const { interactionId, duration } = entry;
      if (interactionId > 0) interactions.set(interactionId, Math.max(duration, interactions.get(interactionId) ?? 0));
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);

  globalThis.adalBench = {
    seen: () => ({
      idleAt,
      goodsAt: goodsAt !== null && Number.isFinite(goodsAt) ? goodsAt : null,
      touches,
      interactions: [...interactions.values()],
      thanks: thanksTook,
    }),
  };
}
