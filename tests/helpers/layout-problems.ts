import type { Page } from '@playwright/test';

/** What a screen is held to. Lengths in CSS pixels. */
export type LayoutRules = {
  /** The least width and height of what a finger touches. */
  readonly target: number;
  /** The least distance between two of them. */
  readonly gap: number;
  /** Whether the screen may scroll down. Sideways none may. */
  readonly scroll: 'down' | 'none';
};

/**
 * What is wrong with the layout of the page as it stands, one line each; empty where all is well. Text must be whole: inside
 * the screen and every box around it, no ellipsis, no word broken in its middle. Targets must be large enough, apart, and not covered.
 */
export const layoutProblems = async (page: Page, rules: LayoutRules): Promise<readonly string[]> =>
  await page.evaluate(inspect, rules);

/** Runs in the page, so it may use nothing from outside itself. */
function inspect({ target, gap, scroll }: LayoutRules): string[] {
  type Box = { left: number; top: number; right: number; bottom: number };
  const SLACK = 1;
  const problems = new Set<string>();
  // A modal dialog makes the rest inert: what lies behind it is another state's concern.
  const scope: Element = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;

  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (element: Element): CSSStyleDeclaration => {
    const known = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, known);
    return known;
  };
  const boxOf = (rect: DOMRect): Box => ({ left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom });
  const ancestors = (element: Element): Element[] => {
    const found: Element[] = [];
    for (let each = element.parentElement; each; each = each.parentElement) found.push(each);
    return found;
  };
  /** For ears only: drawn one pixel large. */
  const isForEars = (element: Element): boolean =>
    [element, ...ancestors(element)].some((each) => styleOf(each).clipPath === 'inset(50%)');
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !isForEars(element);
  const named = (element: Element): string => {
    const name = element.getAttribute('aria-label') ?? element.textContent.trim().replace(/\s+/g, ' ');
    return `<${element.tagName.toLowerCase()}> "${name.slice(0, 50)}"`;
  };
  const px = (length: number): number => Math.round(length * 10) / 10;

  const scrolls = (element: Element, axis: 'X' | 'Y'): boolean =>
    ['auto', 'scroll'].includes(styleOf(element)[`overflow${axis}`]);
  const clips = (element: Element, axis: 'X' | 'Y'): boolean =>
    ['hidden', 'clip'].includes(styleOf(element)[`overflow${axis}`]);

  /** The ancestors whose overflow can cut the element: an absolute one is cut only from its containing block up. */
  const cutters = (element: Element): Element[] => {
    const found: Element[] = [];
    let position = styleOf(element).position;
    for (const each of ancestors(element)) {
      if (position === 'fixed') break;
      const style = styleOf(each);
      if (position === 'absolute' && style.position === 'static' && style.transform === 'none') continue;
      found.push(each);
      position = style.position;
      if (each === scope) break;
    }
    return found.filter((each) => each !== document.body && each !== document.documentElement);
  };

  /** How a box goes out of sight for good: beyond what cuts it, or beyond the screen where nothing scrolls to it. */
  const cutOf = (element: Element, box: Box, slackY: number): string | null => {
    let down = false;
    for (const each of cutters(element)) {
      const frame = each.getBoundingClientRect();
      const x = clips(each, 'X') || scrolls(each, 'X');
      const y = clips(each, 'Y') && !down;
      if (x && (box.left < frame.left - SLACK || box.right > frame.right + SLACK))
        return `cut at the side by ${named(each)}`;
      if (y && (box.top < frame.top - slackY || box.bottom > frame.bottom + slackY)) {
        return `cut above or below by ${named(each)} (${px(Math.max(frame.top - box.top, box.bottom - frame.bottom))} px)`;
      }
      down ||= scrolls(each, 'Y');
    }
    if (box.left < -SLACK || box.right > innerWidth + SLACK) return 'beside the screen';
    if (!down && (box.top < -slackY || box.bottom > innerHeight + slackY)) return 'above or below the screen';
    return null;
  };

  const checkText = (): void => {
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      const parent = node.parentElement;
      if (text.trim() === '' || !parent || !isShown(parent)) continue;
      range.selectNodeContents(node);
      // The box of a line holds the font's whole ascent and descent; its ink stays about a tenth of the size inside.
      const slackY = Math.max(SLACK, Number.parseFloat(styleOf(parent).fontSize) * 0.1);
      for (const rect of range.getClientRects()) {
        const cut = rect.width > 0 ? cutOf(parent, boxOf(rect), slackY) : null;
        if (cut) problems.add(`text "${text.trim().slice(0, 50)}" is ${cut}`);
      }
      for (const word of text.matchAll(/[^\s\-–—/\u00AD\u200B]{2,}/gu)) {
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const lines = new Set(
          [...range.getClientRects()].filter((rect) => rect.width > 0).map((rect) => Math.round(rect.top)),
        );
        if (lines.size > 1) problems.add(`word "${word[0]}" is broken over ${lines.size} lines`);
      }
    }
  };

  const checkBoxes = (): void => {
    if (document.documentElement.scrollWidth > innerWidth + SLACK) problems.add('the page scrolls sideways');
    for (const element of scope.querySelectorAll<HTMLElement>('*')) {
      if (!element.checkVisibility()) continue;
      const style = styleOf(element);
      const wide = element.scrollWidth > element.clientWidth + SLACK;
      const high = element.scrollHeight > element.clientHeight + SLACK;
      if (wide && style.textOverflow === 'ellipsis') problems.add(`${named(element)} ends in an ellipsis`);
      if (high && style.webkitLineClamp !== 'none') problems.add(`${named(element)} is clamped`);
      if (wide && scrolls(element, 'X')) problems.add(`${named(element)} scrolls sideways`);
      if (high && scroll === 'none' && scrolls(element, 'Y')) problems.add(`${named(element)} scrolls`);
    }
    for (const image of scope.querySelectorAll('img')) {
      if (!isShown(image)) continue;
      if (image.complete && image.naturalWidth === 0) problems.add(`picture ${image.src} did not load`);
      const cut = image.alt === '' ? null : cutOf(image, boxOf(image.getBoundingClientRect()), SLACK);
      if (cut) problems.add(`picture "${image.alt}" is ${cut}`);
    }
  };

  type Target = { readonly element: Element; readonly box: Box; readonly reachable: boolean };

  /** What a finger aims at: a box to tick is aimed at by its label. */
  const targetsOf = (): Target[] => {
    const controls =
      'button, a[href], input:not([type=hidden], [type=file]), select, textarea, summary, [role=button], [tabindex="0"]';
    const aims = new Set<Element>();
    for (const element of scope.querySelectorAll(controls)) {
      const isTick = element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type);
      const aim = (isTick ? element.closest('label') : null) ?? element;
      // A region that scrolls can be focused so that keys can scroll it; nobody aims at it.
      if (aim.matches('[tabindex="0"]:not(button, [role])') || !isShown(aim)) continue;
      aims.add(aim);
    }
    return [...aims].map((element) => {
      const box = boxOf(element.getBoundingClientRect());
      const scrollers = cutters(element).filter((each) => scrolls(each, 'Y'));
      const reachable = scrollers.every((each) => {
        const frame = each.getBoundingClientRect();
        return box.top >= frame.top - SLACK && box.bottom <= frame.bottom + SLACK;
      });
      return { element, box, reachable };
    });
  };

  const distance = (a: Box, b: Box): number => {
    const x = Math.max(a.left - b.right, b.left - a.right);
    const y = Math.max(a.top - b.bottom, b.top - a.bottom);
    return x <= 0 && y <= 0 ? Math.max(x, y) : Math.hypot(Math.max(x, 0), Math.max(y, 0));
  };

  // A border's width beyond still is within.
  const EDGE = 3;
  const holds = (outer: Box, inner: Box): boolean =>
    outer.left - EDGE <= inner.left &&
    outer.top - EDGE <= inner.top &&
    outer.right + EDGE >= inner.right &&
    outer.bottom + EDGE >= inner.bottom;

  const coverOf = ({ element, box }: Target): Element | null => {
    for (const [x, y] of [
      [0.5, 0.5],
      [0.2, 0.2],
      [0.8, 0.2],
      [0.2, 0.8],
      [0.8, 0.8],
    ] as const) {
      const top = document.elementFromPoint(
        box.left + (box.right - box.left) * x,
        box.top + (box.bottom - box.top) * y,
      );
      if (top && top !== element && !element.contains(top)) return top;
    }
    return null;
  };

  const checkTargets = (): void => {
    const targets = targetsOf();
    // A target that lies wholly within another one and on top of it answers for its own part, such as a mark on a card.
    const isWithin = (inner: Target, outer: Target): boolean => holds(outer.box, inner.box) && coverOf(inner) === null;
    for (const each of targets) {
      const width = each.box.right - each.box.left;
      const height = each.box.bottom - each.box.top;
      if (width < target - 0.5 || height < target - 0.5) {
        problems.add(`${named(each.element)} is ${px(width)} x ${px(height)}, less than ${target}`);
      }
      const cut = cutOf(each.element, each.box, SLACK);
      if (cut) problems.add(`${named(each.element)} is ${cut}`);
      const cover = each.reachable && !cut ? coverOf(each) : null;
      const inner = targets.find((other) => other !== each && cover !== null && other.element.contains(cover));
      if (cover && !(inner && isWithin(inner, each)))
        problems.add(`${named(each.element)} is covered by ${named(cover)}`);
    }
    const reachable = targets.filter((each) => each.reachable);
    for (const [index, one] of reachable.entries()) {
      for (const other of reachable.slice(index + 1)) {
        if (isWithin(one, other) || isWithin(other, one)) continue;
        const apart = distance(one.box, other.box);
        const close = apart < -SLACK ? 'overlap' : apart < gap - 0.5 ? `are ${px(apart)} px apart` : null;
        if (close) problems.add(`${named(one.element)} and ${named(other.element)} ${close}`);
      }
    }
  };

  checkText();
  checkBoxes();
  checkTargets();
  return [...problems];
}
