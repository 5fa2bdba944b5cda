import { useLayoutEffect, useState, type RefObject } from 'react';
import { gridSize, USUAL_GRID, type GridSize } from './grid-size.ts';

/** Measures the place of the grid before the first paint and whenever it changes. */
export function useGridSize(place: RefObject<HTMLElement | null>): GridSize {
  const [size, setSize] = useState(USUAL_GRID);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const measure = () => {
      const { clientWidth, clientHeight } = element;
      if (clientWidth === 0 || clientHeight === 0) return;
      const next = gridSize(clientWidth, clientHeight);
      setSize((now) =>
        now.columns === next.columns && now.rows === next.rows && now.shape === next.shape ? now : next,
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return size;
}
