import { useRef, useState, type PointerEvent, type RefObject } from 'react';

/** No row is being dragged. */
const NONE = { from: -1, to: -1 };
/** So near to the edge of what scrolls, dragging scrolls on (px), by so much a move. */
const EDGE = 56;
const STEP = 14;

/**
 * Drags a row of a list to another place by its handle, with a finger or a mouse. It is the quick way beside buttons and keys, never
 * the only one. `from` and `to` are -1 while nothing is dragged.
 */
export function useDragRow(list: RefObject<HTMLElement | null>, onMove: (from: number, to: number) => void) {
  const [drag, setDrag] = useState(NONE);
  const now = useRef(NONE);
  const set = (next: typeof NONE) => {
    now.current = next;
    setDrag(next);
  };

  const handle = (index: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      set({ from: index, to: index });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const rows = list.current;
      if (now.current.from < 0 || !rows) return;
      scrollAtEdge(rows, event.clientY);
      const to = rowAt(rows, event.clientY);
      if (to !== now.current.to) set({ ...now.current, to });
    },
    onPointerUp: () => {
      const { from, to } = now.current;
      set(NONE);
      if (from >= 0 && to !== from) onMove(from, to);
    },
    onPointerCancel: () => set(NONE),
  });
  return { ...drag, handle };
}

/** The row under a height of the screen; above all rows the first, below them the last. */
function rowAt(list: HTMLElement, y: number): number {
  const rows = [...list.children];
  const after = rows.findIndex((row) => row.getBoundingClientRect().bottom > y);
  return after < 0 ? rows.length - 1 : after;
}

function scrollAtEdge(list: HTMLElement, y: number): void {
  const scroller = list.parentElement;
  if (!scroller) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < top + EDGE) scroller.scrollTop -= STEP;
  else if (y > bottom - EDGE) scroller.scrollTop += STEP;
}
