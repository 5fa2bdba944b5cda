import type { Frame } from '@playwright/test';
import { loud } from './loud.ts';
import { outside } from './schemes.ts';

export type WebFrameMain = {
  readonly url: string;
  readonly origin: string;
  readonly name: string;
  readonly parent: WebFrameMain | null;
  readonly top: WebFrameMain;
};

const known = new WeakMap<Frame, WebFrameMain>();

/** The frame as Electron shows it: the same object each time for the same frame. */
export const frameOf = (frame: Frame): WebFrameMain => {
  const before = known.get(frame);
  if (before !== undefined) return before;
  const parent = frame.parentFrame();
  const made: WebFrameMain = loud('WebFrameMain', {
    get url() {
      return outside(frame.url());
    },
    get origin() {
      return outside(`${new URL(frame.url()).origin}/`).replace(/\/$/, '');
    },
    get name() {
      return frame.name();
    },
    parent: parent === null ? null : frameOf(parent),
    get top() {
      return parent === null ? made : frameOf(parent).top;
    },
  });
  known.set(frame, made);
  return made;
};
