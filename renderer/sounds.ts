import addedUrl from '../assets/sounds/added.wav?url';
import paidUrl from '../assets/sounds/paid.wav?url';
import staffCalledUrl from '../assets/sounds/staff-called.wav?url';

type Sound = 'added' | 'paid' | 'staff-called';

/** Plays short sounds. A machine without sound, or one that refuses, stays silent: it is never an error. */
export type Sounds = {
  readonly play: (sound: Sound) => void;
  readonly setOn: (on: boolean) => void;
};

const URLS: Readonly<Record<Sound, string>> = {
  added: addedUrl,
  paid: paidUrl,
  'staff-called': staffCalledUrl,
};

/** @param open makes a player for an address; `new Audio` unless told */
export function createSounds(open: (url: string) => HTMLAudioElement = (url) => new Audio(url)): Sounds {
  const players = new Map<Sound, HTMLAudioElement>();
  let on = false;
  return {
    setOn: (wanted) => {
      on = wanted;
    },
    play: (sound) => {
      if (!on) return;
      try {
        const player = players.get(sound) ?? open(URLS[sound]);
        players.set(sound, player);
        player.currentTime = 0;
        void player.play()?.catch(() => {});
      } catch {
        // No audio here: the screen says the same.
      }
    },
  };
}
