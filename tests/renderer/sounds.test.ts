import { expect, test, vi } from 'vitest';
import { createSounds } from '../../renderer/sounds.ts';

const player = (play: () => Promise<void>) => ({ currentTime: 5, play }) as unknown as HTMLAudioElement;

test('sounds play from their start when they are on, and not when they are off', () => {
  const play = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const audio = player(play);
  const sounds = createSounds(() => audio);
  sounds.play('added');
  expect(play).not.toHaveBeenCalled();
  sounds.setOn(true);
  sounds.play('added');
  sounds.play('added');
  expect(play).toHaveBeenCalledTimes(2);
  expect(audio.currentTime).toBe(0);
});

test('a machine without sound is no error', () => {
  const refusing = createSounds(() => player(() => Promise.reject(new Error('not allowed'))));
  refusing.setOn(true);
  const silent = createSounds(() => {
    throw new Error('no audio');
  });
  silent.setOn(true);
  expect(() => refusing.play('paid')).not.toThrow();
  expect(() => silent.play('paid')).not.toThrow();
});
