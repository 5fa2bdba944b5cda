import { expect, it } from 'vitest';
import { createQueue } from '../../server/queue.ts';

it('runs one after another, goes on after a failure, and turns away what is too many', async () => {
  const queue = createQueue(2);
  const order: string[] = [];
  let open = () => undefined as void;
  const gate = new Promise<void>((resolve) => (open = resolve));
  const work = (name: string) => async () => {
    order.push(`${name} begins`);
    await gate;
    if (name === 'b') throw new Error('b fails');
    order.push(`${name} ends`);
    return name;
  };
  const all = Promise.allSettled(['a', 'b', 'c', 'd'].map((name) => queue.run(work(name))));
  open();
  expect((await all).map((end) => (end.status === 'fulfilled' ? end.value : 'failed'))).toEqual([
    'a',
    'failed',
    'c',
    undefined,
  ]);
  expect(order).toEqual(['a begins', 'a ends', 'b begins', 'c begins', 'c ends']);
  expect(await queue.run(() => Promise.resolve('later'))).toBe('later');
});
