import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { AppProvider } from '../../renderer/app-provider.tsx';
import { createApp } from '../../renderer/create-app.ts';
import { Button, type ButtonProps } from '../../renderer/design/button.tsx';
import { fakeClient } from './helpers/kiosk.tsx';

function show(props: Omit<ButtonProps, 'children'>) {
  const app = createApp({ client: fakeClient({}), sounds: { play: () => {}, setOn: () => {} } });
  render(
    <AppProvider app={app}>
      <Button {...props}>Go</Button>
    </AppProvider>,
  );
  return screen.getByRole('button');
}

/** A touch as the browser tells it: `detail` counts touches of one place that follow each other at once. */
const touch = (button: HTMLElement, detail: number) => fireEvent.click(button, { detail });

describe('a button', () => {
  test('does once what a double touch asks for', () => {
    const onPress = vi.fn<() => void>();
    const button = show({ onPress });
    touch(button, 1);
    touch(button, 2);
    expect(onPress).toHaveBeenCalledOnce();
  });

  test('is not pressed by the second half of a double touch that began on the screen before', () => {
    const onPress = vi.fn<() => void>();
    touch(show({ onPress }), 2);
    expect(onPress).not.toHaveBeenCalled();
  });

  test('that adds something takes quick touches, but not a bounce', () => {
    const onPress = vi.fn<() => void>();
    const button = show({ onPress, repeat: 90 });
    const now = vi.spyOn(performance, 'now');
    for (const [at, detail] of [
      [1_000, 1],
      [1_020, 2],
      [1_200, 3],
    ] as const) {
      now.mockReturnValue(at);
      touch(button, detail);
    }
    now.mockRestore();
    expect(onPress).toHaveBeenCalledTimes(2);
  });

  test('a held Enter key presses once', () => {
    const button = show({ onPress: () => {} });
    expect(fireEvent.keyDown(button, { key: 'Enter' })).toBe(true);
    expect(fireEvent.keyDown(button, { key: 'Enter', repeat: true })).toBe(false);
  });

  test('that is busy says so, keeps its place in the focus order and does nothing', () => {
    const onPress = vi.fn<() => void>();
    const button = show({ onPress, busy: true });
    touch(button, 1);
    expect(onPress).not.toHaveBeenCalled();
    expect(button.getAttribute('aria-busy')).toBe('true');
    expect(button.hasAttribute('disabled')).toBe(false);
    expect(button.textContent).not.toBe('Go');
  });
});
