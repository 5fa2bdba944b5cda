import { useCallback, useSyncExternalStore } from 'react';

const asked = new Map<string, MediaQueryList>();

/** One list per query: asking the browser anew at every render makes it look at the whole page. */
function mediaOf(query: string): MediaQueryList {
  const media = asked.get(query) ?? window.matchMedia(query);
  asked.set(query, media);
  return media;
}

/** Whether a media query holds now, for the few choices that CSS cannot make alone. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = mediaOf(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => mediaOf(query).matches);
}
