import { useLayoutEffect, useState, type RefObject } from 'react';
import type { BasketLine } from '../../../shop/basket.ts';

const CHIP = 232;
const GAP = 12;
const PAGE_BUTTONS = 244;
/** Rows that the sheet of a portrait screen shows at once. */
const ROWS = 3;

/** How many chips fit beside each other, less where page buttons stand beside them. Widths in CSS pixels. */
export function stripSize(width: number, lines: number): number {
  const fit = (space: number) => Math.max(1, Math.floor((space + GAP) / (CHIP + GAP)));
  return lines <= fit(width) ? fit(width) : fit(width - PAGE_BUTTONS - GAP);
}

/** Pages of the basket's strip. A line that is new comes into sight by itself. */
export function useStripSize(place: RefObject<HTMLElement | null>, lines: readonly BasketLine[], portrait: boolean) {
  const [width, setWidth] = useState(3 * CHIP + 2 * GAP);
  const [wanted, setWanted] = useState(0);
  const [known, setKnown] = useState(lines.length);

  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const measure = () => {
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);

  const size = portrait ? ROWS : stripSize(width, lines.length);
  const pages = Math.max(1, Math.ceil(lines.length / size));
  if (known !== lines.length) {
    setKnown(lines.length);
    if (lines.length > known) setWanted(pages - 1);
  }
  return { page: Math.min(wanted, pages - 1), pages, size, turnTo: setWanted };
}
