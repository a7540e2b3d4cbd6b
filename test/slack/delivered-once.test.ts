import { expect, test } from 'vitest';
import { createDeliveredOnce } from '../../src/slack/delivered-once.ts';

test('what comes again is not the first, whichever of its keys is known', () => {
  const once = createDeliveredOnce({ now: () => 0 });
  expect(once.isFirst('event:1', 'message:1')).toBe(true);
  expect(once.isFirst('event:2', 'message:1')).toBe(false);
  expect(once.isFirst('event:2', 'message:2')).toBe(false);
  expect(once.isFirst('event:3', 'message:3')).toBe(true);
});

test('it is forgotten after its time', () => {
  let now = 0;
  const once = createDeliveredOnce({ now: () => now, ttlMs: 1000 });
  once.isFirst('a');
  now = 999;
  expect(once.isFirst('a')).toBe(false);
  now = 1000;
  expect(once.isFirst('a')).toBe(true);
});

test('it remembers only so many, and forgets the oldest first', () => {
  const once = createDeliveredOnce({ now: () => 0, max: 2 });
  for (const key of ['a', 'b', 'c']) once.isFirst(key);
  expect(once.isFirst('c')).toBe(false);
  expect(once.isFirst('a')).toBe(true);
});
