import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, test } from 'vitest';
import { useWrite } from '../../renderer/api/use-write.ts';
import { AppProvider } from '../../renderer/app-provider.tsx';
import { createApp } from '../../renderer/create-app.ts';
import { fakeClient } from './helpers/kiosk.tsx';

type Input = { readonly id: string; readonly paid: number };

/** A write against a server that answers as `answers` say, one after the other. */
function write(answers: readonly (() => Promise<string>)[]) {
  const app = createApp({ client: fakeClient({}), sounds: { play: () => {}, setOn: () => {} } });
  const sent: Input[] = [];
  const call = (input: Input) => {
    sent.push(input);
    return answers[sent.length - 1]?.() ?? Promise.reject(new Error('not expected'));
  };
  const wrapper = ({ children }: { readonly children: ReactNode }) => <AppProvider app={app}>{children}</AppProvider>;
  const hook = renderHook(() => useWrite(call), { wrapper });
  return { app, sent, hook, send: (paid: number) => act(async () => await hook.result.current.send({ paid })) };
}

const lost = () => Promise.reject(new Error('no answer'));
const stored = () => Promise.resolve('stored');

describe('a write', () => {
  test('is not sent again by itself, and by hand with the same id', async () => {
    const { hook, send, sent } = write([lost, stored]);
    expect(await send(100)).toBeNull();
    expect(hook.result.current.error).toBeInstanceOf(Error);
    expect(sent).toHaveLength(1);
    expect(await send(100)).toBe('stored');
    expect(hook.result.current.error).toBeNull();
    expect(sent[1]?.id).toBe(sent[0]?.id);
  });

  test('the next one is an entry of its own', async () => {
    const { send, sent } = write([stored, stored]);
    await send(100);
    await send(100);
    expect(sent[1]?.id).not.toBe(sent[0]?.id);
  });

  test('is sent once however often it is asked for while it runs, and holds the kiosk meanwhile', async () => {
    let finish: (value: string) => void = () => {};
    const { app, hook, sent } = write([() => new Promise((resolve) => (finish = resolve))]);
    let first: Promise<string | null> = Promise.resolve(null);
    act(() => {
      first = hook.result.current.send({ paid: 1 });
      void hook.result.current.send({ paid: 1 });
    });
    expect(sent).toHaveLength(1);
    expect(hook.result.current.busy).toBe(true);
    expect(app.idle.getState().isHeld()).toBe(true);
    await act(async () => {
      finish('stored');
      await first;
    });
    expect(await first).toBe('stored');
    expect(app.idle.getState().isHeld()).toBe(false);
  });
});
