import { useRef, type KeyboardEvent, type MouseEvent } from 'react';

/**
 * How soon a second touch of the same control may count. `never`: a double touch does what one touch does (the browser
 * tells double touches by `detail`). A number: milliseconds under which a second touch is a bouncing finger, for controls
 * that mean something each time, such as "one more".
 */
export type TapRepeat = 'never' | number;

/** Long enough for a trembling finger, short enough for a child who taps "one more" fast. */
export const QUICK_REPEAT = 90;
/** For large targets that add something each time: two goods are tapped slower than a bounce. */
export const SLOW_REPEAT = 220;

/**
 * Handlers that make a native button act once per meant touch: no double taps, no auto-repeat of a held Enter key.
 * The second half of a double touch that began on the screen before does nothing either.
 */
export function useTap(onTap: () => void, repeat: TapRepeat = 'never') {
  const last = useRef(Number.NEGATIVE_INFINITY);
  return {
    onClick: (event: MouseEvent) => {
      const gap = event.timeStamp - last.current;
      if (event.detail > 1 && (repeat === 'never' || gap < repeat)) return;
      last.current = event.timeStamp;
      onTap();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
    },
  };
}
